import type { Problem } from '#core/outcome'
import type { ClosingAnswer } from './dialogs'

type Stoppable = { preventDefault(): void }

export type ClosingPorts = {
  /** Whether there is a project to save and to leave to others. */
  readonly isOpen: () => boolean
  /** What prevented the save, or null. */
  readonly flush: () => Promise<Problem | null>
  readonly ask: (problem: Problem) => Promise<ClosingAnswer>
  /** Ends the program for good. */
  readonly leave: () => void
}

/**
 * Answers every wish to close the window or to quit: what is not saved is saved first, and when
 * that fails a person decides. An open project always takes its moment: it is given back. A second wish while the first is being answered changes nothing.
 */
export function closingGuard({ isOpen, flush, ask, leave }: ClosingPorts) {
  let state: 'open' | 'asking' | 'cleared' = 'open'
  const settle = async () => {
    const problem = await flush()
    const answer = problem === null ? 'close' : await ask(problem)
    state = answer === 'close' ? 'cleared' : 'open'
    if (state === 'cleared') leave()
  }
  return (event: Stoppable): void => {
    if (state === 'cleared' || (state === 'open' && !isOpen())) return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    void settle()
  }
}
