import type { Tag } from '../../annotation/reading'
import type { Scheme } from '../../scheme/scheme'
import { offsetTable } from '../../text/code-points'
import { columnsOf } from '../columns'
import type { FormatDocument } from '../format'
import type { Met } from './config'
import { asControl, attributeIn, isReserved, wholeControls } from './values'

/** A task: one article and the annotations of everyone who read it. */
export function taskOf(readings: readonly FormatDocument[], scheme: Scheme, met: Met) {
  const [first] = readings
  if (!first) return null
  const { annotator_id: _id, annotator_name: _name, state: _state, ...facts } = columnsOf(first)
  return {
    data: { text: first.article.text, ...facts },
    annotations: readings.map((exported) => ({ result: resultOf(exported, scheme, met) }))
  }
}

function resultOf({ article, reading, annotator }: FormatDocument, scheme: Scheme, met: Met) {
  const { toCodePoint } = offsetTable(article.text)
  const place = { text: article.text, toCodePoint }
  for (const { relation } of reading.links) met.relations.add(relation)
  return [
    ...reading.tags.flatMap((tag) => regionsOf(tag, place, { scheme, met })),
    ...reading.links.map(({ relation, from, to }) => ({
      type: 'relation',
      from_id: from,
      to_id: to,
      direction: 'right',
      labels: [relation]
    })),
    {
      ...whole(wholeControls.annotator, 'textarea'),
      value: { text: [annotator.id, annotator.name] }
    },
    { ...whole(wholeControls.state, 'choices'), value: { choices: [reading.state] } }
  ]
}

/** Something said of the whole text; Label Studio wants an id for it too. */
function whole(from_name: string, type: string) {
  return { id: from_name, from_name, to_name: 'text', type }
}

/**
 * A region and its attributes, which are items with the same id and place. What their controls
 * cannot show, and how we wrote the rest, stands in the region's `meta`; `meta.text` is the note.
 */
function regionsOf(
  tag: Tag,
  { text, toCodePoint }: { readonly text: string; readonly toCodePoint: (unit: number) => number },
  { scheme, met }: { readonly scheme: Scheme; readonly met: Met }
) {
  const { id, label, span, attributes, note, rest } = tag
  met.labels.add(label)
  const place = {
    start: toCodePoint(span.start),
    end: toCodePoint(span.end),
    text: text.slice(span.start, span.end)
  }
  const meta = {
    ...(note === '' ? {} : { text: [note] }),
    hashiya: { attributes, ...(rest === undefined ? {} : { rest }) }
  }
  const items = Object.entries(attributes).flatMap(([name, value]) => {
    if (isReserved(name)) return []
    met.attributes.add(name)
    const attribute = attributeIn(scheme, tag, name)
    const held = asControl(attribute, value)
    if (!held) return []
    const type = 'choices' in held ? 'choices' : 'number' in held ? 'number' : 'textarea'
    return [{ id, from_name: name, to_name: 'text', type, value: { ...place, ...held } }]
  })
  const value = { ...place, labels: [label] }
  return [{ id, from_name: 'label', to_name: 'text', type: 'labels', value, meta }, ...items]
}
