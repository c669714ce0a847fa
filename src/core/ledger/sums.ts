import type { Bounds } from './bounds'
import { rollUp, type DistinctFigure, type Line } from './roll-up'
import type { LedgerRow } from './rows'

/** A line of the roll-up that names its rows by their numbers. */
export type SumLine = Omit<Line, 'figures'> & {
  /** The figures that are counted, each by one mention. */
  readonly counted: Uint32Array
  /** Other mentions of them, counted once with the first. */
  readonly repeated: Uint32Array
  /** Sub-counts of them, not added. */
  readonly parts: Uint32Array
}

export type SumTotal = {
  readonly harm: string
  readonly status: string | null
  readonly bounds: Bounds
  readonly lines: readonly SumLine[]
}

export type Sums = {
  readonly totals: readonly SumTotal[]
  /** What is in no total, each line with its reason. */
  readonly apart: readonly SumLine[]
}

/** The roll-up of some rows, in numbers of rows: little to send, however many rows there are. */
export function sumsOf(rows: readonly LedgerRow[], taken: Uint32Array): Sums {
  const numbers = new Map<LedgerRow, number>()
  for (const index of taken) {
    const row = rows[index]
    if (row) numbers.set(row, index)
  }
  const { lines, totals } = rollUp([...numbers.keys()])
  const numbered = new Map(lines.map((line) => [line, sumLine(line, numbers)]))
  const inNumbers = (some: readonly Line[]) => some.flatMap((line) => numbered.get(line) ?? [])
  return {
    totals: totals.map((total) => ({ ...total, lines: inNumbers(total.lines) })),
    apart: inNumbers(lines.filter(({ apart }) => apart !== null))
  }
}

function sumLine({ figures, ...line }: Line, numbers: ReadonlyMap<LedgerRow, number>): SumLine {
  const of = (choose: (figure: DistinctFigure) => readonly LedgerRow[]) =>
    Uint32Array.from(figures.flatMap(choose).flatMap((row) => numbers.get(row) ?? []))
  return {
    ...line,
    counted: of(({ row }) => [row]),
    repeated: of(({ repeated }) => repeated),
    parts: of(({ parts }) => parts)
  }
}
