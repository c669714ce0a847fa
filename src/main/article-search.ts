import type { ArticleHits, SearchPage } from '#core/bridge/search-calls'
import type { Problem } from '#core/outcome'
import { hitsIn } from '#core/search/hits'
import type { Query } from '#core/search/query'
import { readArticle } from '#disk/article-files'
import type { Project } from '#disk/open-project'

/** How much is looked through before the window is told, in articles and in UTF-16 units. */
const piece = { articles: 40, units: 500_000 }
/** How many hits are shown with their lines, of one article and of all together. */
const shown = { inArticle: 50, inAll: 500 }

/**
 * One search over the articles that a project has when it starts. Each piece reads the next few
 * files, one after the other, so that other requests are answered between them.
 */
export class ArticleSearch {
  readonly #root: string
  readonly #articles: readonly string[]
  readonly #query: Query | null
  #read = 0
  #shown = 0
  #stopped = false

  constructor({ root, shelf }: Project, query: Query | null) {
    this.#root = root
    this.#query = query
    this.#articles = query ? shelf.map(({ id }) => id) : []
  }

  get articles(): number {
    return this.#articles.length
  }

  stop(): void {
    this.#stopped = true
  }

  async next(): Promise<SearchPage> {
    const found: ArticleHits[] = []
    const problems: Problem[] = []
    let units = 0
    for (let count = 0; count < piece.articles && units < piece.units; count += 1) {
      const id = this.#take()
      if (id === undefined || !this.#query) break
      const article = await readArticle(this.#root, id)
      if (!article.ok) problems.push(article.problem)
      else {
        units += article.value.text.length
        const atMost = Math.min(shown.inArticle, shown.inAll - this.#shown)
        const hits = hitsIn(article.value.text, this.#query, atMost)
        this.#shown += hits.hits.length
        if (hits.count > 0) found.push({ article: id, ...hits })
      }
    }
    const finished = this.#stopped || this.#read >= this.#articles.length
    return { found, problems, read: this.#read, finished }
  }

  /** The next article; taken before it is read, so that no two requests get the same one. */
  #take(): string | undefined {
    if (this.#stopped) return undefined
    const id = this.#articles[this.#read]
    if (id !== undefined) this.#read += 1
    return id
  }
}
