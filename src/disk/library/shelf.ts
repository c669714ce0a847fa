import { emptyReading, progressOf, type Progress, type Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import { newerThanKnown } from '#core/file/envelope'
import type { Problem } from '#core/outcome'
import { headOf, readArticle, type ArticleHead } from '../article-files'
import { readReading } from '../reading-files'

/** An article with how far the project's annotator has read it. */
export type ShelvedArticle = ArticleHead & Progress

/** Whose progress a library shows. */
export type Whose = { readonly projectId: string; readonly annotatorId: string }

export type Shelved = { readonly article: ShelvedArticle | null; readonly problem: Problem | null }

/** An article with the progress of one annotator's reading; what is wrong with either, beside it. */
export async function readShelved(root: string, id: string, whose: Whose): Promise<Shelved> {
  const article = await readArticle(root, id)
  if (!article.ok) return { article: null, problem: article.problem }
  const { projectId, annotatorId } = whose
  const reading = await readReading({ root, projectId, annotatorId, article: article.value })
  if (!reading.ok) return { article: shelve(article.value, null), problem: reading.problem }
  return {
    article: shelve(article.value, reading.value?.reading ?? null),
    problem: newerThanKnown(reading.notes)
  }
}

/** The article as it stands in the library, with the tags of a reading counted. */
export function shelve(article: Article, reading: Reading | null): ShelvedArticle {
  return { ...headOf(article), ...progressOf(reading ?? emptyReading) }
}

/** The library's order: as they were imported, and of one import the older news first. */
export function byArrival(a: ArticleHead, b: ArticleHead): number {
  return (
    order(a.importedAt, b.importedAt) ||
    order(a.date ?? undated, b.date ?? undated) ||
    order(a.id, b.id)
  )
}

/** After every date that a headline can have. */
const undated = '9999'

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
