import { apply, inverse, removal, type Edit } from '#core/annotation/edits'
import { tagById, type Tag } from '#core/annotation/reading'
import type { Steps } from '#core/bridge/history-calls'
import type { Problem } from '#core/outcome'
import { defaultAttributes, labelById, relabelling } from '#core/scheme/rules'
import { sameSpan, type Span } from '#core/text/span'
import { withReading } from './open-article'
import { showArticle } from './project-actions'
import { settle } from './saving'
import { afterEdit, afterStep, fetchOlder, stepFields } from './steps'
import { notify, withProgress, type Desk } from './workbench'

/** Makes an edit: seen at once, undoable, and on its way to the disk. */
export function edit(desk: Desk, made: Edit): void {
  if (isEmpty(made)) return
  perform(desk, made, { way: 'do', steps: afterEdit(desk.store.get().steps, made) })
}

/** Takes the last edit back, whenever it was made. */
export function undo(desk: Desk): void {
  const { steps } = desk.store.get()
  const last = steps.done.edits.at(-1)
  if (last) perform(desk, inverse(last), { way: 'undo', steps: afterStep(steps, 'done') })
  else void fetchOlder(desk, 'done').then((found) => found && undo(desk))
}

export function redo(desk: Desk): void {
  const { steps } = desk.store.get()
  const last = steps.undone.edits.at(-1)
  if (last) perform(desk, last, { way: 'redo', steps: afterStep(steps, 'undone') })
  else void fetchOlder(desk, 'undone').then((found) => found && redo(desk))
}

/** Tags a span, or does nothing when the same span already has this label. */
export function addTag(desk: Desk, label: string, span: Span): void {
  const { open, project } = desk.store.get()
  if (!open || open.locked || !project) return
  const twin = open.reading.tags.find((tag) => tag.label === label && sameSpan(tag.span, span))
  if (twin) return desk.store.patch({ selected: twin.id })
  const tag: Tag = {
    id: newId('t'),
    label,
    span,
    attributes: defaultAttributes(labelById(project.scheme, label)),
    note: ''
  }
  edit(desk, { type: 'add', tag })
  desk.store.patch({ selected: tag.id })
}

export function removeTag(desk: Desk, id: string): void {
  const { open } = desk.store.get()
  if (open) edit(desk, removal(open.reading, [id]))
}

export function relabelTag(desk: Desk, id: string, label: string): void {
  const { open, project } = desk.store.get()
  const tag = open && tagById(open.reading, id)
  if (!open || !project || !tag || tag.label === label) return
  edit(desk, relabelling(project.scheme, open.reading, tag, label))
}

export function addLink(desk: Desk, relation: string, from: string, to: string): void {
  edit(desk, { type: 'link', link: { id: newId('l'), relation, from, to, attributes: {} } })
}

type How = { readonly way: 'do' | 'undo' | 'redo'; readonly steps: Steps }

function perform(desk: Desk, made: Edit, { way, steps }: How): void {
  const { open, selected, linking, project, pending } = desk.store.get()
  if (!open || open.locked || !project) return
  const reading = apply(open.reading, made)
  const isThere = (id: string) => tagById(reading, id) !== undefined
  desk.store.patch({
    open: withReading(open, reading, made),
    selected: selected !== null && isThere(selected) ? selected : null,
    linking: linking && isThere(linking.from) ? linking : null,
    project: withProgress(project, open.article.id, reading),
    ...stepFields(steps),
    pending: pending + 1,
    save: { kind: 'saving' }
  })
  void send(desk, open.article.id, made, way)
}

async function send(desk: Desk, article: string, made: Edit, way: How['way']): Promise<void> {
  const said = way === 'do' ? {} : { way }
  const answer = await desk.ask('reading.edit', { article, edits: [made], ...said })
  settle(desk, article, answer, desk.store.get().pending - 1)
  if (!answer.ok && answer.problem.code === 'reading.edit-refused')
    await reload(desk, article, answer.problem)
}

/** Main holds another reading than the window: show what main holds, and say so. */
async function reload(desk: Desk, article: string, problem: Problem): Promise<void> {
  notify(desk, problem)
  await showArticle(desk, article)
}

function isEmpty(made: Edit): boolean {
  return made.type === 'batch' && made.edits.every(isEmpty)
}

function newId(kind: 't' | 'l'): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`
}
