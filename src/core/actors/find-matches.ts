import type { FoldedWord } from '../text/folded-words'
import type { Matcher, Name, State } from './matcher'
import { joinsName, nameKey, readingsOf, type Reading } from './name-words'

/** A run of words that spells names of the register. */
export type Match = {
  /** The first and the last word. */
  readonly from: number
  readonly to: number
  readonly reading: Reading
  readonly names: readonly Name[]
}

/** Every place where a name can be read, wide and narrow, in the order of their first words. */
export function findMatches(words: readonly FoldedWord[], matcher: Matcher): readonly Match[] {
  return words.flatMap((word, from) => {
    const found: Match[] = []
    for (const reading of readingsOf(word.text)) {
      const state = matcher.start.next.get(reading.key)
      if (state) follow(words, { from, reading, state }, found)
    }
    return found
  })
}

/**
 * The matches that stand: the longest first, of two equally long ones the earlier, and of two
 * readings of the same words the one that cuts less. What overlaps one that stands falls, except
 * a name at the end of a description of allegiance («المسلحين الموالين لإيران» and in it «إيران»).
 */
export function longestMatches<M extends Match>(
  words: readonly FoldedWord[],
  matches: readonly M[]
): readonly M[] {
  const lengthOf = ({ from, to, reading }: M) =>
    (words[to]?.end ?? 0) - (words[from]?.start ?? 0) - reading.cut
  const taken = new Map<number, Match>()
  const standing: M[] = []
  for (const match of matches.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from)) {
    const over = overlapped(taken, match)
    if (over !== null && !(over && isNamedAlly(words, over, match))) continue
    if (over === null) for (let at = match.from; at <= match.to; at += 1) taken.set(at, match)
    standing.push(match)
  }
  return standing.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

function follow(
  words: readonly FoldedWord[],
  entered: { readonly from: number; readonly reading: Reading; readonly state: State },
  found: Match[]
): void {
  const { from, reading } = entered
  let state: State | undefined = entered.state
  for (let to = from; state; to += 1) {
    if (state.names.length > 0) found.push({ from, to, reading, names: state.names })
    const here = words[to]
    const after = words[to + 1]
    if (!here || !after || state.next.size === 0) return
    if (!joinsName(after.gap, here.text, after.text)) return
    state = state.next.get(nameKey(after.text))
  }
}

/** Null when the words are free; the match that holds all of them; undefined when several do. */
function overlapped(taken: ReadonlyMap<number, Match>, { from, to }: Match) {
  let over: Match | null = null
  for (let at = from; at <= to; at += 1) {
    const holder = taken.get(at)
    if (!holder) continue
    if (over && over !== holder) return undefined
    over = holder
  }
  if (over === null) return null
  return over.from < from && to <= over.to ? over : undefined
}

const allegiance = /^(?:ال)?(?:موال|مدعوم|تابع|مقرب|متحالف|حليف)/

function isNamedAlly(words: readonly FoldedWord[], wide: Match, inner: Match): boolean {
  if (inner.to !== wide.to || inner.names.every(({ form }) => form === 'demonym')) return false
  if (wide.names.some(({ entity }) => inner.names.some((name) => name.entity === entity)))
    return false
  const before = words.slice(wide.from, inner.from)
  return before.some(({ text }) => allegiance.test(text))
}
