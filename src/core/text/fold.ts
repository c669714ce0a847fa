import type { Span } from './span'

/**
 * A text made for matching only: the same words in the same order, in one spelling.
 * It is never shown and never stored.
 */
export type FoldedText = {
  readonly text: string
  /**
   * The span of the untouched text that a span of the folded text stands for, exact at both
   * borders, in UTF-16 units. What rides on the last letter (vowel marks, tatweel, joiners)
   * belongs to it; what was dropped before the first letter does not. An empty span stands for
   * the place in front of the letter it stands before.
   */
  spanOf(start: number, end: number): Span
}

/**
 * Folds the spelling of Arabic: drops vowel marks, tatweel, zero-width and bidi controls; writes
 * أ إ آ ٱ as ا, ى and ئ as ي, ؤ as و, ة as ه, Persian ی ک as ي ك, presentation forms as their
 * letters, all quotation marks as ", Arabic-Indic and Persian digits as 0–9, and every kind of
 * space but the line feed as a plain one. Latin letters become small. One pass, O(text).
 */
export function foldText(text: string): FoldedText {
  const parts: string[] = []
  // A dropped mark adds nothing and one ligature at most 18 letters (U+FDFA), hence no fixed size.
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    const end = at + (code > 0xffff ? 2 : 1)
    const folded = foldCodePoint(code)
    if (folded === '') {
      if (ends.length > 0 && ends[ends.length - 1] === at && ridesAlong(code))
        stretch(ends, at, end)
    } else {
      parts.push(folded)
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(at)
        ends.push(end)
      }
    }
    at = end
  }
  return {
    text: parts.join(''),
    spanOf(start, end) {
      const from = starts[start] ?? text.length
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from }
    }
  }
}

/** One word in the spelling of `foldText`, for looking words up. */
export function foldWord(word: string): string {
  let folded = ''
  for (const character of word) folded += foldCodePoint(character.codePointAt(0) ?? 0)
  return folded
}

/** Moves the end of the last letter, and of all letters a ligature gave with it. */
function stretch(ends: number[], from: number, to: number): void {
  for (let index = ends.length - 1; index >= 0 && ends[index] === from; index -= 1) ends[index] = to
}

const same: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ھ: 'ه',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‘': '"',
  '’': '"',
  '‚': '"',
  '‛': '"',
  "'": '"',
  '`': '"',
  '＂': '"',
  '＇': '"',
  '″': '"',
  '′': '"'
}
const dropped = /^(?:[\p{M}\u0640]|(?![\u0600-\u0605\u06dd\u08e2])\p{Cf})$/u

/** The spelling of each UTF-16 unit up to U+07FF, worked out once. */
const common: readonly string[] = Array.from({ length: 0x800 }, (_, code) =>
  spell(String.fromCharCode(code))
)

function foldCodePoint(code: number): string {
  return common[code] ?? spell(String.fromCodePoint(code))
}

function spell(character: string): string {
  if (dropped.test(character)) return ''
  if (character === '\n' || character === '\r') return character
  if (/\s/.test(character)) return ' '
  const known = same[character]
  if (known !== undefined) return known
  const plain = character.normalize('NFKC')
  if (plain === character) return letter(character)
  return Array.from(plain, (part) => (part === character ? part : spellPart(part))).join('')
}

/** A letter that a presentation form or a ligature stood for; the marks it carried are dropped. */
function spellPart(part: string): string {
  if (dropped.test(part)) return ''
  return /\s/.test(part) ? ' ' : (same[part] ?? letter(part))
}

function letter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  return character.length === 1 ? lowerCase(character) : character
}

/** Small letters where that keeps the length («İ» does not). */
function lowerCase(character: string): string {
  const small = character.toLowerCase()
  return small.length === character.length ? small : character
}

/** Marks, tatweel and joiners belong to the letter before them; bidi controls to nobody. */
function ridesAlong(code: number): boolean {
  return code === 0x0640 || code === 0x200c || code === 0x200d || /\p{M}/u.test(charOf(code))
}

function charOf(code: number): string {
  return String.fromCodePoint(code)
}
