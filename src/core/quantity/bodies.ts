import type { People } from './noun-list'
import { tokenAt, type Tokens } from './token'

/** Whether a word for bodies only heads the name of those who died: «جثامين 9 شهداء», «جثة طفل». */
export function isBodyOf(tokens: Tokens, at: number): boolean {
  const { noun, article } = tokenAt(tokens, at)
  if (noun?.people.unit !== 'body' || article) return false
  const after = tokenAt(tokens, at + 1)
  const isNumber = after.value !== null || (after.number !== null && after.number.value > 2)
  if (after.joined || after.preposition !== '') return false
  return isNumber || (after.noun !== null && !after.article && !after.noun.bound)
}

/** Whether what stands here is named as bodies by the word before. */
export function isOfBody(tokens: Tokens, at: number): boolean {
  return isBodyOf(tokens, at - 1)
}

/** What «جثامين» adds to the people it names. */
export const body: People = { harm: 'killed', unit: 'body' }
