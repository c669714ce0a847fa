import { createContext, useContext, useEffect, useState, type RefObject } from 'react'

/**
 * Tells elements whether they are near the visible part of the page. One observer serves all of
 * them: an article of thousands of paragraphs draws tags for a screenful or three.
 */
export type Nearness = {
  observe(element: Element, told: (near: boolean) => void): () => void
}

export function createNearness(): Nearness {
  const listeners = new WeakMap<Element, (near: boolean) => void>()
  // Margins of whichever scroller the elements are in, so that it need not be there yet.
  const options: IntersectionObserverInit & { scrollMargin: string } = { scrollMargin: '80% 0px' }
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
  }, options)
  return {
    observe(element, told) {
      listeners.set(element, told)
      observer.observe(element)
      return () => observer.unobserve(element)
    }
  }
}

export const NearnessContext = createContext<Nearness | null>(null)

/** Whether the element is near the visible part; `first` is assumed until the observer has spoken. */
export function useNear(element: RefObject<Element | null>, first: boolean): boolean {
  const nearness = useContext(NearnessContext)
  const [near, setNear] = useState(first)
  useEffect(() => {
    const observed = element.current
    return observed && nearness ? nearness.observe(observed, setNear) : undefined
  }, [element, nearness])
  return near
}
