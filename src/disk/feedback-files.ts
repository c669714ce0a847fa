import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFeedbackFile, type Feedback } from '#core/file/feedback-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { feedbackFor, type Reviewed } from '#core/review/feedback'
import { feedbackHtml } from '#core/review/feedback-html'
import type { Language } from '#core/words/language'
import type { Scheme } from '#core/scheme/scheme'
import { asProblem } from './file-problem'
import { readGold } from './gold-readings'
import { ownGuidelines } from './guideline-files'
import type { Project } from './open-project'
import { readArticles } from './read-articles'
import { writeOutside } from './write-outside'

export type FeedbackWish = {
  /** Null: everybody who has read an article that was settled. */
  readonly annotators: readonly string[] | null
  readonly anonymous: boolean
}

/**
 * What each colleague is told of the articles that were settled. Somebody who has read none of them
 * gets nothing; what cannot be read is in the notes.
 */
export async function feedbackOf(
  project: Project,
  { annotators: wanted, anonymous }: FeedbackWish
): Promise<Outcome<readonly Feedback[]>> {
  const read = await readArticles(project, wanted)
  if (!read.ok) return read
  const everybody = wanted === null ? read : await readArticles(project, null)
  if (!everybody.ok) return everybody
  const notes: Problem[] = [...read.notes]
  const settled = new Map<string, Reviewed['gold']>()
  for (const { id, article } of read.value.articles) {
    const gold = await readGold(project, article)
    if (!gold.ok) notes.push(gold.problem)
    else if (gold.value) settled.set(id, gold.value.reading)
  }
  const names = new Map(everybody.value.annotators.map(({ id, name }) => [id, name]))
  const { projectId: id, name } = project.manifest
  const labels = project.scheme.span_types.map((label) => label.id)
  const guidelines = await ownGuidelines(project.root, labels)
  notes.push(...guidelines.notes)
  const all = read.value.annotators.flatMap((annotator) => {
    const reviewed = read.value.articles.flatMap(({ id, article, readings }): Reviewed[] => {
      const [theirs, gold] = [readings.get(annotator.id), settled.get(id)]
      return theirs && gold ? [{ article, theirs, gold }] : []
    })
    if (reviewed.length === 0) return []
    const { scheme } = project
    const of = { project: { id, name }, scheme, annotator, names, anonymous }
    return [feedbackFor({ ...of, guidelines: guidelines.of }, reviewed)]
  })
  if (all.length === 0) return bad({ code: 'feedback.nothing-settled' })
  return good(all, notes)
}

/** Writes a feedback as JSON and as a page, named by the annotator's id, into a folder. */
export async function writeFeedback(
  feedback: Feedback,
  {
    root,
    folder,
    language,
    scheme
  }: {
    readonly root: string
    readonly folder: string
    readonly language: Language
    readonly scheme: Scheme
  }
): Promise<Outcome<{ readonly files: readonly string[] }>> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return bad(asProblem(error, folder))
  }
  const files: string[] = []
  const notes: Problem[] = []
  for (const [ending, content] of [
    ['json', writeFeedbackFile(feedback)],
    ['html', feedbackHtml(feedback, { language, scheme })]
  ] as const) {
    const name = `feedback-${feedback.annotator.id}.${ending}`
    const written = await writeOutside({ root, target: join(folder, name), content })
    if (!written.ok) return written
    notes.push(...written.notes)
    files.push(name)
  }
  return good({ files }, notes)
}
