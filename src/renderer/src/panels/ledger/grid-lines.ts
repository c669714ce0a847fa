import type { RowGroup } from '#core/ledger/query'

/** A line of the grid: the head of a group, or a row by its number. */
export type GridLine =
  { readonly is: 'group'; readonly group: RowGroup } | { readonly is: 'row'; readonly row: number }

/** The lines of the grid, worked out when they are asked for: there may be a hundred thousand. */
export type GridLines = {
  readonly count: number
  at(line: number): GridLine | null
  /** The line of a row; -1 where its group is closed. */
  readonly rows: () => readonly number[]
}

export type Ordered = { readonly order: Uint32Array; readonly groups: readonly RowGroup[] }

/** Rows in their order, below the heads of their groups; those of a closed group are not there. */
export function gridLines({ order, groups }: Ordered, closed: ReadonlySet<string>): GridLines {
  if (groups.length === 0) {
    return {
      count: order.length,
      at: (line) => rowAt(order, line),
      rows: () => [...order]
    }
  }
  let count = 0
  const heads = groups.map((group) => {
    const head = count
    count += 1 + (closed.has(group.key) ? 0 : group.count)
    return head
  })
  return {
    count,
    at(line) {
      const place = lastUpTo(heads, line)
      const [group, head = 0] = [groups[place], heads[place]]
      if (!group || line >= count) return null
      if (line === head) return { is: 'group', group }
      return rowAt(order, group.start + line - head - 1)
    },
    rows: () =>
      groups.flatMap(({ key, start, count: size }) =>
        closed.has(key) ? [] : [...order.subarray(start, start + size)]
      )
  }
}

function rowAt(order: Uint32Array, place: number): GridLine | null {
  const row = order[place]
  return row === undefined ? null : { is: 'row', row }
}

/** The place of the last number that is not above the wanted one; -1 when all are. */
function lastUpTo(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
