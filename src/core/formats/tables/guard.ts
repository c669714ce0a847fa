/**
 * What a spreadsheet may take for a formula: one of its signs, in either width, after anything that
 * is not seen; a tab or line end in front; and our own guard, so that it can always be taken off.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[\p{Bidi_C}\p{DI}\s]*[=+\-@＝＋－＠]|^[\t\r\n']/u

/** The word in the last column of tables whose texts are guarded. */
export const guardName = 'apostrophe'

/** A text that no spreadsheet takes for a formula: with an apostrophe in front where it must be. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text
}
