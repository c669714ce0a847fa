import type { BorderKind } from './border-pattern'

/** What stood inside one border and outside the other, and at which end, in English. */
export const borderWordsEn = {
  sides: { start: 'at the start', end: 'at the end' },
  kinds: {
    clitic: 'clitic',
    article: 'the article “al-”',
    quote: 'quotation mark',
    punctuation: 'punctuation',
    space: 'space',
    word: 'whole words',
    letters: 'part of a word'
  } satisfies Record<BorderKind, string>
}

/** The same in Arabic. */
export const borderWordsAr: typeof borderWordsEn = {
  sides: { start: 'في البداية', end: 'في النهاية' },
  kinds: {
    clitic: 'حرف متصل',
    article: 'أل التعريف',
    quote: 'علامة اقتباس',
    punctuation: 'علامة ترقيم',
    space: 'مسافة',
    word: 'كلمات كاملة',
    letters: 'جزء من كلمة'
  }
}
