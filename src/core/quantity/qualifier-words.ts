import { foldText } from '../text/fold'
import { qualifierAfter, qualifierBefore } from './qualifiers'
import { tokenAt } from './token'
import { tokenise } from './tokenise'

/**
 * The words of a figure that put its number in bounds, as written: «ما لا يقل عن», «على الأقل».
 * Null where the number stands bare.
 */
export function qualifierWords(text: string): string | null {
  const folded = foldText(text)
  const tokens = tokenise(folded, text)
  for (let at = 0; at < tokens.length; at += 1) {
    const read = qualifierBefore(tokens, at) ?? qualifierAfter(tokens, at)
    if (!read) continue
    const { start, end } = folded.spanOf(
      tokenAt(tokens, at).bare,
      tokenAt(tokens, read.next - 1).end
    )
    return text.slice(start, end)
  }
  return null
}
