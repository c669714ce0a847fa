/** The shapes that Arabic letters take in print; text itself is written without them. */
const shapes = /[\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc]/g
const letters = /[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff]+/g
/** Latin words with what stands between them, and numbers. */
const leftToRight =
  /[A-Za-z](?:[A-Za-z\d.,:/’' -]*[A-Za-z\d])?|[\d\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/-][\d\u0660-\u0669\u06f0-\u06f9]+)*/g
/** Arabic words with what stands between them. */
const rightToLeft =
  /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc](?:[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc\s،"«»]*[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc])?/g

/** A piece of a line of print: what pdf.js read, and where it stands, in units of the page. */
export type Piece = { readonly words: string; readonly x: number; readonly width: number }

/**
 * A line of a PDF in the order in which it is read. Where glyphs are named by their shapes, as browsers
 * print them, pdf.js takes them for letters from left to right and leaves them as they stand on paper,
 * often one by one; words of plain letters it has turned round already. A line without such shapes is
 * left as it is. Brackets and marks above letters may end up beside their place.
 */
export function inReadingOrder(pieces: readonly Piece[]): string {
  const line = pieces.map(({ words }) => words).join('')
  if (line.search(shapes) === -1) return line
  const printed = onPaper(pieces.toSorted((a, b) => a.x - b.x))
  const read = isLatin(printed)
    ? printed.replaceAll(rightToLeft, reversed)
    : reversed(printed).replaceAll(leftToRight, reversed)
  return read.replaceAll(shapes, (shape) => shape.normalize('NFKC').replace(/^ /, ''))
}

/** Whether a line is a Latin one with Arabic words in it, and not the other way. */
function isLatin(line: string): boolean {
  const latin = line.match(/[A-Za-z]/g)?.length ?? 0
  return latin > (line.match(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/g)?.length ?? 0)
}

/** From left to right as it is printed, with a space where there is room for one. */
function onPaper(pieces: readonly Piece[]): string {
  let end = pieces[0]?.x ?? 0
  return pieces
    .map(({ words, x, width }) => {
      const gap = x - end > roomForSpace && !words.startsWith(' ') ? ' ' : ''
      end = x + width
      return gap + words.replaceAll(letters, reversed)
    })
    .join('')
    .replaceAll(/ {2,}/g, ' ')
}

/** In points; narrower gaps are between letters. */
const roomForSpace = 2.5

function reversed(words: string): string {
  return [...words].toReversed().join('')
}
