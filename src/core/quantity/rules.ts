import type { Qualifier } from './figure'

/**
 * The rules that read figures, by their ids, each with words that it reads. The ids go into files with
 * every suggestion, so they never change their meaning.
 */
export const rules = {
  'number.exact': 'خمسة قتلى',
  'number.at_least': 'خمسة قتلى على الأقل',
  'number.at_most': 'لا يتجاوز خمسة قتلى',
  'number.more_than': 'أكثر من خمسة قتلى',
  'number.less_than': 'أقل من خمسة قتلى',
  'number.about': 'نحو خمسة قتلى',
  'sum.groups': 'مقتل امرأة وثلاثة أطفال',
  'range.between': 'بين خمسة وسبعة قتلى',
  'noun.one': 'مقتل جندي',
  'noun.two': 'قتيلان',
  'noun.many': 'سقوط قتلى',
  'open.number': 'عدد من القتلى',
  'zero.number': '0 قتلى',
  'zero.none': 'دون قتلى',
  'zero.no-report': 'لم ترد أنباء عن قتلى',
  share: 'معظمهم أطفال',
  'vague.tens': 'عشرات القتلى',
  'vague.hundreds': 'مئات القتلى',
  'vague.thousands': 'آلاف القتلى',
  'vague.ten_thousands': 'عشرات الآلاف من القتلى',
  'vague.hundred_thousands': 'مئات الآلاف من القتلى',
  'vague.millions': 'ملايين النازحين',
  'vague.few': 'بضعة قتلى',
  'vague.few_teens': 'بضعة عشر قتيلاً',
  'vague.few_tens': 'بضع عشرات من القتلى',
  'vague.few_hundreds': 'بضع مئات من القتلى',
  'vague.few_thousands': 'بضعة آلاف من القتلى',
  'vague.odd': 'عشرون ونيف قتيلاً'
} as const

/** The rule of a word of magnitude. */
export type VagueRule = Extract<keyof typeof rules, `vague.${string}`>
type Bound = Extract<Qualifier, 'at_least' | 'at_most' | 'more_than' | 'less_than'>

/** A rule, or that of a vague word with its bound: «أكثر من عشرات» is `vague.tens.more_than`. */
export type RuleId = keyof typeof rules | `${VagueRule}.${Bound}`
