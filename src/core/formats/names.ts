/**
 * A name in ASCII letters, digits, `_` and `-`, for formats whose names may be nothing else. What
 * is not among them is written as Office does it (`_x0642_`, ECMA-376 part 1, 22.9.2.19), and so is
 * an underscore that would look like the beginning of such a sign.
 */
export function safeName(name: string): string {
  return name
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005f_')
    .replaceAll(/[^A-Za-z0-9_-]/g, (sign) => hexSign(sign))
}

/** A name for a column between white spaces: only what would end or break it is written as a sign. */
export function unspacedName(name: string): string {
  return name
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005f_')
    .replaceAll(/[\s\p{Cc}\p{Cs}]/gu, (sign) => hexSign(sign))
}

/** The name that was written so; a name from elsewhere stays as it is. */
export function fromSafeName(name: string): string {
  return name.replaceAll(/_x([0-9a-f]{4})_/gi, (_sign, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16))
  )
}

function hexSign(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`
}
