import type { Problem } from '#core/outcome'
import type { ClosingAnswer } from './dialogs'

type Stoppable = { preventDefault(): void }

export type ClosingPorts = {
  readonly isDirty: () => boolean
  /** What prevented the save, or null. */
  readonly flush: () => Promise<Problem | null>
  readonly ask: (problem: Problem) => Promise<ClosingAnswer>
  /** Ends the program for good. */
  readonly leave: () => void
}

/**
 * Answers every wish to close the window or to quit: what is not saved is saved first, and when
 * that fails a person decides. A second wish while the first is being answered changes nothing.
 */
export function closingGuard({ isDirty, flush, ask, leave }: ClosingPorts) {
  let state: 'open' | 'asking' | 'cleared' = 'open'
  const settle = async () => {
    const problem = await flush()
    const answer = problem === null ? 'close' : await ask(problem)
    state = answer === 'close' ? 'cleared' : 'open'
    if (state === 'cleared') leave()
  }
  return (event: Stoppable): void => {
    if (state === 'cleared' || (state === 'open' && !isDirty())) return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    void settle()
  }
}
