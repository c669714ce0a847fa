import type { Reading, Tag } from '../annotation/reading'
import { offsetTable } from '../text/code-points'
import { columnsOf } from './columns'
import { lostByOthers, type Format, type FormatDocument } from './format'
import { eachDocument, jsonLine } from './writer'

/**
 * Attributions as the PARC corpora have them: who says (source), by which words (cue), what
 * (content). A line for each claim that has a source or a cue; offsets count code points. It is
 * only written: a triple does not say what else was tagged.
 *
 * @see https://aclanthology.org/L16-1619/
 */
export const triples: Format = {
  id: 'triples',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  layout: 'file',
  offsetUnit: 'codepoint',
  loses: [...lostByOthers, 'text', 'notes', 'rest', 'links', 'link-ids', 'link-attributes'],
  textOptional: false,
  writer: () =>
    eachDocument((exported) => [
      { name: 'attributions.jsonl', content: triplesOf(exported).map(jsonLine).join('') }
    ])
}

/** The relations of the scheme that make an attribution. */
const relations = { source: 'source', cue: 'cue_of' } as const

function triplesOf(exported: FormatDocument): readonly object[] {
  const { article, reading } = exported
  const { toCodePoint } = offsetTable(article.text)
  const record = (tag: Tag) => ({
    id: tag.id,
    label: tag.label,
    start: toCodePoint(tag.span.start),
    end: toCodePoint(tag.span.end),
    text: article.text.slice(tag.span.start, tag.span.end),
    attributes: tag.attributes
  })
  return reading.tags.flatMap((content) => {
    const sources = linked(reading, content, relations.source, 'from')
    const cues = linked(reading, content, relations.cue, 'to')
    if (sources.length === 0 && cues.length === 0) return []
    return [
      {
        ...columnsOf(exported),
        offset_unit: 'codepoint',
        source: sources.map(record),
        cue: cues.map(record),
        content: record(content)
      }
    ]
  })
}

/** The tags at the other ends of a tag's links of one relation. */
function linked(
  { tags, links }: Reading,
  { id }: Tag,
  relation: string,
  end: 'from' | 'to'
): readonly Tag[] {
  const other = end === 'from' ? 'to' : 'from'
  const ids = new Set(
    links
      .filter((link) => link.relation === relation && link[end] === id)
      .map((link) => link[other])
  )
  return tags.filter((tag) => ids.has(tag.id))
}
