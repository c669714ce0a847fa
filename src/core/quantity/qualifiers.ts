import type { Qualifier } from './figure'
import { phraseAt, phraseList, type PhraseList } from './phrases'
import type { Tokens, Word } from './token'

export type NumberQualifier = Extract<
  Qualifier,
  'at_least' | 'at_most' | 'more_than' | 'less_than' | 'about'
>

/** What stands in front of a number. «بنحو», «لأكثر من» come without their preposition. */
const before: PhraseList<NumberQualifier> = phraseList([
  [
    'at_least',
    'ما لا يقل/تقل # عن|مالا يقل/تقل # عن|ما لايقل/لاتقل # عن|لايقل/لاتقل # عن|لا/لم يقل/تقل # عن|' +
      'ما لم يقل عن|ليس أقل/بأقل من|ليست أقل/بأقل من|لا أقل من|على الأقل|في الأقل|كحد/بحد أدنى|حد أدنى|' +
      'بالحد/كحده/بحده الأدنى|في الحد/حده الأدنى|على أقل تقدير|بأقل تقدير|لا يقلون عن'
  ],
  [
    'at_most',
    'ما لا يزيد/تزيد # على/عن|لا/لم يزيد/تزيد/يزد/تزد # على/عن|' +
      'لا/لم يتجاوز/تتجاوز/يتعدى/تتعدى/يفوق/تفوق/يتعد/تتعد/يتخط/يتخطى/تتخطى #|' +
      'ما لا يتجاوز/يتعدى/يفوق/يتخطى #|ليس/ليسوا أكثر من|لا أكثر من|على الأكثر|في الأكثر|كحد/بحد أقصى|' +
      'بالحد الأقصى|كأقصى حد|بأقصى تقدير|على أبعد تقدير|' +
      'ما/قد/ربما يصل/تصل # إلى|قد/ربما يرتفع/ترتفع # إلى|قد/ربما يبلغ/تبلغ #|ما قد يصل/تصل # إلى|' +
      'يمكن أن يصل/تصل # إلى|حتى|لا يزيدون على/عن|لا يتجاوزون|سوى|كحد/بحد أعلى'
  ],
  [
    'more_than',
    'أكثر من|أزيد من|ما يزيد/تزيد # على/عن|يزيد/تزيد/زاد/زادت # على/عن|ما يربو # على/عن|' +
      'يربو/تربو # على/عن|ما ينوف/ينيف # على/عن|ينوف/تنوف/ينيف/تنيف/ناف # على/عن|' +
      'ما يفوق/يتجاوز/يتخطى/يتعدى #|' +
      'يفوق/تفوق/فاق/فاقت/تجاوز/تجاوزت/يتجاوز/تتجاوز/تخطى/تخطت/يتخطى/تتخطى/يتعدى/تتعدى/تعدى/تعدت #|فوق|' +
      'يزيدون على/عن|يتجاوزون|يفوقون|أعلى من|بزيادة على|ما فوق'
  ],
  ['less_than', 'أقل من|ما يقل/تقل # عن|يقل/تقل # عن|دون|ما دون|تحت|أدنى من|يقلون عن'],
  [
    'about',
    'نحو|نحوا من|حوالي|حوالى|قرابة|زهاء|ما يقارب/قارب # من|ما يقارب/قارب #|' +
      'يقارب/تقارب/قارب/قاربت # من|يقارب/تقارب/قارب/قاربت #|ما يقرب/يقترب من|يقرب/يقترب/تقترب # من|' +
      'قريب/قريبا من|بالقرب من|ما يناهز/تناهز #|يناهز/تناهز/ناهز/ناهزت #|تقريبا|على وجه التقريب|' +
      'حدود|في حدود|يقدر/تقدر/قدر/قدرت # ب|يقدر/تقدر/قدر/قدرت #|يقدرون ب|يقدرون|' +
      'مقدرة|مقدر|ما يعادل|ما مجموعه نحو|ما يقدر # ب|ما يقدر #'
  ]
])

/** Whether a qualifier may start with this word. */
export function startsQualifier({ text, bareText }: Pick<Word, 'text' | 'bareText'>): boolean {
  return before.has(text) || before.has(bareText)
}

/** What stands behind a number or its noun. */
const after: PhraseList<NumberQualifier> = phraseList([
  [
    'at_least',
    'على الأقل|في الأقل|على أقل تقدير|بأقل تقدير|كحد/بحد أدنى|كأدنى حد|بالحد الأدنى|في الحد الأدنى|بحده الأدنى|' +
      'كحده الأدنى|أو أكثر|فأكثر|أو يزيد|ويزيد|فما فوق|وما فوق|أو يزيدون|على أدنى تقدير'
  ],
  [
    'at_most',
    'على الأكثر|في الأكثر|كحد/بحد أقصى|كحد/بحد أعلى|كأقصى حد|بالحد الأقصى|في الحد الأقصى|لا أكثر|ليس أكثر|' +
      'أو أقل|فأقل|فما دون|على أبعد تقدير|على أكثر تقدير|بأقصى تقدير'
  ],
  ['about', 'تقريبا|على وجه التقريب|بالتقريب|أو نحو ذلك|أو قرابة ذلك|على نحو تقريبي|بشكل تقريبي']
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
