import type { KeyboardEvent } from 'react'
import type { Chosen } from '../../state/claims'
import { choose, goToPlace, zoomClaims } from '../../state/claims-actions'
import { useDesk, useWorkbench, type Desk } from '../../state/workbench'
import { goalOf } from '../../ui/row-keys'
import styles from './ClaimGraph.module.css'
import { keyAt, nodeAcross, placeOf, wordsOf, type Graph, type Lit } from './graph'
import type { Lists } from './use-columns'

type Node = { readonly key: string }
type Column = Chosen['column']

/** What makes a column of nodes answer to keys and pointer: its part of the properties of a list. */
export function useNodes(graph: Graph, lists: Lists) {
  const desk = useDesk()
  const chosen = useWorkbench(({ claims }) => claims.chosen)
  return (column: Column, lit: Lit | null) => {
    const current = chosen?.column === column ? placeOf(graph, chosen) : -1
    const places = lit?.[column]
    const bright = new Set([...(places ?? [])].map((place) => keyAt(graph, column, place)))
    return {
      list: lists[column],
      current,
      className: styles['column'],
      // A space would end the id for whoever refers to it.
      rowId: ({ key }: Node) => `${column}-${encodeURIComponent(key)}`,
      rowProps: ({ key }: Node) => ({
        className: styles['row'] ?? '',
        ...(lit ? { 'data-lit': String(bright.has(key)) } : {}),
        onClick: () => choose(desk, { column, key }),
        onDoubleClick: () => showWords(desk, graph, { column, key })
      }),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (pressNode(desk, { graph, lists, column, current }, event)) event.preventDefault()
      }
    }
  }
}

function showWords(desk: Desk, graph: Graph, chosen: Chosen): void {
  const place = wordsOf(graph, chosen)
  if (place) goToPlace(desk, place)
}

type Here = {
  readonly graph: Graph
  readonly lists: Lists
  readonly column: Column
  readonly current: number
}

/** Returns whether it was a key of the graph. */
function pressNode(desk: Desk, here: Here, event: KeyboardEvent): boolean {
  const { graph, column, current } = here
  const key = keyAt(graph, column, current)
  switch (event.code) {
    case 'Enter':
      if (key !== undefined) showWords(desk, graph, { column, key })
      return true
    case 'Escape':
      choose(desk, null)
      return true
    case 'Equal':
    case 'NumpadAdd':
      zoomClaims(desk, 1)
      return true
    case 'Minus':
    case 'NumpadSubtract':
      zoomClaims(desk, -1)
      return true
    case 'ArrowLeft':
    case 'ArrowRight':
      return goAcross(desk, here, event)
    default:
      return goAlong(desk, here, event)
  }
}

/** To what belongs to the node in the column that lies there; Arabic has the sources on the right. */
function goAcross(desk: Desk, { graph, lists, column, current }: Here, event: KeyboardEvent) {
  const isRtl = desk.store.get().settings.language === 'ar'
  const step = (event.code === 'ArrowRight') === isRtl ? -1 : 1
  const key = keyAt(graph, column, current)
  const next = key === undefined ? null : nodeAcross(graph, { column, key }, step)
  if (next) {
    choose(desk, next)
    lists[next.column].current?.focus()
  }
  return true
}

function goAlong(desk: Desk, { graph, lists, column, current }: Here, { code }: KeyboardEvent) {
  const list = lists[column].current
  const nodes = { source: graph.sources, claim: graph.claims, subject: graph.subjects }[column]
  const row = list?.querySelector('[role=option]')?.clientHeight ?? 40
  const onPage = Math.max(1, Math.floor((list?.clientHeight ?? 0) / Math.max(row, 1)) - 1)
  const goal = goalOf(code, { current, count: nodes.length, onPage })
  const key = goal === null ? undefined : nodes[goal]?.key
  if (key !== undefined) choose(desk, { column, key })
  return goal !== null
}
