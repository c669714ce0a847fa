import { widenToGraphemes } from '../text/graphemes'
import type { Span } from '../text/span'
import { findMatches, longestMatches, type Match } from './find-matches'
import { foldedWords, spanOfWords, type FoldedWord, type FoldedWords } from '../text/folded-words'
import { isBlame, isBlamingEpithet, isForce, isGenericHead, isKindOfForce } from './label-words'
import { namesSpelled, type Matcher, type Name } from './matcher'
import { nameKey } from './name-words'

/** A place where the text names an actor of the register. */
export type Mention = {
  readonly span: Span
  /** Its first and its last word. */
  readonly from: number
  readonly to: number
  /** How many letters before the name are proclitics of its first word. */
  readonly cut: number
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

/** The last two are of what the register does not name: «الأخير», «50 ألف مدني». */
export type MentionReason = {
  readonly code:
    | 'alias'
    | 'ambiguous'
    | 'named-before'
    | 'named-later'
    | 'demonym'
    | 'coordination'
    | 'anaphor'
    | 'counted'
  readonly facts: Readonly<Record<string, string>>
}

/**
 * The actors that a text names, in reading order, the wider one first. Spans hold the name alone:
 * proclitics are cut off where the rest is the intact name, generic heads and epithets stay
 * outside where the name stands without them. Of overlapping names the longest stands; a narrower
 * one inside it only where it ends a description of allegiance. A name that several actors share
 * is linked to nobody, unless the text names exactly one of them for certain: before it, or, where
 * it names none before, later on.
 */
export function findMentions(text: string, matcher: Matcher): readonly Mention[] {
  return mentionsIn(foldedWords(text), matcher)
}

/** The same for a text that is in words already. */
export function mentionsIn(text: FoldedWords, matcher: Matcher): readonly Mention[] {
  const found = coordinated(text.words, standing(text.words, matcher), matcher)
  const named: NamedIn = { before: new Set(), anywhere: new Set() }
  const sure = found.map(sureEntity)
  for (const entity of sure) if (entity !== null) named.anywhere.add(entity)
  return found.map((match, index) => {
    const mention = mentionOf(text, match, named)
    const entity = sure[index] ?? null
    if (entity !== null) named.before.add(entity)
    return mention
  })
}

/** The actors that the text names for certain. */
type NamedIn = { readonly before: Set<string>; readonly anywhere: Set<string> }

type Found = Match & { readonly blamed: boolean; readonly coordinates?: string | undefined }

function standing(words: readonly FoldedWord[], matcher: Matcher): readonly Found[] {
  const matches: Found[] = []
  for (const match of findMatches(words, matcher)) {
    const meant = inContext(words, match)
    if (meant) matches.push(bareName(words, meant, matcher))
  }
  return longestMatches(words, matches)
}

/** A people's adjective names an actor only after a noun of force: «الهجمات التركية». */
function inContext(words: readonly FoldedWord[], match: Match): Match | null {
  if (match.names.every(({ form }) => form !== 'demonym')) return match
  const follows = followsForce(words, match.from)
  const names = match.names.filter(
    ({ form, text }) => form !== 'demonym' || !/[يى]ة?$/.test(text) || follows
  )
  return names.length === 0 ? null : { ...match, names }
}

/** «الهجمات التركية», and with a kind of force between «غارة جوية روسية». */
function followsForce(words: readonly FoldedWord[], at: number): boolean {
  const before = words[at - 1]
  if (!before || words[at]?.gap.trim() !== '') return false
  if (isForce(before.text)) return true
  const head = words[at - 2]
  return (
    head !== undefined &&
    before.gap.trim() === '' &&
    isKindOfForce(before.text) &&
    isForce(head.text)
  )
}

/** Leaves generic heads and epithets outside where the rest is a name of the same actor. */
function bareName(words: readonly FoldedWord[], match: Match, matcher: Matcher): Found {
  if (match.from === match.to) return { ...match, blamed: isToldWithBlame(words, match, match) }
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
    reading = { cut: 0, key: nameKey(words[from]?.text ?? ''), merged: false, short: false }
  }
  const narrower = from !== match.from || to !== match.to
  // The wide name says who it is; how it is named in the end, the bare one says.
  if (narrower) {
    const sure = names.some(({ ambiguous }) => !ambiguous)
    const bare = spelled(from, to)
    names = bare.map((name) => ({ ...name, ambiguous: name.ambiguous && !sure }))
  }
  const blamed = isToldWithBlame(words, match, { from, to })
  return { ...match, from, to, reading, names, blamed }
}

