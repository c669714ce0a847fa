import { changeRegister, type RegisterChange } from '#core/actors/register-changes'
import { apply } from '#core/annotation/edits'
import { tagById } from '#core/annotation/reading'
import type { RegisterSaved, Retagged } from '#core/bridge/register-calls'
import type { Outcome } from '#core/outcome'
import { withReading } from './open-article'
import { fetchRegister } from './project-actions'
import { afterEdit, stepFields } from './steps'
import type { Desk } from './workbench'

/** Changes the register: seen at once, and taken back with the reason when it cannot be saved. */
export async function changeActors(
  desk: Desk,
  ...changes: readonly RegisterChange[]
): Promise<boolean> {
  const { register, project } = desk.store.get()
  if (!register || !project || project.readOnly) return false
  const changed = changeRegister(register, changes)
  if (!changed.ok) {
    desk.store.patch({ actorsProblem: changed.problem })
    return false
  }
  desk.store.patch({ register: changed.value, actorsProblem: null })
  const answer = await desk.ask('register.edit', { changes: [...changes] })
  return settle(desk, answer)
}

/** Takes the last change of the register back, with the tags that it moved. */
export async function undoActors(desk: Desk): Promise<boolean> {
  if (desk.store.get().undoableActors === 0) return false
  return settle(desk, await desk.ask('register.undo', {}))
}

async function settle(desk: Desk, answer: Outcome<RegisterSaved>): Promise<boolean> {
  if (!answer.ok) {
    desk.store.patch({ actorsProblem: answer.problem })
    if (answer.problem.code === 'register.changed-outside') desk.store.patch({ undoableActors: 0 })
    await fetchRegister(desk)
    return false
  }
  const { register, undoable, retagged } = answer.value
  const [note = null] = answer.notes
  desk.store.patch({ register, undoableActors: undoable, actorsProblem: note })
  for (const one of retagged) takeOver(desk, one)
  if (retagged.length > 0) await countUses(desk)
  return true
}

/** Has main count which tags name which actor; while it counts, nobody knows. */
export async function countUses(desk: Desk): Promise<void> {
  desk.store.patch({ actorUses: null })
  const answer = await desk.ask('register.uses', {})
  if (answer.ok) desk.store.patch({ actorUses: answer.value.uses })
  else desk.store.patch({ actorsProblem: answer.problem })
}

/** Makes in the open article what main made on the disk, and noted in its history. */
function takeOver({ store }: Desk, { article, edit }: Retagged): void {
  const { open, steps } = store.get()
  // What is renamed is the first reading; a second pass has tags of its own.
  if (open?.article.id !== article || open.pass || edit.type !== 'batch') return
  const edits = edit.edits.filter((one) => one.type !== 'set' || tagById(open.reading, one.id))
  const made = { ...edit, edits }
  store.patch({
    open: withReading(open, apply(open.reading, made), made),
    ...stepFields(afterEdit(steps, made))
  })
}
