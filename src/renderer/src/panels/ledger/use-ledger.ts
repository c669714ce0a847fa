import { useEffect } from 'react'
import { refreshLedger } from '../../state/ledger-actions'
import { useDesk, useWorkbench } from '../../state/workbench'

/**
 * Keeps the figures those of the readings while a page that shows them is open: it looks again when
 * an edit has arrived, the project or its actors change, and when the window gets the focus back,
 * since colleagues' files may have come meanwhile.
 */
export function useLedger(): void {
  const desk = useDesk()
  const project = useWorkbench(({ project }) => project?.articles)
  const register = useWorkbench(({ register }) => register)
  const pending = useWorkbench(({ pending }) => pending)
  useEffect(() => {
    if (pending === 0) void refreshLedger(desk)
  }, [desk, project, register, pending])
  useEffect(() => {
    const look = () => void refreshLedger(desk)
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [desk])
}
