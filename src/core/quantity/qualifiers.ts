import type { Qualifier } from './figure'
import { phraseAt, phraseList, type PhraseList } from './phrases'
import type { Tokens } from './token'

export type NumberQualifier = Extract<
  Qualifier,
  'at_least' | 'at_most' | 'more_than' | 'less_than' | 'about'
>

/** What stands in front of a number. «بنحو», «لأكثر من» come without their preposition. */
const before: PhraseList<NumberQualifier> = phraseList([
  [
    'at_least',
    'ما لا يقل/تقل # عن|لا/لم يقل/تقل # عن|ما لم يقل عن|ليس أقل من|لا أقل من|على الأقل|في الأقل|' +
      'كحد/بحد أدنى|حد أدنى|على أقل تقدير|لا يقلون عن'
  ],
  [
    'at_most',
    'ما لا يزيد/تزيد # على/عن|لا/لم يزيد/تزيد/يزد/تزد # على/عن|لا/لم يتجاوز/تتجاوز/يتعدى/تتعدى/يفوق/تفوق/يتعد/يتخط/يتخطى #|' +
      'ما لا يتجاوز/يتعدى #|ليس أكثر من|لا أكثر من|على الأكثر|كحد/بحد أقصى|ما/قد/ربما يصل/تصل # إلى|' +
      'ما قد يصل # إلى|يمكن أن يصل # إلى|حتى|لا يزيدون على/عن|لا يتجاوزون|سوى|كحد أعلى|بحد أعلى'
  ],
  [
    'more_than',
    'أكثر من|أزيد من|ما يزيد/تزيد # على/عن|يزيد/تزيد/زاد/زادت # على/عن|ما يربو # على|يربو/تربو # على|' +
      'ما ينوف # على/عن|ينوف/تنوف # على/عن|ما يفوق/يتجاوز/يتخطى/يتعدى #|' +
      'يفوق/تفوق/فاق/فاقت/تجاوز/تجاوزت/يتجاوز/تتجاوز/تخطى/تخطت/يتخطى/تتخطى/يتعدى/تتعدى/تعدى #|فوق|' +
      'يزيدون على/عن|يتجاوزون|أعلى من|بزيادة على'
  ],
  ['less_than', 'أقل من|ما يقل/تقل # عن|يقل/تقل # عن|دون|ما دون|تحت|أدنى من'],
  [
    'about',
    'نحو|نحوا من|حوالي|حوالى|قرابة|زهاء|ما يقارب|يقارب/تقارب/قارب/قاربت #|ما يقرب من|يقرب/يقترب # من|' +
      'ما يناهز/تناهز|يناهز/تناهز/ناهز/ناهزت #|تقريبا|حدود|في حدود|يقدر/تقدر/قدر/قدرت #|يقدرون|' +
      'مقدرة|مقدر|ما يعادل|ما مجموعه نحو|ما يقدر #'
  ]
])

/** Whether a qualifier may start with this folded word, its proclitics among its letters. */
export function startsQualifier(word: string): boolean {
  return before.has(word)
}

/** What stands behind a number or its noun. */
const after: PhraseList<NumberQualifier> = phraseList([
  [
    'at_least',
    'على الأقل|في الأقل|على أقل تقدير|كحد/بحد أدنى|أو أكثر|فأكثر|أو يزيد|ويزيد|فما فوق|أو يزيدون|على أدنى تقدير'
  ],
  ['at_most', 'على الأكثر|كحد/بحد أقصى|كحد/بحد أعلى|أو أقل|فأقل|على أبعد تقدير|على أكثر تقدير'],
  ['about', 'تقريبا|على وجه التقريب|أو نحو ذلك|على نحو تقريبي']
])

/** A qualifier and the position after it. */
export type QualifierRead = { readonly qualifier: NumberQualifier; readonly next: number }

/**
 * The qualifiers in front of a number, up to three («يقدر عددهم بنحو»). Of two, the one that sets a
 * bound wins over «نحو».
 */
export function qualifierBefore(tokens: Tokens, at: number): QualifierRead | null {
  let found: NumberQualifier | undefined
  let next = at
  for (let turn = 0; turn < 3; turn += 1) {
    const phrase = phraseAt(before, tokens, next)
    if (!phrase) break
    found = stronger(found, phrase.means)
    next = phrase.next
  }
  return found ? { qualifier: found, next } : null
}

/** The qualifier behind a number: «على الأقل», «فأكثر». */
export function qualifierAfter(tokens: Tokens, at: number): QualifierRead | null {
  const phrase = phraseAt(after, tokens, at)
  return phrase && { qualifier: phrase.means, next: phrase.next }
}

/** Of two qualifiers of one number the first that sets a bound. */
export function stronger(
  first: NumberQualifier | undefined,
  second: NumberQualifier
): NumberQualifier {
  return first === undefined || first === 'about' ? second : first
}
