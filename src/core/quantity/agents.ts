import { foldWord } from '../text/fold'
import { readAmount } from './amounts'
import { functionWords } from './not-people'
import { peopleAfter } from './people'
import { tokenAt, type Token, type Tokens } from './token'
import { orderOfMagnitude } from './vague'

/** Verbs that unvowelled are active or passive: «قتل مسلحان 3 مدنيين», «قتل مسلحان». */
const verbs = new Set(
  'قتل قتلت يقتل جرح جرحت خطف خطفت اختطف اختطفت اعتقل اعتقلت أعدم أعدمت اغتال ذبح أسر أسرت احتجز احتجزت'
    .split(' ')
    .map(foldWord)
)

/**
 * Whether people do it and do not suffer it: behind a verb, and with another number of people, or a
 * noun in the accusative, right behind them.
 */
export function isAgent(tokens: Tokens, from: number, next: number): boolean {
  if (!verbs.has(tokenAt(tokens, from - 1).bareText)) return false
  const object = isAdjective(tokenAt(tokens, next)) ? next + 1 : next
  const token = tokenAt(tokens, object)
  if (token.joined || token.kind === 'mark' || token.preposition !== '') return false
  if (token.noun?.accusative) return true
  const amount = readAmount(tokens, object, orderOfMagnitude)
  return amount !== null && peopleAfter(tokens, amount.next) !== null
}

/** «قتلت القوات مدنياً»: the accusative is whom the verb shortly before befell, and counts one. */
export function isObject(tokens: Tokens, at: number): boolean {
  if (!tokenAt(tokens, at).noun?.accusative) return false
  for (let place = at - 1; place >= at - 4; place -= 1) {
    const token = tokenAt(tokens, place)
    if (verbs.has(token.bareText)) return true
    if (token.kind !== 'word' || token.joined || token.number !== null) return false
    if (token.preposition !== '' || functionWords.has(token.text)) return false
  }
  return false
}

function isAdjective({ kind, joined, preposition, number, harm, text, noun }: Token): boolean {
  const isPlain = kind === 'word' && !joined && preposition === '' && !number && !harm
  return isPlain && !functionWords.has(text) && !noun?.accusative
}
