/** One column of the graph as it stands on the screen, in CSS pixels from the corner of the graph. */
export type Column = {
  readonly left: number
  readonly right: number
  readonly scrolled: number
  readonly rowHeight: number
}

export type Columns = {
  readonly source: Column
  readonly claim: Column
  readonly subject: Column
  readonly height: number
  /** Arabic has the sources on the right. */
  readonly rtl: boolean
}

/** The rows of a column that are in sight, the last one not included. */
export function inSight({ scrolled, rowHeight }: Column, height: number, count: number) {
  const first = Math.max(0, Math.floor(scrolled / rowHeight))
  return { first, end: Math.min(count, Math.ceil((scrolled + height) / rowHeight)) }
}

/** The middle of a row, from the upper edge of the column; it may lie outside of it. */
export function middleOf({ scrolled, rowHeight }: Column, place: number): number {
  return (place + 0.5) * rowHeight - scrolled
}

/** A line between two rows of neighbouring columns, level where it meets them. */
export function lineBetween(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number]
): string {
  const half = (x1 + x2) / 2
  return `M${round(x1)} ${round(y1)}C${round(half)} ${round(y1)} ${round(half)} ${round(y2)} ${round(x2)} ${round(y2)}`
}

/** A bow from one claim to another in the space beside their column, with the place of its sign. */
export function bowBetween(
  columns: Columns,
  from: number,
  to: number
): { readonly path: string; readonly sign: readonly [x: number, y: number] } {
  const { claim, subject, height, rtl } = columns
  const [y1, y2] = [middleOf(claim, from), middleOf(claim, to)]
  const x = rtl ? claim.left : claim.right
  const room = Math.abs((rtl ? subject.right : subject.left) - x)
  const reach = Math.min(room * 0.8, 24 + Math.abs(y2 - y1) * 0.15) * (rtl ? -1 : 1)
  const middle = Math.min(Math.max((y1 + y2) / 2, 12), Math.max(height - 12, 12))
  const out = round(x + reach)
  return {
    path: `M${round(x)} ${round(y1)}C${out} ${round(y1)} ${out} ${round(y2)} ${round(x)} ${round(y2)}`,
    sign: [round(x + reach * 0.75), round(middle)]
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
