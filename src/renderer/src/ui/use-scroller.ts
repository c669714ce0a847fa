import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Lets a place that scrolls be reached by keys, as long as it has more than it shows. */
export function useScroller<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  useLayoutEffect(() => {
    const scroller = place.current
    if (!scroller) return undefined
    const look = () => {
      if (scroller.scrollHeight > scroller.clientHeight) scroller.tabIndex = 0
      else scroller.removeAttribute('tabindex')
    }
    const changes = new MutationObserver(look)
    changes.observe(scroller, { childList: true, subtree: true, characterData: true })
    look()
    return () => changes.disconnect()
  }, [])
  return place
}
