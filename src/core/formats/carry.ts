import type { Problem } from '../outcome'
import type { FormatDocument, Piece, Written } from './format'

/** A surrogate without its partner, which no encoding of Unicode has a form for. */
const loneSurrogate = /\p{Cs}/u

/**
 * Writes a document whose text the format can hold; one that it cannot is left out with a note that
 * names the character and where it stands. The text is never changed to make it fit.
 */
export function carrying(
  exported: FormatDocument,
  write: () => readonly Piece[],
  cannot: RegExp = loneSurrogate
): Written {
  const { id, text } = exported.article
  const offset = text.search(cannot)
  if (offset === -1) return { pieces: write(), notes: [] }
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const facts = { character: `U+${code}`, offset }
  return { pieces: [], notes: [{ code: 'format.text-not-carried', at: id, facts }] }
}

/** Whether a writer left a whole document out, and this note says why. */
export function isRefusal({ code }: Problem): boolean {
  return code === 'format.text-not-carried' || code === 'format.cell-too-long'
}
