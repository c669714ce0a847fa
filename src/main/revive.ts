import type { BrowserWindow } from 'electron'
import type { Workplace } from './workplace'

/** A page that breaks this often within a minute is left alone: it would break again. */
const limit = 3
const minute = 60_000

/**
 * Loads the page anew when its process has died. Every edit that it made is here already; what is
 * not saved yet is saved first, in case whatever killed the page comes for us too.
 */
export function reviveWindow(
  window: BrowserWindow,
  workplace: Workplace,
  show: () => Promise<void>
): void {
  let deaths: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    void workplace.flush()
    if (reason === 'clean-exit') return
    const now = performance.now()
    deaths = [...deaths.filter((then) => now - then < minute), now]
    if (deaths.length > limit) return
    void show().catch(() => undefined)
  })
}
