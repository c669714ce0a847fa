import type { Problem } from '../../outcome'
import type { Span } from '../../text/span'
import { resolveSpans, type ResolvedSpan, type StatedSpan } from '../offsets/resolve'
import { isBreak } from './breaks'

/** A tag of brat: one or several runs of text, and their words joined by single spaces. */
export type Fragmented = { readonly fragments: readonly Span[]; readonly quote: string }

/**
 * Finds where tags stand in a text that brat counts in code points, each line end as one. Fragments
 * with nothing but breaks between them are one span. Others are taken together with what stands
 * between them, which a reading of ours cannot leave out; each such is noted.
 */
export function placeFragments(
  raw: string,
  tags: readonly (Fragmented & { readonly at: string })[],
  at: string
): {
  readonly text: string
  readonly spans: readonly ResolvedSpan[]
  readonly notes: readonly Problem[]
} {
  const text = raw.replaceAll(/\r\n?/g, '\n')
  const parts = tags.flatMap((tag, index) => partsOf(tag).map((part) => ({ ...part, index })))
  const resolved = resolveSpans(raw, parts, { unit: 'codepoint', lineEnds: 'one', at })
  const notes: Problem[] = resolved.notes.map((note) => {
    const number = Number(note.facts?.['number'])
    const tag = tags[parts[number - 1]?.index ?? -1]
    return tag ? { ...note, at: tag.at } : note
  })
  const found = tags.map((): ResolvedSpan[] => [])
  for (const [number, span] of resolved.spans.entries())
    found[parts[number]?.index ?? -1]?.push(span)
  const spans = found.map((fragments, index) => {
    const joined = join(text, fragments)
    if (!joined) return { fault: 'outside' as const }
    if ('gap' in joined && joined.gap)
      notes.push({ code: 'format.joined-fragments', at: tags[index]?.at ?? at })
    return 'gap' in joined ? joined.span : joined
  })
  return { text, spans, notes }
}

/** Each fragment with its own words, when the lengths add up to those that are quoted. */
function partsOf({ fragments, quote }: Fragmented): readonly StatedSpan[] {
  const letters = [...quote]
  const lengths = fragments.map(({ start, end }) => end - start)
  const total = lengths.reduce((sum, length) => sum + length + 1, -1)
  if (fragments.length === 1) return fragments.map((span) => ({ ...span, quote }))
  if (total !== letters.length) return fragments.map((span) => ({ ...span, quote: null }))
  let read = 0
  return fragments.map((span, index) => {
    const words = letters.slice(read, read + (lengths[index] ?? 0)).join('')
    read += (lengths[index] ?? 0) + 1
    return { ...span, quote: words }
  })
}

function join(
  text: string,
  fragments: readonly ResolvedSpan[]
): ResolvedSpan | { readonly span: Span; readonly gap: boolean } | null {
  const spans: Span[] = []
  for (const span of fragments) {
    if ('fault' in span) return span
    spans.push(span)
  }
  const ordered = spans.toSorted((a, b) => a.start - b.start)
  const [first] = ordered
  if (!first) return null
  let gap = false
  let end = first.end
  for (const span of ordered.slice(1)) {
    gap ||= span.start > end && !isBreak(text.slice(end, span.start))
    end = Math.max(end, span.end)
  }
  return { span: { start: first.start, end }, gap }
}
