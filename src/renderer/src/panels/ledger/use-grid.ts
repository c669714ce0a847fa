import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { GridLines } from './grid-lines'
import { useDesk } from '../../state/workbench'
import { moved, type Place } from './grid-moves'

type GridOptions = {
  readonly lines: GridLines
  readonly columns: number
  /** How many lines a page key passes. */
  readonly page: () => number
  readonly rightToLeft: boolean
  /** Enter, or a click with no other key held. */
  readonly onChoose: (place: Place) => void
  readonly onCopy: () => void
  readonly onMoved: (line: number) => void
}

export type Grid = {
  readonly current: Place
  /** The numbers of the rows that are selected. */
  readonly selected: ReadonlySet<number>
  readonly press: (event: KeyboardEvent) => void
  readonly click: (place: Place, event: MouseEvent) => void
}

/** Which cell of the grid has the keys, and which rows are selected. */
export function useGrid({ lines, columns, page, rightToLeft, ...does }: GridOptions): Grid {
  const { store } = useDesk()
  const [place, setPlace] = useState<Place>(() => store.get().ledger.place)
  const [anchor, setAnchor] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const current = {
    line: Math.min(place.line, lines.count - 1),
    column: Math.min(place.column, columns - 1)
  }

  function goTo(to: Place): void {
    setPlace(to)
    does.onMoved(to.line)
  }

  function selectTo(line: number): void {
    const [from, to] = [Math.min(anchor, line), Math.max(anchor, line)]
    const rows = new Set<number>()
    for (let at = Math.max(0, from); at <= to; at += 1) {
      const found = lines.at(at)
      if (found?.is === 'row') rows.add(found.row)
    }
    setSelected(rows)
  }

  function toggle(line: number): void {
    const found = lines.at(line)
    if (found?.is !== 'row') return
    const rows = new Set(selected)
    if (!rows.delete(found.row)) rows.add(found.row)
    setSelected(rows)
    setAnchor(line)
  }

  function press(event: KeyboardEvent): void {
    const { code, shiftKey, altKey } = event
    const ctrlKey = event.ctrlKey || event.metaKey
    const size = { lines: lines.count, columns, page: page() }
    const to = altKey ? null : moved(current, { code, ctrlKey }, size, rightToLeft)
    if (to) {
      goTo(to)
      if (shiftKey) selectTo(to.line)
      else setAnchor(to.line)
    } else if (!act(code, ctrlKey)) return
    event.preventDefault()
  }

  function act(code: string, ctrlKey: boolean): boolean {
    if (code === 'Enter') does.onChoose(current)
    else if (code === 'Space') toggle(current.line)
    else if (ctrlKey && code === 'KeyA') setSelected(new Set(lines.rows()))
    else if (ctrlKey && code === 'KeyC') does.onCopy()
    else if (code === 'Escape' && selected.size > 0) setSelected(new Set())
    else return false
    return true
  }

  function click({ line, column }: Place, event: MouseEvent): void {
    setPlace({ line, column })
    if (event.shiftKey) return selectTo(line)
    if (event.ctrlKey || event.metaKey) return toggle(line)
    setAnchor(line)
    does.onChoose({ line, column })
  }

  return { current, selected, press, click }
}
