import { useEffect, useRef, useState } from 'react'

type Typing = {
  /** What stands in the field while it is being typed; null when the value itself stands there. */
  readonly typed: string | null
  readonly type: (text: string) => void
  /** Hands over what was typed, now; and shows the value again unless what was typed is kept. */
  readonly finish: (keep?: boolean) => void
}

const pause = 500

/**
 * Lets a person finish a word before it is handed on: after a pause, on `finish`, and at the latest
 * when the field goes. Each typing is handed on once.
 */
export function useTyping(handOver: (text: string) => void): Typing {
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
      const timer = window.setTimeout(() => flush(waiting.current), pause)
      Object.assign(waiting.current, { timer, hand: () => handOver(text) })
    },
    finish(keep = false) {
      flush(waiting.current)
      if (!keep) setTyped(null)
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
