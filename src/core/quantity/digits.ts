/** A number written in digits: its value and where its writing ends in the folded text. */
export type Digits = { readonly value: number; readonly end: number; readonly whole: boolean }

/**
 * Reads the digits that start at an offset of a folded text (`foldText` has made them 0–9), with
 * thousands marks «1,250», «1٬250», «1،250», «1.250», «1 250» and a decimal mark «1.5», «1٫5»,
 * «1,5». A mark with exactly three digits after it is a thousands mark; `decimal` asks for the other
 * reading, which a scale word forces («1.250 مليون», «1،5 مليون»). Beyond 2⁵³ the value is not a
 * number.
 */
export function readDigits(text: string, at: number, decimal = false): Digits {
  let end = runEnd(text, at)
  let digits = text.slice(at, end)
  if (!decimal && digits.length <= 3)
    for (let mark = text.charAt(end); isThousand(text, end, mark); mark = text.charAt(end)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  const fraction = fractionEnd(text, end, decimal ? '.,٫،' : '.,٫')
  if (fraction > end)
    return {
      value: Number(`${digits.slice(0, 20)}.${text.slice(end + 1, fraction)}`),
      end: fraction,
      whole: false
    }
  const value = digits.length > 16 ? Number.NaN : Number(digits)
  return { value: Number.isSafeInteger(value) ? value : Number.NaN, end, whole: true }
}

function runEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text, end)) end += 1
  return end
}

/** Whether a thousands mark and just three digits stand here, the same mark all along. */
function isThousand(text: string, at: number, mark: string): boolean {
  return mark !== '' && ',.٬، '.includes(mark) && runEnd(text, at + 1) === at + 4
}

function fractionEnd(text: string, at: number, marks: string): number {
  if (!marks.includes(text.charAt(at) || '#') || !isDigit(text, at + 1)) return at
  const end = runEnd(text, at + 1)
  return end - at > 8 ? at : end
}

/** Whether an offset of a folded text holds a digit. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}
