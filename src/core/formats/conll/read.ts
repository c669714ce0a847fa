import { good, type Outcome, type Problem } from '../../outcome'
import type { Span } from '../../text/span'
import { assemble, type StatedTag } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import type { ReadContext, ReadDocument } from '../format'
import { asNumber, listIn, textIn, type JsonObject } from '../json-value'
import { resolveSpans, type ResolvedSpan } from '../offsets/resolve'
import type { Labelled } from './bio'

/** A token as its line has it. */
export type TokenLine<T> = {
  readonly form: string
  readonly tag: T
  readonly line: number
  /** No white space follows it, where the file says so. */
  readonly glued?: boolean
}

/** A document as a file of tokens has it: sentences of tokens, and the labels over all of them. */
export type TokenDocument<T> = {
  readonly file: string
  readonly line: number
  readonly sentences: readonly (readonly TokenLine<T>[])[]
}

/** The labels of a document, and what of them could not be read. */
export type Labels = {
  readonly labels: readonly Labelled[]
  readonly faults: readonly Problem[]
}

/**
 * Puts the labels of a document on its text: the text beside it, or the project's, with each token
 * where its offsets say; or, when there is neither, a text of the tokens with a space between them
 * and a line for each sentence, which is noted.
 */
export function placeTokens<T>(
  { file, line, sentences }: TokenDocument<T>,
  { labels, faults }: Labels,
  {
    beside,
    context,
    sameForm
  }: {
    readonly beside: JsonObject | null
    readonly context: ReadContext
    /** Whether a word of the file is this piece of the text, when that is more than being equal. */
    readonly sameForm?: (slice: string, form: string) => boolean
  }
): Outcome<ReadDocument> {
  const at = `${file}:${line}`
  const tokens = sentences.flat()
  const about = beside ?? {}
  const named = { id: textIn(about, 'article_id'), textSha256: textIn(about, 'text_sha256') }
  const raw = textIn(about, 'text') ?? (beside ? context.textOf(named) : null)
  const offsets = listIn(about, 'tokens') ?? []
  const notes: Problem[] = []
  if (beside && offsets.length !== tokens.length) {
    const facts = { tokens: tokens.length, offsets: offsets.length }
    notes.push({ code: 'format.other-tokens', at, facts })
  }
  const usable = raw !== null && offsets.length === tokens.length
  const placed = usable ? placeIn(raw, { tokens, offsets, at, sameForm }) : rebuilt(sentences)
  if (!usable) notes.push({ code: 'format.text-rebuilt', at })
  const tags = labels.map(({ label, tokens: range }): StatedTag => ({
    label,
    start: Number.NaN,
    end: Number.NaN,
    quote: tokens
      .slice(range.start, range.end)
      .map(({ form }) => form)
      .join(' '),
    at: `${file}:${tokens[range.start]?.line ?? line}`
  }))
  const built = assemble({
    text: placed.text,
    spans: labels.map(({ tokens: range }) => joined(placed.spans, range)),
    tags,
    state: stateFrom(about),
    unit: 'codepoint',
    at
  })
  return good(
    {
      at,
      article: articleFrom(about, placed.text),
      annotator: annotatorFrom(about),
      reading: built.reading
    },
    [...faults, ...notes, ...placed.notes, ...built.notes]
  )
}

type Placed = {
  readonly text: string
  readonly spans: readonly ResolvedSpan[]
  readonly notes: readonly Problem[]
}

function placeIn<T>(
  raw: string,
  {
    tokens,
    offsets,
    at,
    sameForm
  }: {
    readonly tokens: readonly TokenLine<T>[]
    readonly offsets: readonly unknown[]
    readonly at: string
    readonly sameForm: ((slice: string, form: string) => boolean) | undefined
  }
): Placed {
  const stated = tokens.map(({ form }, index) => {
    const pair = offsets[index]
    const [start, end] = Array.isArray(pair) ? (pair as readonly unknown[]) : []
    return { start: asNumber(start), end: asNumber(end), quote: form }
  })
  const { spans, notes } = resolveSpans(raw, stated, { unit: 'codepoint', at, sameQuote: sameForm })
  return { text: raw.replaceAll(/\r\n?/g, '\n'), spans, notes }
}

function rebuilt<T>(sentences: readonly (readonly TokenLine<T>[])[]): Placed {
  const spans: Span[] = []
  let text = ''
  for (const sentence of sentences) {
    if (text !== '') text += '\n'
    for (const [index, { form }] of sentence.entries()) {
      if (index > 0 && sentence[index - 1]?.glued !== true) text += ' '
      spans.push({ start: text.length, end: text.length + form.length })
      text += form
    }
  }
  return { text, spans, notes: [] }
}

/** From the start of the first token to the end of the last; a fault when either stands nowhere. */
function joined(spans: readonly ResolvedSpan[], { start, end }: Span): ResolvedSpan {
  const [first, last] = [spans[start], spans[end - 1]]
  if (!first || !last) return { fault: 'outside' }
  if ('fault' in first) return first
  return 'fault' in last ? last : { start: first.start, end: last.end }
}
