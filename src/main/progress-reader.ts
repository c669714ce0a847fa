import type { ProgressPage } from '#core/bridge/progress-calls'
import type { Problem } from '#core/outcome'
import type { Trace } from '#core/progress/trace'
import { inParallel } from '#disk/in-parallel'
import { readTrace } from '#disk/work-trace'
import type { ProjectSession } from './project-session'

/** How much is read before the window is told: articles, and edits to send. */
const piece = { articles: 60, moments: 20_000 }
/** So many articles at a time. */
const step = 6

/** One way through the histories of an annotator, in the order of the library. */
export class ProgressReader {
  readonly #session: ProjectSession
  readonly #annotator: string
  readonly #articles: readonly string[]
  #read = 0
  #stopped = false

  constructor(session: ProjectSession, annotator: string) {
    this.#session = session
    this.#annotator = annotator
    this.#articles = session.project.shelf.map(({ id }) => id)
  }

  get articles(): number {
    return this.#articles.length
  }

  stop(): void {
    this.#stopped = true
  }

  async next(): Promise<ProgressPage> {
    const traces: Trace[] = []
    const problems: Problem[] = []
    const end = Math.min(this.#read + piece.articles, this.#articles.length)
    let moments = 0
    while (!this.#stopped && this.#read < end && moments < piece.moments) {
      const some = this.#articles.slice(this.#read, Math.min(this.#read + step, end))
      this.#read += some.length
      for (const one of await inParallel(some, (article) => this.#trace(article))) {
        if (!one.ok) problems.push(one.problem)
        else {
          traces.push(one.value)
          moments += one.value.moments.length
        }
      }
    }
    const finished = this.#stopped || this.#read >= this.#articles.length
    return { traces, problems, read: this.#read, finished }
  }

  #trace(article: string) {
    const { root, manifest } = this.#session.project
    const annotatorId = this.#annotator
    const held = annotatorId === manifest.annotatorId ? this.#session.openReading(article) : null
    return readTrace({ root, projectId: manifest.projectId, annotatorId, article }, held)
  }
}
