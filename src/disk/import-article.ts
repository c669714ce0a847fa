import type { Article } from '#core/article/article'
import { recognise } from '#core/article/recognise'
import { writeArticleFile } from '#core/file/article-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { foldNewlines } from '#core/text/newlines'
import { readArticle } from './article-files'
import { FileKeeper } from './backup/file-keeper'
import { decodeText, type ChosenFile } from './decode'
import { createDurably } from './durable-write'
import { asProblem } from './file-problem'
import { sha256 } from './hash'
import { makeFolderIn, pathOf, places } from './layout'
import { shelve, type ShelvedArticle } from './library/shelf'
import type { Project } from './open-project'

/** A file to import, or why it could not even be read. */
export type Chosen = Outcome<ChosenFile>

export type Imported = {
  /** The project with the new articles in its library. */
  readonly project: Project
  readonly articles: readonly ShelvedArticle[]
  /** One per file that was not taken. */
  readonly problems: readonly Problem[]
}

/** Imports files one after the other; what is wrong with one does not keep the next one out. */
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

/**
 * Puts one text among the project's articles. The text is kept as it was decoded, with its line
 * ends folded; a text that is there already, under whatever file name, is not taken twice.
 */
export async function importArticle(
  project: Project,
  { name, bytes }: ChosenFile,
  importedAt: string
): Promise<Outcome<ShelvedArticle>> {
  if (project.readOnly) return bad({ ...project.readOnly, at: name })
  const decoded = decodeText(bytes, name)
  if (!decoded.ok) return decoded
  const { text, newlines } = foldNewlines(decoded.value.text)
  const textSha256 = sha256(text)
  const twin = project.shelf.find((article) => article.textSha256 === textSha256)
  if (twin) return duplicate(name, twin.title)
  const { encoding, byteOrderMark } = decoded.value
  return store(project.root, name, {
    text,
    textSha256,
    newlines,
    source: {
      fileName: name,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
      encoding,
      byteOrderMark
    },
    metadata: recognise(text, name),
    importedAt
  })
}

/** How much of the hash an id takes; more only if another text has the same beginning. */
const idLengths = [12, 20, 32]

async function store(
  root: string,
  name: string,
  article: Omit<Article, 'id'>
): Promise<Outcome<ShelvedArticle>> {
  try {
    await makeFolderIn(root, places.articles)
    for (const length of idLengths) {
      const named: Article = { id: `a-${article.textSha256.slice(0, length)}`, ...article }
      const bytes = Buffer.from(writeArticleFile(named), 'utf8')
      const place = places.article(named.id)
      if (await createDurably(pathOf(root, place), bytes)) {
        await new FileKeeper({ root, place }).once()
        return good(shelve(named, null))
      }
      const there = await readArticle(root, named.id)
      if (there.ok && there.value.textSha256 === article.textSha256)
        return duplicate(name, there.value.metadata.title)
    }
    return bad({ code: 'import.id-taken', at: name })
  } catch (error) {
    return bad(asProblem(error, name))
  }
}

function duplicate(name: string, title: string): Outcome<never> {
  return bad({ code: 'import.duplicate', at: name, facts: { title } })
}
