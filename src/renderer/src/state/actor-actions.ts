import { changeRegister, type RegisterChange } from '#core/actors/register-changes'
import { apply, type Edit } from '#core/annotation/edits'
import { tagById, type Reading } from '#core/annotation/reading'
import type { RegisterSaved, Retagged } from '#core/bridge/register-calls'
import type { Outcome } from '#core/outcome'
import { renamedIn, retagged as retaggedTags, type Renaming } from '#core/scheme/retag'
import { withReading } from './open-article'
import { fetchRegister } from './project-actions'
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
  if (answer.ok)
    for (const change of changes)
      if (change.type === 'merge') renameInHistories(desk, { ...change, tags: null })
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
  for (const one of retagged) takeOver(desk, one)
  desk.store.patch({ register, undoableActors: undoable, actorsProblem: note })
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

/** Makes in the window what main made on the disk: in the open article, and in what undo knows. */
function takeOver(desk: Desk, { article, edit, renaming, all }: Retagged): void {
  const { store, histories } = desk
  const history = histories.get(article)
  if (history) histories.set(article, { ...history, reading: applied(history.reading, edit) })
  if (!all) renameInHistories(desk, { ...renaming, tags: new Set(retaggedTags(edit)) }, article)
  const { open } = store.get()
  if (open?.article.id !== article) return
  const made = fitting(open.reading, edit)
  store.patch({ open: withReading(open, apply(open.reading, made), made) })
}

type TagRenaming = Renaming & { readonly tags: ReadonlySet<string> | null }

/** Has the edits of the past name actors as they are named now, in one article or in all. */
function renameInHistories(desk: Desk, renaming: TagRenaming, article?: string): void {
  const { project } = desk.store.get()
  if (!project) return
  const renamed = (edit: Edit) => renamedIn(edit, project.scheme, renaming)
  for (const [id, history] of desk.histories)
    if (article === undefined || article === id) {
      const { done, undone } = history
      desk.histories.set(id, {
        ...history,
        done: done.map(renamed),
        undone: undone.map(renamed)
      })
    }
}

function applied(reading: Reading, edit: Edit): Reading {
  return apply(reading, fitting(reading, edit))
}

/** The part of a retagging whose tags are there. */
function fitting(reading: Reading, edit: Edit): Edit {
  if (edit.type !== 'batch') return edit
  const edits = edit.edits.filter((one) => one.type !== 'set' || tagById(reading, one.id))
  return { ...edit, edits }
}
