import { commentsOf, type Comment } from '#core/annotation/comments'
import { threadsOf, type Thread } from '#core/annotation/threads'
import type {
  ArticleThreads,
  GivenComments,
  OthersComments,
  QuestionsPage
} from '#core/bridge/comment-calls'
import type { Article } from '#core/article/article'
import type { Problem } from '#core/outcome'
import { readArticle } from '#disk/article-files'
import { commentedBytes, commentsIn } from '#disk/given-comments'
import type { ProjectSession } from './project-session'

/** How many articles are looked through before the window is told. */
const piece = 40

/** What the other annotators said of an article, each in their own reading. */
export async function othersComments(
  session: ProjectSession,
  article: Article
): Promise<OthersComments> {
  const given: GivenComments[] = []
  const problems: Problem[] = []
  const here = session.passes.readerOf(article.id)
  for (const annotator of session.readersOf(article.id)) {
    if (annotator === here) continue
    const read = await givenBy(session, annotator, article.id, () => Promise.resolve(article))
    if (read.problem) problems.push(read.problem)
    else if (read.comments.length > 0) given.push({ annotator, comments: read.comments })
  }
  return { given, problems }
}

/** One gathering of all threads of a project; each piece looks at the next few articles. */
export class CommentSearch {
  readonly #session: ProjectSession
  readonly #articles: readonly string[]
  #read = 0
  #stopped = false

  constructor(session: ProjectSession) {
    this.#session = session
    this.#articles = session.project.shelf.map(({ id }) => id)
  }

  get articles(): number {
    return this.#articles.length
  }

  stop(): void {
    this.#stopped = true
  }

  async next(): Promise<QuestionsPage> {
    const found: ArticleThreads[] = []
    const problems: Problem[] = []
    for (let count = 0; count < piece && !this.#stopped; count += 1) {
      const id = this.#articles[this.#read]
      if (id === undefined) break
      this.#read += 1
      const threads = await this.#threadsOf(id, problems)
      if (threads.length > 0) found.push({ article: id, threads })
    }
    const finished = this.#stopped || this.#read >= this.#articles.length
    return { found, problems, read: this.#read, finished }
  }

  async #threadsOf(id: string, problems: Problem[]): Promise<ArticleThreads['threads']> {
    const session = this.#session
    let text: string | null = null
    const open = async (): Promise<Article | null> => {
      const article = await readArticle(session.project.root, id)
      if (article.ok) text = article.value.text
      else problems.push(article.problem)
      return article.ok ? article.value : null
    }
    const readings: (readonly Comment[])[] = []
    const own = session.openReading(id)
    if (own) readings.push(commentsOf(own))
    const { annotatorId } = session.project.manifest
    for (const annotator of [...(own ? [] : [annotatorId]), ...session.readersOf(id)]) {
      const read = await givenBy(session, annotator, id, open)
      if (read.problem) problems.push(read.problem)
      readings.push(read.comments)
    }
    const threads = threadsOf(readings)
    if (text === null && threads.some(({ place }) => place)) await open()
    return threads.map((thread) => ({ thread, quote: quoteOf(thread, text) }))
  }
}

function quoteOf({ place }: Thread, text: string | null): string | null {
  return place && text !== null ? text.slice(place.span.start, place.span.end) : null
}

type Read = { readonly comments: readonly Comment[]; readonly problem: Problem | null }

async function givenBy(
  { project }: ProjectSession,
  annotatorId: string,
  articleId: string,
  open: () => Promise<Article | null>
): Promise<Read> {
  const { root, manifest } = project
  const place = { root, projectId: manifest.projectId, annotatorId }
  const bytes = await commentedBytes({ ...place, articleId })
  if (!bytes.ok) return { comments: [], problem: bytes.problem }
  const article = bytes.value && (await open())
  if (!bytes.value || !article) return { comments: [], problem: null }
  const comments = commentsIn(bytes.value, { ...place, article })
  return comments.ok
    ? { comments: comments.value, problem: null }
    : { comments: [], problem: comments.problem }
}
