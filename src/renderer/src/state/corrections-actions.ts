import { offsetTable } from '#core/text/code-points'
import {
  readFeedbackFile,
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
  const json = file.size > 50_000_000 ? null : await file.text().then(parsed, () => null)
  const read = json === null ? null : readFeedbackFile(json, name)
  if (!read?.ok) return notify(desk, { code: 'feedback.not-one', at: name })
  desk.store.patch({ corrections: read.value })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
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
  const saved = await desk.ask('chart.save', { name: feedback.annotator.id, kind, text })
  if (!saved.ok) notify(desk, saved.problem)
}

/** Goes to the words of a correction, if the project has the article with the very same text. */
export async function showCorrection(
  desk: Desk,
  { id, title, textSha256 }: Pick<FeedbackArticle, 'id' | 'title' | 'textSha256'>,
  { start, end }: Pick<Correction, 'start' | 'end'>
): Promise<void> {
  const { project } = desk.store.get()
  if (!project?.articles.some((card) => card.id === id))
    return notify(desk, { code: 'feedback.unknown-article', at: title })
  if (desk.store.get().open?.article.id !== id) await showArticle(desk, id)
  const article = desk.store.get().open?.article
  if (article?.id !== id) return
  const table = offsetTable(article.text)
  if (article.textSha256 !== textSha256 || end > table.codePoints)
    return notify(desk, { code: 'feedback.other-text', at: title })
  await goToWords(desk, id, { start: table.toUnit(start), end: table.toUnit(end) })
}
