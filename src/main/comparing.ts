import type { ArticleCount, ComparedArticle, ComparisonPiece } from '#core/bridge/compare-calls'
import type { Article } from '#core/article/article'
import { good, type Outcome, type Problem } from '#core/outcome'
import { differenceSteps, type Compared, type Comparison } from '#core/review/differences'
import { casesOf, inOrder } from '#core/review/disputes'
import { settlingProgress, standingsOf } from '#core/review/standing'
import { readArticle } from '#disk/article-files'
import { readGold } from '#disk/gold-readings'
import type { Project } from '#disk/open-project'
import { readReading } from '#disk/reading-files'
import { emptyReading } from '#core/annotation/reading'

/** How long main works at one thing before others get their turn, and before the window is told. */
const turn = { milliseconds: 12, piece: 120 }

export type ReadTogether = {
  readonly article: Article
  /** In the one order of comparisons. */
  readonly readings: readonly Compared[]
  readonly problems: readonly Problem[]
}

/** Reads one article with the readings that these annotators have of it. */
export async function readTogether(
  { root, manifest }: Project,
  article: string,
  annotators: readonly string[]
): Promise<Outcome<ReadTogether>> {
  const found = await readArticle(root, article)
  if (!found.ok) return found
  const { projectId } = manifest
  const readings: Compared[] = []
  const problems: Problem[] = []
  for (const annotator of annotators) {
    const place = { root, projectId, annotatorId: annotator, article: found.value }
    const file = await readReading(place)
    if (!file.ok) problems.push(file.problem)
    else if (file.value) {
      readings.push({ annotator, reading: file.value.reading })
      problems.push(...file.notes)
    }
  }
  return good({ article: found.value, readings: inOrder(readings), problems })
}

/** How much is left to settle in one article. */
export async function countIn(
  project: Project,
  article: string,
  annotators: readonly string[]
): Promise<Outcome<ArticleCount>> {
  const read = await readTogether(project, article, annotators)
  if (!read.ok) return read
  const { readings, problems } = read.value
  const readers = readings.map(({ annotator }) => annotator)
  if (readings.length < 2) return good({ readers, progress: null, problems })
  const steps = differenceSteps(read.value.article.text, readings)
  let step = steps.next()
  for (let until = performance.now() + turn.milliseconds; !step.done; step = steps.next()) {
    if (performance.now() < until) continue
    await othersTurn()
    until = performance.now() + turn.milliseconds
  }
  const gold = await readGold(project, read.value.article)
  if (!gold.ok) return gold
  const cases = casesOf(readings, step.value)
  const standings = standingsOf(cases, gold.value?.reading ?? emptyReading)
  return good({ readers, progress: settlingProgress(cases, standings), problems })
}

/** One comparison, made in pieces. */
export class Comparing {
  readonly #read: ReadTogether
  readonly #steps: Generator<number, Comparison>
  readonly #gold: () => Promise<Outcome<ComparedArticle['gold']>>
  #paired = 0
  #stopped = false

  constructor(read: ReadTogether, gold: () => Promise<Outcome<ComparedArticle['gold']>>) {
    this.#read = read
    this.#steps = differenceSteps(read.article.text, read.readings)
    this.#gold = gold
  }

  get tags(): number {
    return this.#read.readings.reduce((sum, { reading }) => sum + reading.tags.length, 0)
  }

  stop(): void {
    this.#stopped = true
  }

  /** Goes on for a while; the whole comparison with the last piece. */
  async next(): Promise<Outcome<ComparisonPiece>> {
    const until = performance.now() + turn.piece
    while (!this.#stopped && performance.now() < until) {
      const comparison = this.#goOn()
      if (comparison) return this.#finished(comparison)
      await othersTurn()
    }
    return good({ paired: this.#paired, compared: null, finished: this.#stopped })
  }

  #goOn(): Comparison | null {
    const until = performance.now() + turn.milliseconds
    while (performance.now() < until) {
      const step = this.#steps.next()
      if (step.done) return step.value
      this.#paired = step.value
    }
    return null
  }

  async #finished(comparison: Comparison): Promise<Outcome<ComparisonPiece>> {
    const gold = await this.#gold()
    if (!gold.ok) return gold
    const compared = { ...this.#read, comparison, gold: gold.value }
    return good({ paired: this.tags, compared, finished: true })
  }
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
