import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { Workplace } from './workplace'

/**
 * Saves at once when the person turns to something else or the machine goes to sleep, and looks at
 * what others have changed when the person comes back.
 */
export function saveWhenLeft(window: BrowserWindow, workplace: Workplace): void {
  const save = () => void workplace.flush()
  window.on('blur', save)
  window.on('focus', () => void workplace.session?.lookAround())
  powerMonitor.on('suspend', save)
  powerMonitor.on('lock-screen', save)
  powerMonitor.on('resume', () => void workplace.session?.lookAround())
  // Whoever ends the program by a signal, or the system by its own end, waits for the last save.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => app.quit())
  powerMonitor.on('shutdown', () => app.quit())
}
