/**
 * Converts between offsets in UTF-16 code units (memory, DOM) and in Unicode code points (files).
 * Made once per article: O(text) to make, O(log of the astral characters) to ask.
 * A lone surrogate counts as one code point, as JavaScript's own iteration counts it.
 */
export type OffsetTable = {
  /** Length of the text in code points. */
  readonly codePoints: number
  /** The code point that starts at, or contains, this code unit. */
  toCodePoint(unit: number): number
  /** The code unit at which this code point starts. */
  toUnit(codePoint: number): number
}

export function offsetTable(text: string): OffsetTable {
  const astral = astralUnits(text)
  const codePoints = text.length - astral.length
  return {
    codePoints,
    toCodePoint(unit) {
      requireWithin(unit, text.length)
      return astral.length === 0 ? unit : unit - countBelow(astral, (at) => at < unit)
    },
    toUnit(codePoint) {
      requireWithin(codePoint, codePoints)
      return codePoint + countBelow(astral, (at, index) => at - index < codePoint)
    }
  }
}

/** The units at which the pairs start, in order. */
function astralUnits(text: string): readonly number[] {
  const units: number[] = []
  for (let at = 0; at < text.length - 1; at += 1) {
    if (startsPair(text, at)) {
      units.push(at)
      at += 1
    }
  }
  return units
}

function startsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

/** How many leading entries hold, for a condition that is true up to some entry and then false. */
function countBelow(
  sorted: readonly number[],
  holds: (value: number, index: number) => boolean
): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] ?? 0, middle)) low = middle + 1
    else high = middle
  }
  return low
}

function requireWithin(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length)
    throw new RangeError(`Offset ${offset} is not within 0…${length}`)
}
