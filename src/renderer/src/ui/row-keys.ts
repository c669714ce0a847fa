/** The row that a key leads to from the current one (-1 is none), or null when it leads nowhere. */
export function goalOf(
  code: string,
  { current, count, onPage }: Record<'current' | 'count' | 'onPage', number>
): number | null {
  const to = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + onPage,
    PageUp: current - onPage,
    Home: 0,
    End: count - 1
  }[code]
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1)
}
