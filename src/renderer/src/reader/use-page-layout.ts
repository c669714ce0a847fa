import { useEffect, useState, type RefObject } from 'react'
import type { Settings } from '#core/bridge/settings'
import type { PageLayout } from './layout'
import { fontFamilies, lineMetrics } from './metrics'

export const numberWidth = 34
export const columnGap = 18
const marginAtMost = 300
const marginAtLeast = 150

/** The widths and metrics of the page, anew when the window, the font or its size change. */
export function useMeasuredPage(
  scroller: RefObject<HTMLElement | null>,
  { readingFont, textSize, marginNotes }: Settings
): PageLayout | null {
  const [room, setRoom] = useState(0)
  const [ready, setReady] = useState('')
  const family = fontFamilies[readingFont]

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])

  useEffect(() => {
    let stale = false
    const done = () => !stale && setReady(family)
    void loadFonts(family, textSize).then(done, done)
    return () => {
      stale = true
    }
  }, [family, textSize])

  const [layout, setLayout] = useState<PageLayout | null>(null)
  useEffect(() => {
    if (room === 0 || ready !== family) return
    const { wordsWidth, marginWidth } = widths(room, textSize, marginNotes)
    setLayout({ metrics: lineMetrics(family, textSize), wordsWidth, marginWidth })
  }, [room, ready, family, textSize, marginNotes])
  return layout
}

/** A measure of some 60 to 70 Arabic letters, narrower where the window is. */
function widths(room: number, textSize: number, marginNotes: boolean) {
  const fixed = numberWidth + 2 * columnGap + 24
  const wanted = textSize * 28
  if (!marginNotes) return { wordsWidth: Math.min(wanted, room - fixed), marginWidth: 0 }
  const marginWidth = Math.min(marginAtMost, Math.max(marginAtLeast, room - fixed - wanted))
  return { wordsWidth: Math.max(200, Math.min(wanted, room - fixed - marginWidth)), marginWidth }
}

async function loadFonts(family: string, size: number): Promise<void> {
  const [first] = family.split(',')
  await Promise.all([
    document.fonts.load(`${size}px ${first}`, 'سلام'),
    document.fonts.load(`700 ${size}px ${first}`, 'سلام'),
    document.fonts.load("12.5px 'IBM Plex Sans Arabic'", 'سلام 123')
  ])
}
