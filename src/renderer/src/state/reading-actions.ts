import { apply, flattened, inverse, removal, type Edit } from '#core/annotation/edits'
import { tagById, type Tag } from '#core/annotation/reading'
import type { Steps } from '#core/bridge/history-calls'
import type { Problem } from '#core/outcome'
import { defaultAttributes, labelById, relabelling } from '#core/scheme/rules'
import { renamedIn } from '#core/scheme/retag'
import { filledTag } from '#core/suggest/fill-tag'
import { sameSpan, type Span } from '#core/text/span'
import { withReading } from './open-article'
import { showArticle } from './project-actions'
import { settle } from './saving'
import { afterEdit, afterStep, fetchOlder, stepFields } from './steps'
import { suggestingAfter } from './suggesting'
import { readWords, relabellingFilled } from './tag-values'
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
  if (last) step(desk, inverse(last), { way: 'undo', steps: afterStep(steps, 'done') }, undo)
  else void fetchOlder(desk, 'done').then((found) => found && undo(desk))
}

export function redo(desk: Desk): void {
  const { steps } = desk.store.get()
  const last = steps.undone.edits.at(-1)
  if (last) step(desk, last, { way: 'redo', steps: afterStep(steps, 'undone') }, redo)
  else void fetchOlder(desk, 'undone').then((found) => found && redo(desk))
}

/** One step through the past; a step that changes nothing any more takes the next one with it. */
function step(desk: Desk, past: Edit, how: How, next: (desk: Desk) => void): void {
  const made = namedNow(desk, past)
  perform(desk, made, how)
  if (flattened(made).every((one) => one.type === 'set' && one.from === one.to)) next(desk)
}

/** An edit of the past, which names actors that were merged since as they are called now. */
function namedNow({ store }: Desk, past: Edit): Edit {
  const { register, project } = store.get()
  const merged = (register?.entities ?? []).flatMap(({ id, formerIds = [] }) =>
    formerIds.map((from) => ({ from, into: id, tags: null }))
  )
  if (!project) return past
  return merged.reduce((named, renaming) => renamedIn(named, project.scheme, renaming), past)
}

/** Tags a span with the value that its words have, or does nothing when the same span already has this label. */
export function addTag(desk: Desk, label: string, span: Span): void {
  const { open, project } = desk.store.get()
  if (!open || open.locked || !project) return
  const twin = open.reading.tags.find((tag) => tag.label === label && sameSpan(tag.span, span))
  if (twin) return chooseTag(desk, twin.id)
  const tag: Tag = {
    id: newId('t'),
    label,
    span,
    attributes: defaultAttributes(labelById(project.scheme, label)),
    note: ''
  }
  edit(desk, { type: 'add', tag: filledTag(tag, readWords(desk, tag)) })
  chooseTag(desk, tag.id)
}

/** Chooses a tag, or none; a suggestion is let go, and the inspector turns to the tag. */
export function chooseTag({ store }: Desk, id: string | null): void {
  const { inspectorTab } = store.get()
  const turns = id !== null && inspectorTab === 'suggestions'
  store.patch({
    selected: id,
    suggested: null,
    tabLeaves: false,
    inspectorTab: turns ? 'tag' : inspectorTab
  })
}

export function removeTag(desk: Desk, id: string): void {
  const { open } = desk.store.get()
  if (open) edit(desk, removal(open.reading, [id]))
}

export function relabelTag(desk: Desk, id: string, label: string): void {
  const { open, project } = desk.store.get()
  const tag = open && tagById(open.reading, id)
  if (!open || !project || !tag || tag.label === label) return
  const { scheme } = project
  const made = relabelling(scheme, open.reading, tag, label)
  edit(desk, relabellingFilled(desk, made, { id, reading: open.reading, scheme }))
}

export function addLink(desk: Desk, relation: string, from: string, to: string): void {
  edit(desk, { type: 'link', link: { id: newId('l'), relation, from, to, attributes: {} } })
}

type How = { readonly way: 'do' | 'undo' | 'redo'; readonly steps: Steps }

function perform(desk: Desk, made: Edit, { way, steps }: How): void {
  const { open, selected, linking, project, pending, ...now } = desk.store.get()
  if (!open || open.locked || !project) return
  const reading = apply(open.reading, made)
  const isThere = (id: string) => tagById(reading, id) !== undefined
  const after = withReading(open, reading, made)
  const suggesting =
    now.suggesting && suggestingAfter(now.suggesting, made, { before: open, after })
  const isOffered =
    now.suggested !== null && suggesting?.offered.some(({ id }) => id === now.suggested) === true
  desk.store.patch({
    open: after,
    suggesting,
    suggested: isOffered ? now.suggested : null,
    acceptedAll: null,
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

/** A fresh id for a tag or a link. */
export function newId(kind: 't' | 'l'): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`
}
