import type { Harm, Scope, Value } from './figure'
import { endsSentence, tokenAt, type Tokens } from './token'

const past = new Set('حينها انذاك وقتها وقتذاك حينذاك يومها'.split(' '))
const total = new Set('اجماليه تراكميه'.split(' '))
const beginnings = new Set('بدء بدايه اندلاع انطلاق مطلع عام سنه السابع اكتوبر'.split(' '))

/** No single event of this kind has had so many dead or hurt: such a number is a running toll. */
const toll = 10_000

/** Whether a figure is of the event told, of an earlier one («حينها»), or a toll («منذ بدء الحرب»). */
export function scopeOf(
  tokens: Tokens,
  at: number,
  harm: readonly Harm[],
  value: Pick<Value, 'min'>
): Scope {
  if ((value.min ?? 0) >= toll && harm.some((one) => one === 'killed' || one === 'wounded'))
    return 'cumulative'
  for (const step of [-1, 1])
    for (let place = at; Math.abs(place - at) < (step < 0 ? 6 : 18); place += step) {
      const token = tokenAt(tokens, place)
      if (endsSentence(token)) break
      if (past.has(token.text)) return 'past_event'
      if (total.has(token.root)) return 'cumulative'
      if (token.root === 'منذ' && beginnings.has(tokenAt(tokens, place + 1).root))
        return 'cumulative'
    }
  return 'event'
}
