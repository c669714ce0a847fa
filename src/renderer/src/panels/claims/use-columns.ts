import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Chosen } from '../../state/claims'
import type { Column, Columns } from './lines'

type Name = Chosen['column']
export type Lists = Readonly<Record<Name, RefObject<HTMLDivElement | null>>>

/** The elements that scroll, one for each column. */
export function useLists(): Lists {
  const source = useRef<HTMLDivElement>(null)
  const claim = useRef<HTMLDivElement>(null)
  const subject = useRef<HTMLDivElement>(null)
  return useMemo(() => ({ source, claim, subject }), [])
}

/** Where the three columns stand, told again whenever one is scrolled or the graph changes its size. */
export function useColumns(
  place: RefObject<HTMLElement | null>,
  lists: Lists,
  heights: Readonly<Record<Name, number>>
): Columns | null {
  const [columns, setColumns] = useState<Columns | null>(null)
  const { source, claim, subject } = heights

  // Not before the lists, which come first, and what is around them are there.
  useEffect(() => {
    const whole = place.current
    const all = [lists.source.current, lists.claim.current, lists.subject.current] as const
    const [sources, claims, subjects] = all
    if (!whole || !sources || !claims || !subjects) return undefined
    const measure = () => {
      const corner = whole.getBoundingClientRect()
      setColumns({
        source: columnOf(sources, corner, source),
        claim: columnOf(claims, corner, claim),
        subject: columnOf(subjects, corner, subject),
        height: claims.clientHeight,
        rtl: getComputedStyle(whole).direction === 'rtl'
      })
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(whole)
    for (const list of [sources, claims, subjects])
      list.addEventListener('scroll', measure, { passive: true })
    return () => {
      sizes.disconnect()
      for (const list of [sources, claims, subjects]) list.removeEventListener('scroll', measure)
    }
  }, [place, lists, source, claim, subject])

  return columns
}

function columnOf(list: HTMLElement, corner: DOMRect, rowHeight: number): Column {
  const { left, right } = list.getBoundingClientRect()
  const scrolled = list.scrollTop
  return { left: left - corner.left, right: right - corner.left, scrolled, rowHeight }
}
