import { widenToGraphemes } from '../text/graphemes'
import type { Span } from '../text/span'
import { findMatches, longestMatches, type Match } from './find-matches'
import { foldedWords, spanOfWords, type FoldedWord, type FoldedWords } from '../text/folded-words'
import { isBlame, isBlamingEpithet, isForce, isGenericHead } from './label-words'
import { namesSpelled, type Matcher, type Name } from './matcher'
import { nameKey } from './name-words'

/** A place where the text names an actor of the register. */
export type Mention = {
  readonly span: Span
  /** The name as the register has it. */
  readonly alias: string
  /** Whom it names for certain; null where it could be another one. */
  readonly entity: string | null
  /** Whom it may name. */
  readonly candidates: readonly string[]
  readonly framing: string
  readonly mentionForm: string
  readonly reason: MentionReason
}

export type MentionReason = {
  readonly code: 'alias' | 'ambiguous' | 'named-before' | 'demonym' | 'coordination'
  readonly facts: Readonly<Record<string, string>>
}

/**
 * The actors that a text names, in reading order, the wider one first. Spans hold the name alone:
 * proclitics are cut off where the rest is the intact name, generic heads and epithets stay
 * outside where the name stands without them. Of overlapping names the longest stands; a narrower
 * one inside it only where it ends a description of allegiance. A name that several actors share
 * is linked to nobody, unless exactly one of them has been named for certain before.
 */
export function findMentions(text: string, matcher: Matcher): readonly Mention[] {
  return mentionsIn(foldedWords(text), matcher)
}

/** The same for a text that is in words already. */
export function mentionsIn(text: FoldedWords, matcher: Matcher): readonly Mention[] {
  const named = new Set<string>()
  const found = coordinated(text.words, standing(text.words, matcher), matcher)
  return found.map((match) => {
    const mention = mentionOf(text, match, named)
    if (mention.entity !== null && mention.reason.code !== 'named-before') named.add(mention.entity)
    return mention
  })
}

type Found = Match & { readonly blamed: boolean; readonly coordinates?: string | undefined }

function standing(words: readonly FoldedWord[], matcher: Matcher): readonly Found[] {
  const matches = findMatches(words, matcher)
    .flatMap((match) => inContext(words, match) ?? [])
    .map((match) => bareName(words, match, matcher))
  return longestMatches(words, matches)
}

/** A people's adjective names an actor only after a noun of force: «الهجمات التركية». */
function inContext(words: readonly FoldedWord[], match: Match): Match | null {
  const before = words[match.from - 1]
  const follows = before && words[match.from]?.gap.trim() === '' && isForce(before.text)
  const names = match.names.filter(
    ({ form, text }) => form !== 'demonym' || !/[يى]ة?$/.test(text) || follows === true
  )
  return names.length === 0 ? null : { ...match, names }
}

/** Leaves generic heads and epithets outside where the rest is a name of the same actor. */
function bareName(words: readonly FoldedWord[], match: Match, matcher: Matcher): Found {
  const entities = new Set(match.names.map(({ entity }) => entity))
  let { from, to, reading, names } = match
  const keyAt = (at: number) => (at === from ? reading.key : nameKey(words[at]?.text ?? ''))
  const spelled = (first: number, last: number) => {
    const keys = words.slice(first, last + 1).map((_, index) => keyAt(first + index))
    return namesSpelled(matcher, keys).filter(({ entity }) => entities.has(entity))
  }
  if (to > from && isBlamingEpithet(keyAt(to)) && spelled(from, to - 1).length > 0) to -= 1
  while (to > from && isGenericHead(keyAt(from)) && spelled(from + 1, to).length > 0) {
    from += 1
    reading = { cut: 0, key: nameKey(words[from]?.text ?? ''), merged: false }
  }
  const narrower = from !== match.from || to !== match.to
  // The wide name says who it is; how it is named in the end, the bare one says.
  if (narrower) {
    const sure = names.some(({ ambiguous }) => !ambiguous)
    const bare = spelled(from, to)
    names = bare.map((name) => ({ ...name, ambiguous: name.ambiguous && !sure }))
  }
  const blamed =
    match.names.some(({ framing }) => framing === 'pejorative') || isBlamed(words, from, to)
  return { from, to, reading, names, blamed }
}

function isBlamed(words: readonly FoldedWord[], from: number, to: number): boolean {
  const head = words[from - 1]
  const after = words[to + 1]
  return (
    (head !== undefined && touches(words[from]?.gap) && isBlame(head.text)) ||
    (after !== undefined && touches(after.gap) && isBlamingEpithet(after.text))
  )
}

function touches(gap: string | undefined): boolean {
  return gap !== undefined && /^[ "]+$/.test(gap)
}

/** «المليشيات الإيرانية والعراقية» names two: the second by its adjective alone. */
function coordinated(
  words: readonly FoldedWord[],
  matches: readonly Found[],
  matcher: Matcher
): readonly Found[] {
  const taken = new Set(matches.flatMap(({ from, to }) => range(from, to)))
  return matches.flatMap((match) => {
    const found = [match]
    if (match.from === match.to) return found
    const head = range(match.from, match.to - 1).map((at) =>
      at === match.from ? match.reading.key : nameKey(words[at]?.text ?? '')
    )
    for (let at = match.to + 1; !taken.has(at); at += 1) {
      const next = words[at]
      if (!next || next.gap.trim() !== '' || next.gap.includes('\n')) break
      if (!next.text.startsWith('وال')) break
      const key = nameKey(next.text.slice(1))
      const names = namesSpelled(matcher, [...head, key])
      if (names.length === 0) break
      const reading = { cut: 1, key, merged: false }
      found.push({ ...match, from: at, to: at, reading, names, coordinates: match.names[0]?.text })
    }
    return found
  })
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function mentionOf(text: FoldedWords, match: Found, named: ReadonlySet<string>): Mention {
  const { from, to, reading, names, blamed } = match
  const [name] = names
  if (!name) throw new Error(`A match without a name at word ${from}`)
  const candidates = [...new Set(names.map(({ entity }) => entity))].toSorted()
  const span = spanOfWords(text, { from, to, cut: reading.cut })
  return {
    span: widenToGraphemes(text.original, span),
    alias: name.text,
    candidates,
    framing: blamed ? 'pejorative' : name.framing,
    mentionForm: name.form,
    ...linked(match, name, { candidates, named })
  }
}

function linked(
  { names, coordinates }: Found,
  name: Name,
  known: { readonly candidates: readonly string[]; readonly named: ReadonlySet<string> }
): Pick<Mention, 'entity' | 'reason'> {
  const { candidates, named } = known
  const [only] = candidates
  if (candidates.length === 1 && only !== undefined && names.some(({ ambiguous }) => !ambiguous)) {
    const facts = { alias: name.text, entity: only }
    if (coordinates !== undefined)
      return { entity: only, reason: { code: 'coordination', facts: { ...facts, coordinates } } }
    return {
      entity: only,
      reason: { code: name.form === 'demonym' ? 'demonym' : 'alias', facts }
    }
  }
  const before = candidates.filter((entity) => named.has(entity))
  const [entity] = before
  const facts = { alias: name.text, candidates: candidates.join(' ') }
  if (before.length === 1 && entity !== undefined)
    return { entity, reason: { code: 'named-before', facts: { ...facts, entity } } }
  return { entity: null, reason: { code: 'ambiguous', facts } }
}
