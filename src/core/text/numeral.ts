const zeros = [0x0660, 0x06f0]

/**
 * A whole number typed in Western, Arabic-Indic or Persian digits, with or without thousands marks
 * («1,000», «١٬٠٠٠», «50 000»). Null for nothing typed; undefined for anything else, among them
 * negative numbers, fractions and numbers beyond 2⁵³ − 1, none of which is guessed at.
 */
export function parseNumeral(typed: string): number | null | undefined {
  const western = typed.trim().replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digitOf(digit)))
  if (western === '') return null
  if (!/^(?:\d+|\d{1,3}(?:[,٬،\u00a0\u202f ]\d{3})+)$/.test(western)) return undefined
  const number = Number(western.replaceAll(/\D/g, ''))
  return Number.isSafeInteger(number) ? number : undefined
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0)
  return code - (zeros.find((zero) => code >= zero && code <= zero + 9) ?? 0x30)
}
