import { useEffect } from 'react'
import { refreshLedger } from '../../state/ledger-actions'
import { useDesk } from '../../state/workbench'

/**
 * Keeps the figures those of the readings while a page that shows them is open: it looks again when
 * an edit has arrived, the project or its actors change, and when the window gets the focus back,
 * since colleagues' files may have come meanwhile.
 */
export function useLedger(): void {
  const desk = useDesk()
  useEffect(() => {
    let last: readonly unknown[] = []
    function look(): void {
      const { project, register, pending } = desk.store.get()
      const now = [project?.articles, register]
      if (pending > 0 || now.every((part, at) => part === last[at])) return
      last = now
      void refreshLedger(desk)
    }
    const again = () => void refreshLedger(desk)
    look()
    window.addEventListener('focus', again)
    const unsubscribe = desk.store.subscribe(look)
    return () => {
      window.removeEventListener('focus', again)
      unsubscribe()
    }
  }, [desk])
}