/** Whether the name as the text has it blames, or the words beside what is left of it do. */
function isToldWithBlame(
  words: readonly FoldedWord[],
  { names }: Match,
  { from, to }: { readonly from: number; readonly to: number }
): boolean {
  return names.some(({ framing }) => framing === 'pejorative') || isBlamed(words, from, to)
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
  const found: Found[] = []
  for (const [index, match] of matches.entries()) {
    found.push(match)
    if (match.from === match.to || !joinsAdjective(words[match.to + 1])) continue
    let next = index + 1
    while (next < matches.length && (matches[next]?.from ?? 0) <= match.to) next += 1
    const to = matches[next]?.from ?? words.length
    found.push(...joinedTo(words, match, { matcher, to }))
  }
  return found
}

function joinsAdjective(word: FoldedWord | undefined): word is FoldedWord {
  if (!word || !word.text.startsWith('وال')) return false
  return word.gap.trim() === '' && !word.gap.includes('\n')
}

function joinedTo(
  words: readonly FoldedWord[],
  match: Found,
  { matcher, to }: { readonly matcher: Matcher; readonly to: number }
): readonly Found[] {
  const found: Found[] = []
  const head = words
    .slice(match.from, match.to)
    .map(({ text }, index) => (index === 0 ? match.reading.key : nameKey(text)))
  for (let at = match.to + 1; at < to; at += 1) {
    const next = words[at]
    if (!joinsAdjective(next)) break
    const key = nameKey(next.text.slice(1))
    const names = namesSpelled(matcher, [...head, key])
    if (names.length === 0) break
    const reading = { cut: 1, key, merged: false, short: false }
    found.push({ ...match, from: at, to: at, reading, names, coordinates: match.names[0]?.text })
  }
  return found
}

function mentionOf(text: FoldedWords, match: Found, named: NamedIn): Mention {
  const { from, to, reading, names, blamed } = match
  const [name] = names
  if (!name) throw new Error(`A match without a name at word ${from}`)
  const candidates =
    names.length === 1 ? [name.entity] : [...new Set(names.map(({ entity }) => entity))].toSorted()
  const span = spanOfWords(text, { from, to, cut: reading.cut })
  return {
    span: closed(text.original, widenToGraphemes(text.original, span)),
    from,
    to,
    cut: reading.cut,
    alias: name.text,
    candidates,
    framing: blamed ? 'pejorative' : name.framing,
    mentionForm: name.form,
    ...linked(match, name, { candidates, named })
  }
}

/** A mark that was opened inside the name is closed inside it: «قوى الأمن الداخلي (الأسايش)». */
function closed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const partner = /[("«“]/.test(words) ? openMark(words) : null
  return { start, end: partner !== null && text.startsWith(partner, end) ? end + 1 : end }
}

function openMark(words: string): string | null {
  let open: string | null = null
  for (const mark of words.match(/[()"«»“”]/g) ?? [])
    open = mark === open ? null : (closing[mark] ?? open)
  return open
}

const closing: Readonly<Record<string, string>> = { '(': ')', '"': '"', '«': '»', '“': '”' }

/** Whom a match names for certain, or null. */
function sureEntity({ names }: Found): string | null {
  const [name] = names
  if (!name || names.every(({ ambiguous }) => ambiguous)) return null
  return names.every(({ entity }) => entity === name.entity) ? name.entity : null
}

function linked(
  match: Found,
  name: Name,
  known: { readonly candidates: readonly string[]; readonly named: NamedIn }
): Pick<Mention, 'entity' | 'reason'> {
  const { candidates, named } = known
  const sure = sureEntity(match)
  if (sure !== null) {
    const facts = { alias: name.text, entity: sure }
    const { coordinates } = match
    if (coordinates !== undefined)
      return { entity: sure, reason: { code: 'coordination', facts: { ...facts, coordinates } } }
    return { entity: sure, reason: { code: name.form === 'demonym' ? 'demonym' : 'alias', facts } }
  }
  const before = candidates.filter((entity) => named.before.has(entity))
  const later = candidates.filter((entity) => named.anywhere.has(entity))
  const [entity] = before.length > 0 ? before : later
  const facts = { alias: name.text, candidates: candidates.join(' ') }
  if (entity === undefined || (before.length || later.length) > 1)
    return { entity: null, reason: { code: 'ambiguous', facts } }
  const code = before.length > 0 ? 'named-before' : 'named-later'
  return { entity, reason: { code, facts: { ...facts, entity } } }
}
