import type { Reading, Tag } from '../../annotation/reading'
import { overlaps, type Span } from '../../text/span'
import { lostByOthers, type Loss, type TokenPolicy } from '../format'
import { spacedTokens, splitAt, tokensOf, wordTokens } from './tokenise'

/** A text in tokens, and its tags over whole tokens. */
export type Tokenised = {
  readonly tokens: readonly Span[]
  readonly tags: readonly TokenTag[]
}

export type TokenTag = {
  readonly tag: Tag
  /** Numbers of tokens, end not included. */
  readonly tokens: Span
}

/** What a file of tokens and their labels has no place for, however the tags fit its tokens. */
export const lostByTokens: readonly Loss[] = [
  ...lostByOthers,
  'ids',
  'attributes',
  'notes',
  'links',
  'rest'
]

/** Which of two tags that share words must go; both stay when it says no. */
export type Conflict = (a: Tag, b: Tag) => boolean

/**
 * Cuts a text into tokens by a policy and fits the tags to them. Of tags in conflict the widest
 * stays, and of equals the first; a tag on nothing but white space has no token and goes.
 */
export function fitToTokens(
  text: string,
  tags: readonly Tag[],
  { policy, conflict }: { readonly policy: TokenPolicy; readonly conflict: Conflict }
): Tokenised {
  const base = policy === 'spaces' ? spacedTokens(text) : wordTokens(text)
  const touching = tags.flatMap((tag) => {
    const tokens = tokensOf(base, tag.span)
    return tokens
      ? [{ tag, span: policy === 'split-at-tags' ? trimmed(base, tokens, tag) : tokens }]
      : []
  })
  const kept = widest(touching, conflict)
  if (policy !== 'split-at-tags')
    return { tokens: base, tags: kept.map(({ tag, span }) => ({ tag, tokens: span })) }
  const tokens = splitAt(
    base,
    kept.flatMap(({ span }) => [span.start, span.end])
  )
  return {
    tokens,
    tags: kept.flatMap(({ tag, span }) => {
      const fitted = tokensOf(tokens, span)
      return fitted ? [{ tag, tokens: fitted }] : []
    })
  }
}

/** The reading as its tokens hold it; links that lost an end go too. */
export function tokenReading(reading: Reading, { tokens, tags }: Tokenised): Reading {
  const kept = tags.map(({ tag, tokens: range }) => ({ ...tag, span: spanOf(tokens, range) }))
  const ids = new Set(kept.map(({ id }) => id))
  return {
    ...reading,
    tags: kept,
    links: reading.links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  }
}

/** From the start of the first token to the end of the last. */
export function spanOf(tokens: readonly Span[], { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}

type Touching = { readonly tag: Tag; readonly span: Span }

/** Without the white space at its ends. */
function trimmed(tokens: readonly Span[], range: Span, { span }: Tag): Span {
  const whole = spanOf(tokens, range)
  return { start: Math.max(whole.start, span.start), end: Math.min(whole.end, span.end) }
}

/** Keeps the widest of those in conflict, in the order of the text. */
function widest(touching: readonly Touching[], conflict: Conflict): readonly Touching[] {
  const width = ({ span }: Touching) => span.end - span.start
  const kept = new Set<Touching>()
  for (const one of touching.toSorted(
    (a, b) => width(b) - width(a) || a.span.start - b.span.start
  )) {
    const clashes = [...kept].some(
      (other) => overlaps(one.span, other.span) && conflict(one.tag, other.tag)
    )
    if (!clashes) kept.add(one)
  }
  return touching.filter((one) => kept.has(one))
}
