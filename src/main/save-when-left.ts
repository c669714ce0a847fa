import { powerMonitor, type BrowserWindow } from 'electron'
import type { Workplace } from './workplace'

/** Saves at once when the person turns to something else or the machine goes to sleep. */
export function saveWhenLeft(window: BrowserWindow, workplace: Workplace): void {
  const save = () => void workplace.flush()
  window.on('blur', save)
  powerMonitor.on('suspend', save)
  powerMonitor.on('lock-screen', save)
}
