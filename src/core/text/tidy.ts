import type { Span } from './span'

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '«': '»',
  '“': '”',
  '(': ')',
  '[': ']',
  '‘': '’'
}
const edge = /[\s\p{P}]/u

/**
 * A selection without the white space and punctuation at its ends. A quotation mark or bracket
 * whose partner stands inside stays: «مواقع مقربة من "قسد"» keeps its last mark. Null when nothing
 * is left.
 */
export function tidySpan(text: string, { start, end }: Span): Span | null {
  let from = start
  let to = end
  while (from < to && edge.test(text.charAt(from)) && !opensInside(text, from, to)) from += 1
  while (from < to && edge.test(text.charAt(to - 1)) && !closesInside(text, from, to)) to -= 1
  if (from >= to) return null
  return isWrapped(text, from, to)
    ? tidySpan(text, { start: from + 1, end: to - 1 })
    : { start: from, end: to }
}

function opensInside(text: string, from: number, to: number): boolean {
  const partner = closing[text.charAt(from)]
  return partner !== undefined && text.slice(from + 1, to).includes(partner)
}

function closesInside(text: string, from: number, to: number): boolean {
  const last = text.charAt(to - 1)
  const opener = Object.keys(closing).find((mark) => closing[mark] === last)
  if (opener === undefined) return last === '%' || last === '٪'
  return text.slice(from, to - 1).includes(opener)
}

/** Whether one pair of marks holds the whole span: `"قسد"` but not `"قسد" و"داعش"`. */
function isWrapped(text: string, from: number, to: number): boolean {
  const partner = closing[text.charAt(from)]
  return partner !== undefined && text.indexOf(partner, from + 1) === to - 1
}
