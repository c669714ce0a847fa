/**
 * A line as the eye takes it, for comparing and matching only: no vowel marks, tatweel or
 * direction marks, one form of alef, ya and ta marbuta, Latin digits, lower case, single spaces.
 * Offsets in it mean nothing in the article.
 */
export function foldLine(line: string): string {
  return line
    .replaceAll(ridingMarks, '')
    .replaceAll(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('،', ',')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** A folded line reduced to its words: punctuation and signs are spaces. */
export function wordsOnly(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Vowel marks, tatweel, joiners and the invisible marks that set a direction. */
const ridingMarks = /[\p{Mn}ـ\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Arabic-Indic and Persian digits: their last four bits are their value. */
const easternDigits = /[٠-٩۰-۹]/g
