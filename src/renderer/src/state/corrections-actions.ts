import { correctionPlace } from '#core/review/correction-place'
import {
  readFeedbackText,
  writeFeedbackFile,
  type Correction,
  type Feedback,
  type FeedbackArticle
} from '#core/file/feedback-file'
import { feedbackHtml } from '#core/review/feedback-html'
import { showArticle } from './project-actions'
import { goToWords } from './rooms'
import { notify, type Desk } from './workbench'

/** Opens a feedback file that was chosen or dropped; what is none is told and nothing changes. */
export async function openFeedback(desk: Desk, file: File): Promise<void> {
  const { name } = file
  const text = file.size > 50_000_000 ? '' : await file.text().catch(() => '')
  const read = readFeedbackText(text, name)
  if (!read.ok) return notify(desk, read.problem)
  desk.store.patch({ corrections: read.value })
}

/** Shows what a colleague would be told, from the readings as they are saved. */
export async function makeFeedback(
  desk: Desk,
  wish: { readonly annotator: string; readonly anonymous: boolean }
): Promise<void> {
  const made = await desk.ask('feedback.make', wish)
  if (!made.ok) return notify(desk, made.problem)
  notify(desk, ...made.notes)
  desk.store.patch({ corrections: made.value })
}

/** Writes the feedback that is shown where a person chooses, in the window's language. */
export async function saveFeedback(
  desk: Desk,
  feedback: Feedback,
  kind: 'json' | 'html'
): Promise<void> {
  const { project, settings } = desk.store.get()
  if (!project) return
  const { scheme } = project
  const text =
    kind === 'json'
      ? writeFeedbackFile(feedback)
      : feedbackHtml(feedback, { language: settings.language, scheme })
  const saved = await desk.ask('agreement.save', { name: feedback.annotator.id, kind, text })
  if (!saved.ok) notify(desk, saved.problem)
}

/** Goes to the words of a correction, if the project has the article with the very same text. */
export async function showCorrection(
  desk: Desk,
  about: Pick<FeedbackArticle, 'id' | 'title' | 'textSha256'>,
  correction: Pick<Correction, 'start' | 'end'>
): Promise<void> {
  const { id } = about
  const { project } = desk.store.get()
  const isHere = project?.articles.some((card) => card.id === id) === true
  if (isHere && desk.store.get().open?.article.id !== id) await showArticle(desk, id)
  const { open } = desk.store.get()
  // Where it could not be opened that was said already.
  if (isHere && open?.article.id !== id) return
  const place = correctionPlace(isHere ? (open?.article ?? null) : null, about, correction)
  if (!place.ok) return notify(desk, place.problem)
  await goToWords(desk, id, place.value)
}
