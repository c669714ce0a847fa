import { useCallback, useEffect, useRef, useState } from 'react'
import { noWork, readWork, type Work } from '../../state/progress-run'
import { useDesk } from '../../state/workbench'

/** The work of an annotator, read anew when another is chosen, the window gets the focus, or on demand. */
export function useWork(annotator: string) {
  const desk = useDesk()
  const [work, setWork] = useState<Work>(noWork)
  const running = useRef<AbortController | null>(null)
  const begin = useCallback(() => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    const onWork = (next: Work) => {
      if (!control.signal.aborted) setWork(next)
    }
    void readWork(desk, annotator, { signal: control.signal, onWork })
  }, [desk, annotator])
  useEffect(() => {
    begin()
    window.addEventListener('focus', begin)
    return () => {
      running.current?.abort()
      window.removeEventListener('focus', begin)
    }
  }, [begin])
  function stop(): void {
    running.current?.abort()
    setWork((last) => ({ ...last, running: false }))
  }
  return { work, again: begin, stop }
}
