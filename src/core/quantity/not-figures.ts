import type { Qualifier } from './figure'
import { actingHeads, numberedHeads, undoingHeads } from './not-people'
import { tokenAt, type Token, type Tokens } from './token'

/** Whether the word before makes a name or a date of a number: «اللواء 444», «عام 2018». */
export function isNamed(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  return numberedHeads.has(before.root) || numberedHeads.has(before.bareText)
}

/** Whether the word before makes the people act: «هجوم شنه 20 مسلحاً», «انتشار 300 جندي». */
export function isActing(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  return actingHeads.has(before.bareText) || actingHeads.has(before.root)
}

/** Whether people were freed or came home: «عودة 600 لاجئ», «إطلاق سراح 20», «الإفراج عن 50». */
export function isUndone(tokens: Tokens, at: number): boolean {
  for (let place = at - 1; place >= at - 2; place -= 1) {
    const token = tokenAt(tokens, place)
    if (undoingHeads.has(token.root) || undoingHeads.has(token.bareText)) return true
    if (token.text !== 'عن' && token.text !== 'سراح') return false
  }
  return false
}

/** Whether a number is the whole that another is a part of: «من أصل ستة», «من كل عشرة». */
export function isWhole(tokens: Tokens, at: number): boolean {
  return wholes.has(tokenAt(tokens, at - 1).root) && tokenAt(tokens, at - 2).text === 'من'
}

const wholes = new Set(['اصل', 'كل', 'مجموع', 'اجمالي'])

/** «23/11/2018», «13:30», «2018-11-23». */
export function isPartOfDate(tokens: Tokens, at: number, next: number): boolean {
  return isDateMark(tokens, at - 1, -1) || isDateMark(tokens, next, 1)
}

function isDateMark(tokens: Tokens, at: number, step: 1 | -1): boolean {
  const { kind, text } = tokenAt(tokens, at)
  const isMark = kind === 'mark' && '/:-'.includes(text)
  return isMark && tokenAt(tokens, at + step).value !== null
}

/** Whether a number with no noun is more likely a year: «2018», «حدود 1967». */
export function isYear(value: number, qualifier: Qualifier, front: Token): boolean {
  const bare = qualifier === 'exact' || front.root === 'حدود'
  return bare && value >= 1900 && value < 2100
}
