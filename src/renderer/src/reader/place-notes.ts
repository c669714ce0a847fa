/** A margin note that wants to stand at the height of its line; widths and heights in CSS pixels. */
export type WantedNote = { readonly id: string; readonly top: number; readonly width: number }
export type PlacedNote = { readonly id: string; readonly top: number; readonly inline: number }

export const noteHeight = 21
const rowGap = 1
const noteGap = 5
/** Tops that differ by no more than this belong to one line of the text. */
const sameLine = 4

/**
 * Sets notes in rows beside their lines, as many in a row as fit, in the order given. A row never
 * stands above its line and never over another row; a crowded paragraph's notes run on below its
 * last line. Returns the height that all of them need.
 */
export function placeNotes(
  wanted: readonly WantedNote[],
  columnWidth: number
): { readonly notes: readonly PlacedNote[]; readonly height: number } {
  const notes: PlacedNote[] = []
  let top = Number.NEGATIVE_INFINITY
  let inline = 0
  for (const note of wanted) {
    const width = Math.min(note.width, columnWidth)
    const startsRow = note.top > top + sameLine || inline + width > columnWidth
    if (startsRow) {
      top = Math.max(note.top, top + noteHeight + rowGap)
      inline = 0
    }
    notes.push({ id: note.id, top, inline })
    inline += width + noteGap
  }
  return { notes, height: notes.length === 0 ? 0 : top + noteHeight }
}
