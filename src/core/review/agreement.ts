import type { Reading } from '../annotation/reading'
import { compare, type Compared } from './compared'
import type { GammaOptions } from './gamma'
import type { Measured, Undefined } from './measured'
import { measureIds, sumsOf, workOut, type MeasureId, type Sums } from './measures'
import { randomFrom } from './random'

/** One article with the readings of those who have read it, by annotator. */
export type ReadArticle = {
  readonly id: string
  readonly text: string
  readonly readings: ReadonlyMap<string, Pick<Reading, 'tags'>>
}

export type Question = {
  readonly annotators: readonly string[]
  readonly measures?: readonly MeasureId[]
  /** Only this label; all of them when absent. */
  readonly label?: string | null
  /** What gets rows of its own besides the whole: each article, label, or pair of annotators. */
  readonly by?: readonly Grouping[]
  readonly gamma?: GammaOptions
  /** How often the articles are drawn anew for the interval. */
  readonly resamples?: number
}

export const groupings = ['article', 'label', 'pair'] as const
export type Grouping = (typeof groupings)[number]

/** One figure of agreement. `label` and `article` are null where all of them are meant. */
export type AgreementRow = {
  readonly measure: MeasureId
  readonly annotators: readonly string[]
  readonly label: string | null
  readonly article: string | null
  readonly value: number | null
  /** 95 % percentile interval over the articles drawn anew; null for fewer than two articles. */
  readonly interval: readonly [number, number] | null
  readonly reason: Undefined | 'no-common-article' | null
  readonly articles: number
  readonly samples: number | null
  readonly isExact: boolean
}

/**
 * Measures the agreement of these annotators over the articles that all of them have read. An
 * annotator who has read an article and tagged nothing has read it.
 */
export function agreement(
  articles: readonly ReadArticle[],
  question: Question
): readonly AgreementRow[] {
  return [...agreementRows(articles, question)]
}

/** The same, one row after the other, so that a caller can show progress and stop. */
export function* agreementRows(
  articles: readonly ReadArticle[],
  question: Question
): Generator<AgreementRow> {
  const by = new Set(question.by ?? [])
  for (const annotators of by.has('pair') ? pairsOf(question.annotators) : [question.annotators]) {
    const compared = comparable(articles, annotators)
    for (const scope of by.has('article') ? compared.map((one) => [one]) : [compared]) {
      const article = by.has('article') ? (scope[0]?.article ?? null) : null
      for (const label of by.has('label') ? labelsOf(compared) : [question.label ?? null])
        yield* rowsOf({ question, annotators, label, article }, scope)
    }
  }
}

function* rowsOf(scope: Scope, compared: readonly Compared[]): Generator<AgreementRow> {
  const { label, question } = scope
  const sums = sumsOf(compared, { label, gamma: question.gamma ?? {} })
  for (const measure of question.measures ?? measureIds)
    yield row({ ...scope, sums, articles: compared.length }, measure)
}

function comparable(
  articles: readonly ReadArticle[],
  annotators: readonly string[]
): readonly Compared[] {
  return articles.flatMap(({ id, text, readings }) => {
    const all = annotators.flatMap((annotator) => readings.get(annotator) ?? [])
    return all.length === annotators.length ? [compare({ article: id, text, readings: all })] : []
  })
}

type Scope = {
  readonly question: Question
  readonly annotators: readonly string[]
  readonly label: string | null
  readonly article: string | null
}

type Apart = Scope & { readonly sums: Sums; readonly articles: number }

function row(apart: Apart, measure: MeasureId): AgreementRow {
  const { question, annotators, label, article, articles: count, sums } = apart
  const head = { measure, annotators, label, article, articles: count }
  const fault = annotators.length < 2 ? 'one-annotator' : 'no-common-article'
  if (count === 0 || annotators.length < 2)
    return { ...head, value: null, interval: null, reason: fault, samples: null, isExact: true }
  const worked = workOut(measure, sums)
  const { value, reason } = worked.over(Array.from({ length: count }, (_, index) => index))
  const { resamples = 1000 } = question
  const interval = value === null ? null : intervalOf(worked.over, { count, resamples })
  const { samples, isExact } = worked
  return { ...head, value, interval, reason, samples, isExact }
}

/**
 * The percentile bootstrap: the articles are drawn anew with replacement, and the middle 95 % of the
 * values is the interval. Efron & Tibshirani (1993), “An Introduction to the Bootstrap”, ch. 13.
 */
function intervalOf(
  over: (articles: readonly number[]) => Measured,
  { count, resamples }: { readonly count: number; readonly resamples: number }
): readonly [number, number] | null {
  if (count < 2 || resamples < 1) return null
  const random = randomFrom(1)
  const values: number[] = []
  for (let draw = 0; draw < resamples; draw += 1) {
    const articles = Array.from({ length: count }, () => Math.floor(random() * count))
    const { value } = over(articles)
    if (value !== null) values.push(value)
  }
  values.sort((a, b) => a - b)
  const [low, high] = [0.025, 0.975].map((part) => values[Math.round(part * (values.length - 1))])
  return low === undefined || high === undefined ? null : [low, high]
}

function labelsOf(compared: readonly Compared[]): readonly string[] {
  const labels = compared.flatMap(({ tags }) => tags.flat().map(({ label }) => label))
  return [...new Set(labels)].toSorted()
}

function pairsOf(annotators: readonly string[]): readonly (readonly string[])[] {
  return annotators.flatMap((first, index) =>
    annotators.slice(index + 1).map((second) => [first, second])
  )
}
