/** What a program may have counted: code points, UTF-16 code units, or bytes of UTF-8. */
export const offsetUnits = ['codepoint', 'utf16', 'utf8'] as const
export type OffsetUnit = (typeof offsetUnits)[number]

/**
 * How a program may have counted the ends of lines: as the text has them, each as one (brat, Python
 * in text mode), or each as two (a Windows copy of a text that we hold with LF).
 */
export const lineEndCounts = ['as-written', 'one', 'two'] as const
export type LineEndCount = (typeof lineEndCounts)[number]

export type Counting = { readonly unit: OffsetUnit; readonly lineEnds: LineEndCount }

/**
 * For every offset in this counting, the UTF-16 offset in the text with its line ends folded to LF;
 * -1 where the offset lies inside a character or a line end. Its length is one more than the text's.
 */
export function unitIndex(raw: string, { unit, lineEnds }: Counting): Int32Array {
  const index = new Int32Array(raw.length * (unit === 'utf8' ? 3 : 2) + 1).fill(-1)
  let counted = 0
  let folded = 0
  for (let at = 0; at < raw.length;) {
    index[counted] = folded
    const length = lengthAt(raw, at)
    counted += countOf(raw, at, { unit, lineEnds })
    folded += length === 2 && raw.charCodeAt(at) === carriageReturn ? 1 : length
    at += length
  }
  index[counted] = folded
  return index.slice(0, counted + 1)
}

/**
 * The countings to try, the declared one first, and each only if it can differ from those before it
 * in this text.
 */
export function countings(raw: string, declared: Counting): readonly Counting[] {
  const units = firstOfEach([declared.unit, ...offsetUnits], (unit) => lengthsIn(raw, unit))
  const counts = firstOfEach([declared.lineEnds, ...lineEndCounts], (count) => endsIn(raw, count))
  return counts.flatMap((lineEnds) => units.map((unit) => ({ unit, lineEnds })))
}

function firstOfEach<T>(all: readonly T[], effect: (one: T) => string): readonly T[] {
  const found = new Map<string, T>()
  for (const one of all) if (!found.has(effect(one))) found.set(effect(one), one)
  return [...found.values()]
}

/** What a unit makes of the characters of this text; units that make the same of it are one. */
function lengthsIn(raw: string, unit: OffsetUnit): string {
  if (unit === 'utf8') return /[^\0-\x7f]/.test(raw) ? unit : ''
  return unit === 'utf16' && /[\ud800-\udbff]/.test(raw) ? unit : ''
}

/** What a count makes of the line ends of this text. */
function endsIn(raw: string, count: LineEndCount): string {
  const pair = raw.includes('\r\n') ? (count === 'one' ? '1' : '2') : ''
  const single = /(?<!\r)\n|\r(?!\n)/.test(raw) ? (count === 'two' ? '2' : '1') : ''
  return `${pair}/${single}`
}

const [carriageReturn, lineFeed] = [0x0d, 0x0a]

/** How many UTF-16 units the character or line end that starts here has. */
function lengthAt(raw: string, at: number): number {
  const first = raw.charCodeAt(at)
  if (first === carriageReturn) return raw.charCodeAt(at + 1) === lineFeed ? 2 : 1
  return (raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function countOf(raw: string, at: number, { unit, lineEnds }: Counting): number {
  const first = raw.charCodeAt(at)
  if (first === carriageReturn || first === lineFeed) {
    if (lineEnds === 'as-written') return lengthAt(raw, at)
    return lineEnds === 'one' ? 1 : 2
  }
  const codePoint = raw.codePointAt(at) ?? 0
  if (unit === 'utf8') return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : bytesAbove(codePoint)
  return unit === 'utf16' && codePoint > 0xffff ? 2 : 1
}

function bytesAbove(codePoint: number): number {
  return codePoint > 0xffff ? 4 : 3
}
