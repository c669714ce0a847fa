import { stat } from 'node:fs/promises'
import type { Register } from '#core/actors/register'
import type { Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import {
  goldReadings,
  readerOf,
  type LedgerArticle,
  type LedgerPage,
  type Whose
} from '#core/bridge/ledger-calls'
import { claimRows } from '#core/ledger/claim-rows'
import { ledgerRows } from '#core/ledger/rows'
import { good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from '#disk/article-files'
import { readGold } from '#disk/gold-readings'
import { inParallel } from '#disk/in-parallel'
import { pathOf, places } from '#disk/layout'
import { readReading } from '#disk/reading-files'
import type { ProjectSession } from './project-session'

/** How much is looked at before the window is told: articles, and figures and claims to send. */
const piece = { articles: 100, rows: 1500 }
/** So many articles at a time. */
const step = 10

/**
 * One way through the readings of a project. The annotator's own readings are taken as the window has
 * them, edits that are not saved yet included; others, the gold ones too, as their files are.
 */
export class LedgerReader {
  readonly #session: ProjectSession
  readonly #annotator: string
  readonly #register: Register | null
  readonly #have: Readonly<Record<string, string>>
  readonly #numbers: Numbers
  readonly #articles: readonly string[]
  #read = 0

  constructor(
    session: ProjectSession,
    whose: Whose,
    known: {
      readonly register: Register | null
      readonly have: Readonly<Record<string, string>>
      readonly numbers: Numbers
    }
  ) {
    this.#session = session
    this.#annotator = readerOf(whose)
    this.#register = known.register
    this.#have = known.have
    this.#numbers = known.numbers
    this.#articles = session.project.shelf.map(({ id }) => id)
  }

  get articles(): readonly string[] {
    return this.#articles
  }

  async next(): Promise<LedgerPage> {
    const changed: LedgerArticle[] = []
    const problems: Problem[] = []
    const end = Math.min(this.#read + piece.articles, this.#articles.length)
    let rows = 0
    while (this.#read < end && rows < piece.rows) {
      const some = this.#articles.slice(this.#read, Math.min(this.#read + step, end))
      this.#read += some.length
      for (const one of await inParallel(some, (article) => this.#look(article))) {
        if (!one.ok) problems.push(one.problem)
        else if (one.value) {
          changed.push(one.value)
          rows += one.value.rows.length + one.value.claims.length
        }
      }
    }
    const finished = this.#read >= this.#articles.length
    return { changed, problems, read: this.#read, finished }
  }

  /** What is new of an article; null when the window knows it as it is. */
  async #look(id: string): Promise<Outcome<LedgerArticle | null>> {
    const stamp = await this.#stamp(id)
    if (this.#have[id] === stamp) return good(null)
    const source = await this.source(id)
    if (!source.ok) return source
    if (!source.value) return good({ article: id, stamp, rows: [], claims: [] })
    const one = [{ ...source.value, annotator: this.#annotator }]
    const rows = ledgerRows(one, this.#register)
    return good({ article: id, stamp, rows, claims: claimRows(one, this.#register) })
  }

  /** An article with the reading of it; null where the annotator has none. */
  async source(
    id: string
  ): Promise<Outcome<{ readonly article: Article; readonly reading: Reading } | null>> {
    const { root, manifest } = this.#session.project
    const own = this.#own(id)
    if (own)
      return this.#session
        .opened(id)
        .then((opened) =>
          opened.ok
            ? good({ article: opened.value.article, reading: opened.value.store.reading })
            : opened
        )
    const article = await readArticle(root, id)
    if (!article.ok) return article
    const { projectId } = manifest
    const place = { root, projectId, annotatorId: this.#annotator, article: article.value }
    const reading = await (this.#isGold
      ? readGold(this.#session.project, article.value)
      : readReading(place))
    if (!reading.ok) return reading
    return good(reading.value && { article: article.value, reading: reading.value.reading })
  }

  /** What changes whenever the figures of an article may have. */
  async #stamp(id: string): Promise<string> {
    const register = this.#numbers.of(this.#register ?? noRegister)
    const own = this.#own(id)
    if (own) return `open ${this.#numbers.of(own)} ${register}`
    const { root } = this.#session.project
    const path = this.#isGold ? places.gold(id) : places.reading(this.#annotator, id)
    const file = await stat(pathOf(root, path)).catch(() => null)
    return file ? `file ${file.ino} ${file.size} ${file.mtimeMs} ${register}` : 'none'
  }

  get #isGold(): boolean {
    return this.#annotator === goldReadings
  }

  /** The annotator's reading as the window holds it, once it has been opened. */
  #own(id: string): Reading | null {
    if (this.#annotator !== this.#session.project.manifest.annotatorId) return null
    return this.#session.openReading(id)
  }
}

const noRegister = {}

/** Tells values apart that are replaced and never changed: each has a number of its own. */
export class Numbers {
  readonly #known = new WeakMap<object, number>()
  #last = 0

  of(value: object): number {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    this.#last += 1
    this.#known.set(value, this.#last)
    return this.#last
  }
}
