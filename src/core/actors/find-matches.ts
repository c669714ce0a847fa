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
  /** How many words the name had before its generic head and epithet were left outside. */
  readonly read: number
}

/** Every place where a name can be read, wide and narrow, in the order of their first words. */
export function findMatches(words: readonly FoldedWord[], matcher: Matcher): readonly Match[] {
  const entriesOf = entriesIn(matcher)
  const found: Match[] = []
  for (const [from, word] of words.entries())
    for (const { reading, state } of entriesOf(word.text))
      follow(words, { from, reading, state }, found)
  return found
}

type Entry = { readonly reading: Reading; readonly state: State }

/** The ways into the automaton through a word, worked out once for every word that differs. */
function entriesIn({ start }: Matcher): (word: string) => readonly Entry[] {
  const known = new Map<string, readonly Entry[]>()
  return (word) => {
    let entries = known.get(word)
    if (!entries) {
      entries = readingsOf(word).flatMap((reading) => {
        const state = start.next.get(reading.key)
        return state ? [{ reading, state }] : []
      })
      known.set(word, entries)
    }
    return entries
  }
}

/**
 * The matches that stand: the longest first, of two equally long ones the earlier, of two readings
 * of the same words the one that was read from more of them, then the one that cuts less. What
 * overlaps one that stands falls, except a name at the end of a description of allegiance
 * («المسلحين الموالين لإيران» and in it «إيران»).
 */
export function longestMatches<M extends Match>(
  words: readonly FoldedWord[],
  matches: readonly M[]
): readonly M[] {
  const sorted = matches.toSorted((a, b) => a.from - b.from)
  const standing: M[] = []
  for (let at = 0; at < sorted.length;) {
    let end = at + 1
    let reach = sorted[at]?.to ?? 0
    for (let next = sorted[end]; next && next.from <= reach; next = sorted[(end += 1)])
      reach = Math.max(reach, next.to)
    standing.push(...longestOf(words, sorted.slice(at, end)))
    at = end
  }
  return standing
}

/** The same for matches of which each overlaps another. */
function longestOf<M extends Match>(
  words: readonly FoldedWord[],
  cluster: readonly M[]
): readonly M[] {
  if (cluster.length === 1) return cluster
  const lengthOf = ({ from, to, reading }: M) =>
    (words[to]?.end ?? 0) - (words[from]?.start ?? 0) - reading.cut
  const taken = new Map<number, Match>()
  const standing: M[] = []
  const order = (a: M, b: M) => lengthOf(b) - lengthOf(a) || a.from - b.from || b.read - a.read
  for (const match of cluster.toSorted(order)) {
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
    if (state.names.length > 0 && !(reading.short && to === from))
      found.push({ from, to, reading, names: state.names, read: to - from + 1 })
    const here = words[to]
    const after = words[to + 1]
    if (!here || !after || state.next.size === 0) return
    if (!joinsName(after.gap, to === from ? reading.key : here.text, after.text)) return
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
