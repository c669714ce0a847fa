import type { Outcome, Problem } from '#core/outcome'
import type { ChosenFile } from '#disk/decode'
import { importArticle } from '#disk/import-article'
import type { ShelvedArticle } from '#disk/library/shelf'
import type { Project } from '#disk/open-project'

/** A file to import, or why it could not even be read. */
type Chosen = Outcome<ChosenFile>

export type Imported = {
  /** The project with the new articles in its library. */
  readonly project: Project
  readonly articles: readonly ShelvedArticle[]
  /** One per file that was not taken. */
  readonly problems: readonly Problem[]
}

/** Imports plain texts one after the other; what is wrong with one does not keep the next one out. */
export async function importArticles(
  project: Project,
  files: AsyncIterable<Chosen> | Iterable<Chosen>,
  now: () => string
): Promise<Imported> {
  const problems: Problem[] = []
  const articles: ShelvedArticle[] = []
  let grown = project
  for await (const file of files) {
    const article = file.ok ? await importArticle(grown, file.value, now()) : file
    if (!article.ok) {
      problems.push(article.problem)
      continue
    }
    articles.push(article.value)
    grown = { ...grown, shelf: [...grown.shelf, article.value] }
  }
  return { project: grown, articles, problems }
}
