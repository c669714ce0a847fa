import type { ArticleCard } from '#core/bridge/calls'

/** Whether every word of the filter is in the article's title, outlet or date. */
export function matches({ title, outlet, date }: ArticleCard, filter: string): boolean {
  const haystack = fold(`${title} ${outlet ?? ''} ${date ?? ''}`)
  return fold(filter)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

/** For comparing only: without vowel marks and tatweel, and with letters written alike as one. */
function fold(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[\u064b-\u065f\u0670ـ\u200c-\u200f]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .trim()
}
