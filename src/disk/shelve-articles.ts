import { basename } from 'node:path'
import type { Article, Source } from '#core/article/article'
import { recognise } from '#core/article/recognise'
import { writeArticleFile } from '#core/file/article-file'
import { bad, good, type Outcome } from '#core/outcome'
import { foldNewlines } from '#core/text/newlines'
import { readArticle } from './article-files'
import { keepArticlesOnce } from './backup/keep-many'
import { createDurably } from './durable-write'
import { createManyDurably } from './durable-many'
import { asProblem } from './file-problem'
import { sha256 } from './hash'
import { inParallel } from './in-parallel'
import { makeFolderIn, pathOf, places } from './layout'
import { shelve, type ShelvedArticle } from './library/shelf'
import type { Project } from './open-project'

/** A text that was found in a file, as it was decoded, and what the file says about it. */
export type Found = {
  readonly text: string
  readonly source: Source
  /** What is null is recognised in the text. */
  readonly stated: {
    readonly title: string | null
    readonly date: string | null
    readonly outlet: string | null
  }
}

export type Shelved = {
  /** The project with the new articles in its library. */
  readonly project: Project
  /** One for each text, in their order. */
  readonly outcomes: readonly Outcome<ShelvedArticle>[]
}

/**
 * Puts texts among the project's articles, each kept as it was decoded, with its line ends folded. A
 * text that is there already, under whatever file name, is not taken twice. When this returns they are
 * durable, all together: a crash before that costs articles that nobody was told of.
 */
export function shelveArticles(
  project: Project,
  texts: readonly Found[],
  importedAt: string
): Promise<Shelved> {
  return shelveBy(writeAll, project, { texts, importedAt })
}

/** What `shelveArticles` would answer, as far as that can be said without writing anything. */
export function rehearseArticles(
  project: Project,
  texts: readonly Found[],
  importedAt: string
): Promise<Shelved> {
  return shelveBy(nameAll, project, { texts, importedAt })
}

const nameAll: WriteAll = async (_root, articles) =>
  articles.map((article) => good(namedBy(article, idLengths[0])))

type WriteAll = typeof writeAll
type Import = { readonly texts: readonly Found[]; readonly importedAt: string }

async function shelveBy(
  write: WriteAll,
  project: Project,
  { texts, importedAt }: Import
): Promise<Shelved> {
  const known = new Map(project.shelf.map(({ textSha256, title }) => [textSha256, title]))
  const drafts = texts.map((found): Outcome<NewArticle> => {
    const { fileName } = found.source
    if (project.readOnly) return bad({ ...project.readOnly, at: fileName })
    const article = articleOf(found, importedAt)
    const twin = known.get(article.textSha256)
    if (twin !== undefined) return duplicate(found.source, twin)
    known.set(article.textSha256, article.metadata.title)
    return good(article)
  })
  const fresh = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []))
  const written = (fresh.length === 0 ? [] : await write(project.root, fresh)).values()
  const outcomes = drafts.map((draft): Outcome<ShelvedArticle> => {
    if (!draft.ok) return draft
    const { value: outcome } = written.next()
    if (!outcome) throw new Error('An article has no answer')
    return outcome.ok ? good(shelve(outcome.value, null)) : outcome
  })
  const articles = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  return { project: { ...project, shelf: [...project.shelf, ...articles] }, outcomes }
}

type NewArticle = Omit<Article, 'id'>

function articleOf({ text: decoded, source, stated }: Found, importedAt: string): NewArticle {
  const { text, newlines } = foldNewlines(decoded)
  const seen = recognise(text, basename(source.fileName))
  const metadata = {
    ...seen,
    title: stated.title ?? seen.title,
    date: stated.date ?? seen.date,
    outlet: stated.outlet ?? seen.outlet
  }
  return { text, textSha256: sha256(text), newlines, source, metadata, importedAt }
}

/** How much of the hash an id takes; more only if another text has the same beginning. */
const idLengths = [12, 20, 32] as const

/** All at once under their short names; the few whose name is taken one by one under longer ones. */
async function writeAll(
  root: string,
  articles: readonly NewArticle[]
): Promise<readonly Outcome<Article>[]> {
  const named = articles.map((article) => namedBy(article, idLengths[0]))
  try {
    await makeFolderIn(root, places.articles)
  } catch (error) {
    return articles.map(({ source }) => bad(asProblem(error, source.fileName)))
  }
  const made = await createManyDurably(
    pathOf(root, places.articles),
    named.map((article) => ({
      target: pathOf(root, places.article(article.id)),
      bytes: () => Buffer.from(writeArticleFile(article), 'utf8')
    }))
  )
  const stored = await inParallel(
    named.map((article, index) => ({ article, result: made[index] })),
    async ({ article, result }): Promise<Outcome<Article>> => {
      const at = article.source.fileName
      if (result instanceof Error) return bad(asProblem(result, at))
      return result === true ? good(article) : storeElsewhere(root, article)
    }
  )
  const kept = stored.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []))
  await keepArticlesOnce(root, kept)
  return stored
}

async function storeElsewhere(root: string, article: Article): Promise<Outcome<Article>> {
  const at = article.source.fileName
  try {
    for (const length of idLengths) {
      const named = namedBy(article, length)
      const place = places.article(named.id)
      const bytes = Buffer.from(writeArticleFile(named), 'utf8')
      if (await createDurably(pathOf(root, place), bytes)) return good(named)
      const there = await readArticle(root, named.id)
      if (there.ok && there.value.textSha256 === article.textSha256)
        return duplicate(article.source, there.value.metadata.title)
    }
    return bad({ code: 'import.id-taken', at })
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

function namedBy(article: NewArticle, length: number): Article {
  return { ...article, id: `a-${article.textSha256.slice(0, length)}` }
}

function duplicate({ fileName, row }: Source, title: string): Outcome<never> {
  const at = row === undefined ? fileName : `${fileName}:${row}`
  return bad({ code: 'import.duplicate', at, facts: { title } })
}
