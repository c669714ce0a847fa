import type { Comment, CommentPlace, Verdict } from '#core/annotation/comments'
import { wordingOf } from '#core/annotation/edit-between'
import type { Edit } from '#core/annotation/edits'
import { toOverturn, type Thread } from '#core/annotation/threads'
import { noQuestions, type Comments, type Questions } from './comments'
import { goToField } from './go-to-field'
import { showArticle } from './project-actions'
import { edit } from './reading-actions'
import { goToRoom, goToWords } from './rooms'
import { notify, type Desk } from './workbench'

/** The field for a new comment, to which the key goes. */
export const commentFieldId = 'comment-text'
/** What is typed there, among the drafts. */
export const newDraft = 'new'

/** Fetches what others said of the open article. */
export async function fetchComments(desk: Desk): Promise<void> {
  const article = desk.store.get().open?.article.id
  if (article === undefined) return
  const answer = await desk.ask('comments.of', { article })
  if (desk.store.get().open?.article.id !== article) return
  if (!answer.ok) return notify(desk, answer.problem)
  patch(desk, { article, given: answer.value.given })
}

/** Goes to the field for a comment on the chosen tag, or the selected words, or the article. */
export function startComment({ store }: Desk): void {
  store.patch({ inspectorTab: 'comments' })
  goToField(commentFieldId)
}

/** Shows what a thread is about in the reader, and what was said of it beside. */
export function goToThread(desk: Desk, article: string, { place }: Thread): void {
  desk.store.patch({ inspectorTab: 'comments' })
  if (place) return void goToWords(desk, article, place.span)
  goToRoom(desk, 'read')
  if (desk.store.get().open?.article.id !== article) void showArticle(desk, article)
}

/** Says something of a place; null is the article as a whole. */
export function say(desk: Desk, place: CommentPlace | null, text: string): void {
  const comment = commentNow(desk, { place, text: text.trim() })
  if (comment && comment.text !== '') edit(desk, { type: 'comment', comment })
}

/** Answers a thread. */
export function reply(desk: Desk, { id, place }: Thread, text: string): void {
  const comment = commentNow(desk, { place, text: text.trim(), answers: id })
  if (comment && comment.text !== '') edit(desk, { type: 'comment', comment })
}

/** Settles a thread or opens it again, as an edit of one's own reading, whoever began it. */
export function settleThread(desk: Desk, thread: Thread, does: Verdict): void {
  const edits = toOverturn(thread, does).flatMap((answers): readonly Edit[] => {
    const comment = commentNow(desk, { place: thread.place, text: '', answers, does })
    return comment ? [{ type: 'comment', comment }] : []
  })
  edit(desk, { type: 'batch', edits })
}

/** Changes the words of a comment of one's own. */
export function rewordComment(desk: Desk, comment: Comment, text: string): void {
  const words = text.trim()
  if (words === '' || words === comment.text) return
  const to = { text: words, changedAt: now() }
  edit(desk, { type: 'reword', id: comment.id, from: wordingOf(comment), to })
}

export function removeComment(desk: Desk, comment: Comment): void {
  edit(desk, { type: 'uncomment', comment })
}

export function keepDraft(desk: Desk, key: string, text: string): void {
  const { [key]: _, ...others } = desk.store.get().comments.drafts
  patch(desk, { drafts: text === '' ? others : { ...others, [key]: text } })
}

/** Gathers the threads of all articles; they are shown as they come. */
export async function gatherQuestions(desk: Desk): Promise<void> {
  const started = await desk.ask('questions.start', {})
  if (!started.ok) return notify(desk, started.problem)
  const { gathering, articles } = started.value
  show(desk, { ...noQuestions, running: gathering, articles })
  while (desk.store.get().questions.running === gathering) {
    const page = await desk.ask('questions.next', { gathering })
    const before = desk.store.get().questions
    if (before.running !== gathering) return
    if (!page.ok) {
      show(desk, { running: null })
      return notify(desk, page.problem)
    }
    const { found, problems, read, finished } = page.value
    show(desk, {
      found: [...before.found, ...found],
      problems: [...before.problems, ...problems],
      read: Math.max(read, before.read),
      running: finished ? null : gathering
    })
  }
}

export function stopQuestions(desk: Desk): void {
  const { running } = desk.store.get().questions
  if (running === null) return
  show(desk, { running: null })
  void desk.ask('questions.stop', { gathering: running })
}

type Said = Pick<Comment, 'place' | 'text' | 'answers' | 'does'>

function commentNow({ store }: Desk, said: Said): Comment | null {
  const { project } = store.get()
  if (!project) return null
  return { id: `c-${crypto.randomUUID()}`, ...said, author: project.annotator.id, at: now() }
}

function now(): string {
  return new Date().toISOString()
}

function patch({ store }: Desk, change: Partial<Comments>): void {
  store.patch({ comments: { ...store.get().comments, ...change } })
}

function show({ store }: Desk, change: Partial<Questions>): void {
  store.patch({ questions: { ...store.get().questions, ...change } })
}
