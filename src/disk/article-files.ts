import type { Article } from '#core/article/article'
import { readArticleFile } from '#core/file/article-file'
import { bad, good, type Outcome } from '#core/outcome'
import { wordsOf } from '#core/text/words'
import { sha256 } from './hash'
import { places } from './layout'
import { readRecordAt } from './project-json'

/** What the library shows of an article. */
export type ArticleHead = {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly outlet: string | null
  readonly words: number
  readonly textSha256: string
  /** ISO 8601, UTC. */
  readonly importedAt: string
}

/** Reads an article and makes sure that its text is the one that was imported. */
export async function readArticle(root: string, id: string): Promise<Outcome<Article>> {
  const at = places.article(id)
  const article = await readRecordAt(root, at, readArticleFile)
  if (!article.ok) return article
  if (article.value === null) return bad({ code: 'article.missing', at })
  return checkedArticle(article.value, id)
}

/** Refuses an article under another's name, and one whose text is not what was imported. */
export function checkedArticle(article: Article, id: string): Outcome<Article> {
  const at = places.article(id)
  if (article.id !== id)
    return bad({ code: 'article.misplaced', at, facts: { found: article.id, wanted: id } })
  const found = sha256(article.text)
  if (found === article.textSha256) return good(article)
  const facts = { found: found.slice(0, 8), wanted: article.textSha256.slice(0, 8) }
  return bad({ code: 'article.hash-mismatch', at, facts })
}

export function headOf({ id, text, textSha256, metadata, importedAt }: Article): ArticleHead {
  const { title, date, outlet } = metadata
  return { id, title, date, outlet, words: wordsOf(text).length, textSha256, importedAt }
}
