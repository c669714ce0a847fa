import type { Qualifier } from './figure'
import { actingHeads, numberedHeads } from './not-people'
import { bareText } from './phrases'
import { tokenAt, type Tokens } from './token'

/** Whether the word before makes a name or a date of a number: «اللواء 444», «عام 2018». */
export function isNamed(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  return numberedHeads.has(before.root) || numberedHeads.has(bareText(before))
}

/** Whether the word before makes the people act: «هجوم شنه 20 مسلحاً», «انتشار 300 جندي». */
export function isActing(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  return actingHeads.has(bareText(before)) || actingHeads.has(before.root)
}

/** «23/11/2018», «13:30», «2018-11-23». */
export function isPartOfDate(tokens: Tokens, at: number, next: number): boolean {
  return isDateMark(tokens, at - 1, -1) || isDateMark(tokens, next, 1)
}

function isDateMark(tokens: Tokens, at: number, step: 1 | -1): boolean {
  const { kind, text } = tokenAt(tokens, at)
  const isMark = kind === 'mark' && '/:-'.includes(text)
  return isMark && tokenAt(tokens, at + step).value !== null
}

/** Whether a number with no noun is more likely a year. */
export function isYear(value: number, qualifier: Qualifier): boolean {
  return qualifier === 'exact' && value >= 1900 && value < 2100
}
