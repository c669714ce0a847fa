/** The cell that has the keys. Line -1 is the head of the columns. */
export type Place = { readonly line: number; readonly column: number }

export type GridSize = { readonly lines: number; readonly columns: number; readonly page: number }

/**
 * Where a key goes from a place; null for a key that goes nowhere. Keys are physical, and left and
 * right are those of the page: in a page from right to left the left arrow goes to the next column.
 */
export function moved(
  { line, column }: Place,
  pressed: { readonly code: string; readonly ctrlKey: boolean },
  { lines, columns, page }: GridSize,
  rightToLeft: boolean
): Place | null {
  const next = rightToLeft ? -1 : 1
  const at = (toLine: number, toColumn: number): Place => ({
    line: Math.max(-1, Math.min(lines - 1, toLine)),
    column: Math.max(0, Math.min(columns - 1, toColumn))
  })
  switch (pressed.code) {
    case 'ArrowDown':
      return at(line + 1, column)
    case 'ArrowUp':
      return at(line - 1, column)
    case 'ArrowRight':
      return at(line, column + next)
    case 'ArrowLeft':
      return at(line, column - next)
    case 'PageDown':
      return at(line + page, column)
    case 'PageUp':
      return at(Math.max(0, line - page), column)
    case 'Home':
      return pressed.ctrlKey ? at(0, 0) : at(line, 0)
    case 'End':
      return pressed.ctrlKey ? at(lines - 1, columns - 1) : at(line, columns - 1)
    default:
      return null
  }
}
