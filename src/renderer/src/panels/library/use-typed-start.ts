import { useRef } from 'react'
import type { ArticleCard } from '#core/bridge/calls'
import { foldText } from '#core/text/fold'

/** Letters that follow each other within this time are one beginning, in milliseconds. */
const pause = 800

/**
 * Letters typed into the list lead to the next article whose title begins with them, however
 * spelled; null where there is none, or where the key writes nothing.
 */
export function useTypedStart(
  articles: readonly ArticleCard[]
): (key: string, at: number) => number | null {
  const typed = useRef({ letters: '', time: 0 })
  return (key, at) => {
    const letter = foldText(key).text.trim()
    if ([...key].length !== 1 || letter === '') return null
    const now = performance.now()
    const isNew = now - typed.current.time > pause
    const letters = (isNew ? '' : typed.current.letters) + letter
    typed.current = { letters, time: now }
    // A second letter may leave us where the first one led.
    const from = isNew ? at + 1 : Math.max(at, 0)
    const order = [...articles.slice(from), ...articles.slice(0, from)]
    const found = order.findIndex(({ title }) => foldText(title).text.startsWith(letters))
    return found === -1 ? null : (found + from) % articles.length
  }
}
