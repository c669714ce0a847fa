import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Chosen } from '../../state/claims'
import { zoomClaims } from '../../state/claims-actions'
import { useDesk } from '../../state/workbench'
import type { Lit } from './graph'
import type { Lists } from './use-columns'

const names = ['source', 'claim', 'subject'] as const

/** Brings the first of what belongs to the chosen node in sight, where none of it is. */
export function useInSight(
  lists: Lists,
  lit: Lit | null,
  chosen: Chosen | null,
  heights: Readonly<Record<Chosen['column'], number>>
): void {
  const now = useRef(heights)
  useEffect(() => {
    now.current = heights
  })
  useEffect(() => {
    if (!lit || !chosen) return
    for (const name of names) {
      const list = lists[name].current
      if (!list || name === chosen.column) continue
      const height = now.current[name]
      const tops = [...lit[name]].map((place) => place * height - list.scrollTop)
      const isSeen = tops.some((top) => top >= 0 && top + height <= list.clientHeight)
      const first = Math.min(...lit[name])
      if (!isSeen && Number.isFinite(first))
        list.scrollTop = (first + 0.5) * height - list.clientHeight / 3
    }
  }, [lists, lit, chosen])
}

/** Keeps the claim in the middle where it is when the claims get larger or smaller. */
export function useSteadyZoom({ claim }: Lists, rowHeight: number): void {
  const before = useRef(rowHeight)
  useLayoutEffect(() => {
    const list = claim.current
    const ratio = rowHeight / before.current
    before.current = rowHeight
    if (!list || ratio === 1) return
    const half = list.clientHeight / 2
    // The list gets its new height only with the next frame.
    const top = (list.scrollTop + half) * ratio - half
    requestAnimationFrame(() => (list.scrollTop = top))
  }, [claim, rowHeight])
}

/** So much of a wheel with Ctrl is one step of the zoom. */
const notch = 60

/** Zooms with Ctrl and the wheel, or two fingers, over the graph. */
export function useWheel(place: RefObject<HTMLElement | null>): void {
  const desk = useDesk()
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    let turned = 0
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      turned += event.deltaY
      if (Math.abs(turned) < notch) return
      zoomClaims(desk, turned < 0 ? 1 : -1)
      turned = 0
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [desk, place])
}
