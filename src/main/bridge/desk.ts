import type { Problem } from '#core/outcome'
import type { Changes } from '../changes'
import type { Dialogs } from '../dialogs'
import type { ProjectSession } from '../project-session'
import type { Workplace } from '../workplace'

/** What the handlers work with. */
export type Desk = {
  readonly workplace: Workplace
  readonly dialogs: Dialogs
  /** What the window is told without having asked. */
  readonly changes: Changes
  readonly version: string
  /** Prints a page of ours to PDF. */
  readonly print: (html: string) => Promise<Uint8Array>
  readonly now: () => string
  readonly newId: () => string
  readonly places: {
    readonly shippedSample: string
    readonly documents: string
    readonly agreementWorker: string
    /** The script of the thread that converts files; without one they are converted in place. */
    readonly converter?: string
  }
  /** What the command line asked for. */
  readonly asked: { readonly article: string | null; readonly problem: Problem | null }
  /** Says that the window has drawn its article. */
  readonly drawn: () => void
}

/**
 * The project that is open.
 * @throws Error when there is none: the window asks for parts of a project only when it shows one.
 */
export function openSession({ workplace }: Desk): ProjectSession {
  if (!workplace.session) throw new Error('No project is open')
  return workplace.session
}
