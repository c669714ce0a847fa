import { bad, type Outcome, type Problem } from '#core/outcome'
import { decodeText, type ChosenFile } from './decode'
import { sha256 } from './hash'
import type { ShelvedArticle } from './library/shelf'
import type { Project } from './open-project'
import { shelveArticles } from './shelve-articles'

/** A file to import, or why it could not even be read. */
export type Chosen = Outcome<ChosenFile>

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

/** Puts one text in UTF-8 among the project's articles; see `shelveArticles`. */
export async function importArticle(
  project: Project,
  { name, bytes }: ChosenFile,
  importedAt: string
): Promise<Outcome<ShelvedArticle>> {
  if (project.readOnly) return bad({ ...project.readOnly, at: name })
  const decoded = decodeText(bytes, name)
  if (!decoded.ok) return decoded
  const { text, encoding, byteOrderMark } = decoded.value
  const source = {
    fileName: name,
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
    encoding,
    byteOrderMark
  }
  const stated = { title: null, date: null, outlet: null }
  const { outcomes } = await shelveArticles(project, [{ text, source, stated }], importedAt)
  return outcomes[0] ?? bad({ code: 'import.empty', at: name })
}
