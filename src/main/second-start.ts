import { app, type BrowserWindow } from 'electron'
import { parseArguments, type Arguments } from './arguments'
import type { Changes } from './changes'
import { openAsAsked } from './open-as-asked'
import type { Places } from './places'
import type { Workplace } from './workplace'

/**
 * Whether this start may go on. A second one with the same settings hands over what it was asked to
 * open to the first, which shows its window, and ends. A start for a picture stands for itself: it
 * changes nothing.
 */
export function isFirstStart(given: Arguments, args: readonly string[]): boolean {
  return given.screenshot !== null || app.requestSingleInstanceLock({ args, cwd: process.cwd() })
}

type Ports = {
  readonly window: BrowserWindow
  readonly workplace: Workplace
  readonly changes: Changes
  readonly places: Pick<Places, 'shippedSample' | 'documents'>
}

/** Answers every later start: the window comes to the front, and what was asked for is opened. */
export function answerSecondStarts(ports: Ports): void {
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const { window } = ports
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    void takeOver(ports, handed)
  })
}

/** Anybody who can start the program can send anything. */
async function takeOver({ workplace, changes, places }: Ports, handed: unknown): Promise<void> {
  const { args, cwd } = readHanded(handed)
  const given = parseArguments(args)
  if (given.project === null) return
  const wanted = { ...given, screenshot: null, cwd }
  const { article, problem } = await openAsAsked(workplace, wanted, places)
  const project = problem ? null : (workplace.session?.view() ?? null)
  changes.post({ is: 'handed-over', project, article, problem })
}

function readHanded(handed: unknown): { readonly args: readonly string[]; readonly cwd: string } {
  const { args, cwd } = { args: [], cwd: '', ...(typeof handed === 'object' ? handed : {}) }
  const words: readonly unknown[] = Array.isArray(args) ? args : []
  return {
    args: words.filter((word) => typeof word === 'string'),
    cwd: typeof cwd === 'string' ? cwd : ''
  }
}
