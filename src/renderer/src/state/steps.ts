import type { Edit } from '#core/annotation/edits'
import type { Steps } from '#core/bridge/history-calls'
import { notify, type Desk, type Workbench } from './workbench'

/** The steps after an edit that is no undo or redo: nothing is left to be made again. */
export function afterEdit({ done }: Steps, made: Edit): Steps {
  return {
    done: { ...done, edits: [...done.edits, made] },
    undone: { edits: [], older: null },
    ahead: 0
  }
}

/** The steps after the next one of one side has gone over to the other. */
export function afterStep(steps: Steps, from: Side): Steps {
  const to = from === 'done' ? 'undone' : 'done'
  const last = steps[from].edits.slice(-1)
  return {
    ...steps,
    [from]: { ...steps[from], edits: steps[from].edits.slice(0, -1) },
    [to]: { ...steps[to], edits: [...steps[to].edits, ...last] }
  }
}

export type Side = 'done' | 'undone'

/** What the workbench shows of the steps; a reading that is locked has none. */
export function stepFields(steps: Steps): Pick<Workbench, 'steps' | 'canUndo' | 'canRedo'> {
  return { steps, canUndo: isAny(steps, 'done'), canRedo: isAny(steps, 'undone') }
}

/**
 * Fetches older steps when those at hand are used up. True when there are some then, of the same
 * article and the same state.
 */
export async function fetchOlder(desk: Desk, side: Side): Promise<boolean> {
  const { store, ask } = desk
  const { open, steps } = store.get()
  const { edits, older } = steps[side]
  if (!open || !older || edits.length > 0) return false
  const answer = await ask('history.older', { article: open.article.id, side, from: older })
  if (store.get().steps !== steps) return false
  if (!answer.ok) {
    notify(desk, answer.problem)
    return false
  }
  store.patch(stepFields({ ...steps, [side]: answer.value }))
  return answer.value.edits.length > 0 || fetchOlder(desk, side)
}

function isAny(steps: Steps, side: Side): boolean {
  return steps[side].edits.length > 0 || steps[side].older !== null
}
