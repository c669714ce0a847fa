/** The shapes that Arabic letters take in print; text itself is written without them. */
const shapes = /[\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc]/g
const letters = /[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff]+/g
const leftToRight =
  /[\dA-Za-z\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/-][\dA-Za-z\u0660-\u0669\u06f0-\u06f9]+)*/g

/**
 * A line of a PDF that names its glyphs by their shapes, as browsers print them, in the order in which
 * it is read. pdf.js takes the shapes for letters from left to right and leaves them as they stand on
 * paper; words of plain letters between them it has turned round already. A line without such shapes is
 * left as it is. Brackets and marks above letters may end up beside their place.
 */
export function inReadingOrder(line: string): string {
  if (line.search(shapes) === -1) return line
  const onPaper = line.replaceAll(letters, reversed)
  return reversed(onPaper)
    .replaceAll(leftToRight, reversed)
    .replaceAll(shapes, (shape) => shape.normalize('NFKC').replace(/^ /, ''))
}

function reversed(words: string): string {
  return [...words].toReversed().join('')
}
