import { offsetTable } from '../../text/code-points'
import { unitIndex, type OffsetUnit } from './unit-index'

/** From UTF-16 offsets of a text to what a format counts. */
export function unitTable(
  text: string,
  unit: OffsetUnit
): { readonly toUnit: (offset: number) => number } {
  if (unit === 'utf16') return { toUnit: (offset) => offset }
  if (unit === 'codepoint') return { toUnit: offsetTable(text).toCodePoint }
  const counted = new Int32Array(text.length + 1)
  for (const [bytes, offset] of unitIndex(text, { unit, lineEnds: 'as-written' }).entries())
    if (offset >= 0) counted[offset] = bytes
  return { toUnit: (offset) => counted[offset] ?? 0 }
}
