import { useEffect, useRef, useState } from 'react'

type Typing = {
  /** What stands in the field while it is being typed; null when the value itself stands there. */
  readonly typed: string | null
  readonly type: (text: string) => void
  /** Hands over what was typed, now; and shows the value again unless what was typed is kept. */
  readonly finish: (keep?: boolean) => void
  /** Forgets what was typed. */
  readonly drop: () => void
}

const usualPause = 500

/**
 * Lets a person finish a word before it is handed on: after a pause, on `finish`, and at the latest
 * when the field goes. Each typing is handed on once. A pause of null hands on no half-typed word.
 */
export function useTyping(
  handOver: (text: string) => void,
  pause: number | null = usualPause
): Typing {
  const [typed, setTyped] = useState<string | null>(null)
  const waiting = useRef<Waiting>({ timer: undefined, hand: null })

  useEffect(() => {
    const { current } = waiting
    return () => flush(current)
  }, [])

  return {
    typed,
    type(text) {
      setTyped(text)
      window.clearTimeout(waiting.current.timer)
      const timer =
        pause === null ? undefined : window.setTimeout(() => flush(waiting.current), pause)
      Object.assign(waiting.current, { timer, hand: () => handOver(text) })
    },
    finish(keep = false) {
      flush(waiting.current)
      if (!keep) setTyped(null)
    },
    drop() {
      waiting.current.hand = null
      flush(waiting.current)
      setTyped(null)
    }
  }
}

type Waiting = { timer: number | undefined; hand: (() => void) | null }

function flush(waiting: Waiting): void {
  const { hand } = waiting
  window.clearTimeout(waiting.timer)
  waiting.hand = null
  hand?.()
}
