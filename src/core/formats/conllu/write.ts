import { offsetTable } from '../../text/code-points'
import type { Span } from '../../text/span'
import type { FormatDocument } from '../format'
import { fitToTokens, type Tokenised } from '../tokens/fit'
import { sentencesOf } from '../tokens/sentences'
import { tokensOf, wordTokens } from '../tokens/tokenise'
import { entityHeader, entityMarks } from './entities'

/** The words of CoNLL-U, cut where a tag begins or ends; every tag stays. */
export function wordsFor({ article, reading }: FormatDocument): Tokenised {
  return fitToTokens(article.text, reading.tags, {
    policy: 'split-at-tags',
    conflict: () => false
  })
}

export type Written = {
  readonly content: string
  readonly tokens: readonly Span[]
  readonly sentences: number
}

/** One reading as sentences of words. A token in several words stands before them with their range. */
export function conlluBlocks(exported: FormatDocument): Written {
  const { text, id } = exported.article
  const { tokens: words, tags } = wordsFor(exported)
  const bases = wordTokens(text).map((base) => tokensOf(words, base) ?? { start: 0, end: 0 })
  const labels = tags.map(({ tag, tokens }) => ({ label: tag.label, tokens }))
  const marks = entityMarks(words.length, labels)
  const whole = [...labels.map(({ tokens }) => tokens), ...bases]
  const sentences = sentencesOf(text, words, whole)
  const { toCodePoint } = offsetTable(text)
  const place = { text, words, bases, marks, toCodePoint }
  const blocks = sentences.map((sentence, index) => {
    const rows = rowsOf(sentence, place)
    const head = [
      ...(index === 0 ? [`# newdoc id = ${id}`, entityHeader] : []),
      `# sent_id = ${id}-${index + 1}`,
      `# text = ${rows.text}`
    ]
    return [...head, ...rows.lines, ''].map((line) => `${line}\n`).join('')
  })
  const none = `# newdoc id = ${id}\n${entityHeader}\n\n`
  const content = blocks.length === 0 ? none : blocks.join('')
  return { content, tokens: words, sentences: sentences.length }
}

type Place = {
  readonly text: string
  readonly words: readonly Span[]
  /** Tokens as ranges of words. */
  readonly bases: readonly Span[]
  readonly marks: readonly string[]
  readonly toCodePoint: (unit: number) => number
}

function rowsOf(
  sentence: Span,
  place: Place
): { readonly lines: readonly string[]; readonly text: string } {
  const bases = place.bases.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end
  )
  const lines: string[] = []
  let text = ''
  for (const [index, base] of bases.entries()) {
    const next = bases[index + 1]
    const glued = next !== undefined && endOf(base, place) === startOf(next, place)
    const several = base.end - base.start > 1
    const form = formOf({ start: startOf(base, place), end: endOf(base, place) }, place)
    const first = base.start - sentence.start + 1
    const spacing = glued ? ['SpaceAfter=No'] : []
    if (several) lines.push(row(`${first}-${first + base.end - base.start - 1}`, form, spacing))
    for (let word = base.start; word < base.end; word += 1) {
      const mark = place.marks[word] ?? ''
      const span = place.words[word] ?? { start: 0, end: 0 }
      const misc = [
        ...(mark === '' ? [] : [`Entity=${mark}`]),
        ...(several ? [] : spacing),
        `start_char=${place.toCodePoint(span.start)}`,
        `end_char=${place.toCodePoint(span.end)}`
      ]
      lines.push(row(String(word - sentence.start + 1), formOf(span, place), misc))
    }
    text += `${form}${glued || next === undefined ? '' : ' '}`
  }
  return { lines, text }
}

/** The ten columns, of which we know the first two and the last. */
function row(id: string, form: string, misc: readonly string[]): string {
  return [id, form, '_', '_', '_', '_', '_', '_', '_', misc.join('|') || '_'].join('\t')
}

function startOf(base: Span, { words }: Place): number {
  return words[base.start]?.start ?? 0
}

function endOf(base: Span, { words }: Place): number {
  return words[base.end - 1]?.end ?? 0
}

/** The format wants NFC; the text itself stays as it is, in the file beside it. */
function formOf({ start, end }: Span, { text }: Place): string {
  return text.slice(start, end).normalize('NFC')
}
