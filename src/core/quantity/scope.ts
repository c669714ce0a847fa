import type { Harm, Scope, Value } from './figure'
import { phraseAt, phraseList } from './phrases'
import { endsSentence, tokenAt, type Tokens } from './token'

const past = new Set('حينها انذاك وقتها وقتذاك حينذاك يومها عامذاك'.split(' '))
const total = new Set('اجماليه تراكميه'.split(' '))
const beginnings = new Set(
  'بدء بدايه اندلاع انطلاق مطلع عام سنه السابع اكتوبر تفجر نشوب حرب ثوره عامين سنوات سنتين'.split(
    ' '
  )
)

/** Words that place what happened before the event told. */
const before = phraseList<true>([
  [
    true,
    'العام الماضي/الفائت/المنصرم|السنة الماضية/الفائتة/المنصرمة|قبل عام/عامين/سنة/سنتين/سنوات/أعوام|' +
      'قبل نحو عام/عامين/سنة/سنتين|هجوم/هجوما/تفجير/قصف/حادث مماثل/سابق/مشابه|' +
      'غارة/عملية/ضربة/مجزرة مماثلة/سابقة/مشابهة'
  ]
])

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
  return scopeBefore(tokens, at) ?? scopeAfter(tokens, at) ?? 'event'
}

function scopeBefore(tokens: Tokens, at: number): Scope | null {
  for (let place = at; place > at - 8; place -= 1) {
    if (endsSentence(tokenAt(tokens, place))) break
    const said = scopeAt(tokens, place)
    if (said) return said
  }
  return null
}

/** Behind a comma and another number it is said of that one. */
function scopeAfter(tokens: Tokens, at: number): Scope | null {
  let isPast = false
  for (let place = at; place < at + 18; place += 1) {
    const token = tokenAt(tokens, place)
    if (endsSentence(token) || (isPast && token.value !== null)) break
    const said = scopeAt(tokens, place)
    if (said) return said
    isPast ||= token.text === '،'
  }
  return null
}

function scopeAt(tokens: Tokens, at: number): Scope | null {
  const { text, root } = tokenAt(tokens, at)
  if (past.has(text)) return 'past_event'
  if (total.has(root) || (root === 'منذ' && isBeginning(tokens, at + 1))) return 'cumulative'
  return phraseAt(before, tokens, at) ? 'past_event' : null
}

/** «منذ بدء الحرب», «منذ 2011». */
function isBeginning(tokens: Tokens, at: number): boolean {
  const { root, value } = tokenAt(tokens, at)
  return beginnings.has(root) || (value !== null && value >= 1900 && value < 2100)
}
