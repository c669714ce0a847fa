import { body, isOfBody } from './bodies'
import { describePeople } from './describe-people'
import type { Harm, Status } from './figure'
import type { Found, Read, Scan } from './found'
import { harmAfter, harmAfterAside, harmBefore, harmBeside, inOrder } from './harm-context'
import { isActing, isUndone } from './not-figures'
import { scopeOf } from './scope'
import { isPartWord, isSubset } from './subsets'
import { tokenAt, type Tokens } from './token'
import { tollBefore } from './toll'
import { statusBeside } from './victim-status'

/**
 * Adds to an amount what befell its people and who they are. Null where the text does not say what
 * befell them and people alone do not do.
 */
export function finish(scan: Scan, found: Found): Read | null {
  const { from, next, people, value } = found
  const described = describePeople(isOfBody(scan.tokens, from) ? [...people, body] : people)
  const subset = isSubset(scan.tokens, from) || isPartWord(tokenAt(scan.tokens, next - 1))
  const undone = isUndone(scan.tokens, from) && !described.harm.some(isLasting)
  const harm = undone ? [] : subset ? described.harm : harmOf(scan.tokens, found, described.harm)
  const counts = subset ? hasWhole(scan, from) : isVictim(scan.tokens, from, harm, described.harm)
  if (!scan.unharmed && !counts) return null
  const status = statusOf(scan, found, described.status)
  const { groups, unit } = described
  const scope = scopeOf(scan.tokens, from, harm, value)
  return {
    from,
    next,
    value,
    harm,
    status,
    groups,
    unit,
    scope,
    subset,
    share: null,
    ambiguous: null
  }
}

/** In an article somebody was harmed, and not the ones who did it. */
function isVictim(
  tokens: Tokens,
  from: number,
  harm: readonly Harm[],
  told: readonly Harm[]
): boolean {
  return harm.length > 0 && (told.length > 0 || !isActing(tokens, from))
}

/** How far back the figure may be that another is a part of, in tokens. */
const near = 40

/**
 * Whether a part has a whole: a figure before it, or nothing in its sentence that could be one.
 * «1500 جندي، بينهم 600 من المشاة» counts people of whom no harm is said.
 */
function hasWhole({ tokens, previous, ended }: Scan, from: number): boolean {
  if (previous !== null && from - ended <= near) return true
  for (let place = from - 1; place >= from - near; place -= 1) {
    const { kind, text, harm, noun, value, number } = tokenAt(tokens, place)
    if (kind === 'mark' && text === '\n') break
    if (harm || noun?.people.harm) return true
    if (noun || value !== null || number) return false
  }
  return true
}

/** Who was killed or wounded stays so; who was held or displaced may come home. */
function isLasting(harm: Harm): boolean {
  return harm === 'killed' || harm === 'wounded'
}

/** «آخرون» are of the same side as those before them. */
function statusOf({ tokens, previous }: Scan, { next, beyond }: Found, said: Status): Status {
  const own = said === 'unknown' ? statusBeside(tokens, beyond) : said
  if (own !== 'unknown' || !previous || !isOthers(tokens, next - 1)) return own
  return previous.status
}

/** Whether the noun is «آخرون», «آخرين», «أخريات». */
export function isOthers(tokens: Tokens, at: number): boolean {
  return /^اخر(?:ين|ون|يات)$/.test(tokenAt(tokens, at).root)
}

/** A state gives way to what befell them («وفاة 5 معتقلين»), a wound only to death («وفاة 5 جرحى»). */
function givesWay(told: readonly Harm[], beside: readonly Harm[]): boolean {
  if (beside.length === 0 || told.includes('killed')) return false
  return !told.includes('wounded') || (beside.length === 1 && beside[0] === 'killed')
}

/** What befell the people: as their noun says, or the words beside, behind or before them. */
function harmOf(
  tokens: Tokens,
  { from, beyond, number }: Found,
  told: readonly Harm[]
): readonly Harm[] {
  const beside = harmBeside(tokens, from)
  if (told.length > 0) return givesWay(told, beside) ? beside : told
  if (beside.length > 0) return beside
  const close = harmAfter(tokens, beyond, 3)
  const predicate = close.length > 0 ? close : harmAfterAside(tokens, beyond)
  if (predicate.length > 0) return inOrder(predicate)
  const before = harmBefore(tokens, from)
  if (before.length > 0) return before
  const toll = tollBefore(tokens, number)
  return toll.length > 0 ? toll : inOrder(harmAfter(tokens, beyond, 10))
}
