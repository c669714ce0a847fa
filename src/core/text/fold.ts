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
  let { units, starts } = room(text.length)
  let length = 0
  for (let at = 0; at < text.length;) {
    const unit = single[text.charCodeAt(at)] ?? several
    if (unit < several) {
      units[length] = unit
      starts[length] = at
      length += 1
      at += 1
    } else if (unit === nothing) at += 1
    else {
      const code = text.codePointAt(at) ?? 0
      const folded = foldCodePoint(code)
      // One ligature gives at most 18 letters (U+FDFA), so the rest of the text may need more room.
      if (length + folded.length + text.length - at > units.length)
        ({ units, starts } = room(2 * units.length + folded.length, { units, starts }))
      for (let index = 0; index < folded.length; index += 1) {
        units[length] = folded.charCodeAt(index)
        starts[length] = at
        length += 1
      }
      at += code > 0xffff ? 2 : 1
    }
  }
  return foldedOf(text, { units, starts }, length)
}

function foldedOf(text: string, { units, starts }: Room, length: number): FoldedText {
  const startOf = (index: number) => (index < length ? (starts[index] ?? 0) : text.length)
  return {
    text: textOf(units, length),
    spanOf(start, end) {
      const from = startOf(start)
      return { start: from, end: end > start ? endOf(text, startOf(end - 1)) : from }
    }
  }
}

/** Where a letter that starts here ends, with what rides on it. */
function endOf(text: string, start: number): number {
  let end = afterCodePoint(text, start)
  while (end < text.length && ridesAlong(text.codePointAt(end) ?? 0))
    end = afterCodePoint(text, end)
  return Math.min(end, text.length)
}

function afterCodePoint(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}

/** The folded units, and of each the offset of what it stands for. */
type Room = { readonly units: Uint16Array; readonly starts: Uint32Array }

function room(size: number, taken?: Room): Room {
  const made = { units: new Uint16Array(size), starts: new Uint32Array(size) }
  if (taken) {
    made.units.set(taken.units)
    made.starts.set(taken.starts)
  }
  return made
}

/** A call takes so many arguments on every engine. */
const chunk = 8192

function textOf(units: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let at = 0; at < length; at += chunk) {
    const part: ArrayLike<number> = units.subarray(at, Math.min(at + chunk, length))
    // Spread goes through an iterator and takes six times as long.
    parts.push(String.fromCharCode.apply(null, part as number[]))
  }
  return parts.join('')
}

/** One word in the spelling of `foldText`, for looking words up. */
export function foldWord(word: string): string {
  let folded = ''
  for (const character of word) folded += foldCodePoint(character.codePointAt(0) ?? 0)
  return folded
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

/** In place of a unit: that the spelling has several, or none. Both are no characters. */
const several = 0xfffe
const nothing = 0xffff

/** The same as units, so that most of a text needs no strings. */
const single = Uint16Array.from(common, (spelled) => {
  if (spelled.length === 1) return spelled.charCodeAt(0)
  return spelled === '' ? nothing : several
})

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
