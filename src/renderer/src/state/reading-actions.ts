import { apply, inverse, removal, type Edit } from '#core/annotation/edits'
import { progressOf, tagById, type Reading, type Tag } from '#core/annotation/reading'
import type { ProjectView } from '#core/bridge/calls'
import type { Problem } from '#core/outcome'
import { defaultAttributes, labelById, relabelling } from '#core/scheme/rules'
import { filledTag } from '#core/suggest/fill-tag'
import { sameSpan, type Span } from '#core/text/span'
import { withReading } from './open-article'
import { showArticle } from './project-actions'
import { settle } from './saving'
import { suggestingAfter } from './suggesting'
import { readWords, relabellingFilled } from './tag-values'
import { notify, withCard, type Desk, type History } from './workbench'

/** Makes an edit: seen at once, undoable, and on its way to the disk. */
export function edit(desk: Desk, made: Edit): void {
  if (isEmpty(made)) return
  perform(desk, made, ({ done }) => ({ done: [...done, made], undone: [] }))
}

export function undo(desk: Desk): void {
  const last = historyOf(desk).done.at(-1)
  if (!last) return
  perform(desk, inverse(last), ({ done, undone }) => ({
    done: done.slice(0, -1),
    undone: [...undone, last]
  }))
}

export function redo(desk: Desk): void {
  const last = historyOf(desk).undone.at(-1)
  if (!last) return
  perform(desk, last, ({ done, undone }) => ({
    done: [...done, last],
    undone: undone.slice(0, -1)
  }))
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

type Steps = Pick<History, 'done' | 'undone'>

function perform(desk: Desk, made: Edit, remember: (steps: Steps) => Steps): void {
  const { open, selected, linking, project, pending, ...now } = desk.store.get()
  if (!open || open.locked || !project) return
  const reading = apply(open.reading, made)
  const history = { ...remember(historyOf(desk)), reading }
  const isThere = (id: string) => tagById(reading, id) !== undefined
  desk.histories.set(open.article.id, history)
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
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    pending: pending + 1,
    save: { kind: 'saving' }
  })
  void send(desk, open.article.id, made)
}

async function send(desk: Desk, article: string, made: Edit): Promise<void> {
  const answer = await desk.ask('reading.edit', { article, edits: [made] })
  settle(desk, article, answer, desk.store.get().pending - 1)
  if (!answer.ok && answer.problem.code === 'reading.edit-refused')
    await reload(desk, article, answer.problem)
}

/** Main holds another reading than the window: show what main holds, and say so. */
async function reload(desk: Desk, article: string, problem: Problem): Promise<void> {
  notify(desk, problem)
  desk.histories.delete(article)
  await showArticle(desk, article)
}

function historyOf({ store, histories }: Desk): Steps {
  return histories.get(store.get().open?.article.id ?? '') ?? { done: [], undone: [] }
}

function withProgress(project: ProjectView, article: string, reading: Reading): ProjectView {
  const card = project.articles.find(({ id }) => id === article)
  return card ? withCard(project, { ...card, ...progressOf(reading) }) : project
}

function isEmpty(made: Edit): boolean {
  return made.type === 'batch' && made.edits.every(isEmpty)
}

/** A fresh id for a tag or a link. */
export function newId(kind: 't' | 'l'): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`
}
