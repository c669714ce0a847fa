import type { Span } from './span'

/** Characters of a text that a reader does not see, or sees as something else. */
export type Invisible = {
  /** UTF-16 units; a run of plain spaces is one. */
  readonly span: Span
  readonly kind: InvisibleKind
  /** The code point; of a run of spaces that of one. */
  readonly code: number
}

export type InvisibleKind =
  /** Sets the direction of what follows, or isolates it: what is shown may not be what it says. */
  | 'direction'
  /** Has no width: joiners, soft hyphen, byte order mark, other default-ignorable characters. */
  | 'hidden'
  /** A space that is not the plain one, or a tab. */
  | 'space'
  /** Plain spaces in a row, or at the start or end of a line. */
  | 'spaces'
  | 'tatweel'
  /** The end of a line. */
  | 'line-end'
  /** A control character, or one half of a surrogate pair. */
  | 'control'

/**
 * Signs of format that are drawn all the same (numbers, year, verse) are not among them, and neither
 * is a single plain space between words.
 */
const invisible =
  /(?<=\n|^) +| +(?=\n|$)| {2,}|(?![\u0600-\u0605\u06dd\u08e2\u{110bd}\u{110cd}])[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Zl}\p{Zp}ـ]|(?! )\p{Zs}/gu

/** Every invisible character of a text, in order. O(text). */
export function findInvisibles(text: string): readonly Invisible[] {
  const found: Invisible[] = []
  for (const { 0: characters, index } of text.matchAll(invisible)) {
    const code = characters.codePointAt(0) ?? 0
    const span = { start: index, end: index + characters.length }
    found.push({ span, kind: kindOf(code), code })
  }
  return found
}

/**
 * How many marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9) a text
 * holds. Quick enough to be asked of every article that is opened.
 */
export function countDirections(text: string): number {
  return text.match(directions)?.length ?? 0
}

const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function kindOf(code: number): InvisibleKind {
  const character = String.fromCodePoint(code)
  if (countDirections(character) > 0) return 'direction'
  return kinds.find(([, signs]) => signs.test(character))?.[0] ?? 'hidden'
}

const kinds: readonly (readonly [InvisibleKind, RegExp])[] = [
  ['spaces', / /],
  ['line-end', /[\n\u0085\u2028\u2029]/],
  ['tatweel', /ـ/],
  ['space', /[\t\p{Zs}]/u],
  ['control', /[\p{Cc}\p{Cs}]/u]
]
