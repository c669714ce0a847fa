import { agreementRows, type AgreementRow, type Grouping, type ReadArticle } from './agreement'
import { furtherMeasureIds, measureIds, type MeasureId } from './measures'
import { tallyOf, type Tally } from './tally'

/** What a page of agreement shows, piece by piece: what is cheap and said first comes first. */
export type ReportPiece =
  | {
      readonly is: 'people'
      readonly people: readonly Person[]
      readonly chosen: readonly string[]
    }
  | { readonly is: 'tally'; readonly tally: Tally }
  | { readonly is: 'rows'; readonly rows: readonly AgreementRow[]; readonly part: ReportPart }
  /** How many of the steps are done. */
  | { readonly is: 'step'; readonly done: number; readonly all: number }

/** One who has read something, with how many articles, and how many of them another has read too. */
export type Person = { readonly id: string; readonly articles: number; readonly shared: number }

/** What rows speak of: all together, each pair, label or article; `chance` are γ and γ-cat. */
export type ReportPart = 'all' | Grouping
export type ReportStep = { readonly part: ReportPart; readonly chance: boolean }

/** The steps of a report in their order; γ, which takes longest, comes last. */
export const reportSteps: readonly ReportStep[] = [
  { part: 'all', chance: false },
  { part: 'pair', chance: false },
  { part: 'label', chance: false },
  { part: 'article', chance: false },
  { part: 'all', chance: true },
  { part: 'pair', chance: true },
  { part: 'label', chance: true }
]

const chanceIds: readonly MeasureId[] = ['gamma', 'gamma_cat']
const plainIds: readonly MeasureId[] = [...furtherMeasureIds, ...measureIds].filter(
  (id) => !chanceIds.includes(id)
)

/** At most so many annotators are compared at once. */
export const mostAnnotators = 8

export type ReportQuestion = {
  /** Null: all who have an article in common with another, those with the most of them first. */
  readonly annotators: readonly string[] | null
  readonly label: string | null
  /** Those whom null does not mean: somebody's second pass says nothing of two people. */
  readonly onlyIfNamed?: readonly string[]
}

/** A report over these articles; a caller that stops asking stops the work. */
export function* reportOf(
  articles: readonly ReadArticle[],
  { annotators, label, onlyIfNamed = [] }: ReportQuestion
): Generator<ReportPiece> {
  const people = peopleOf(articles)
  const chosen = annotators ?? usualOf(people.filter(({ id }) => !onlyIfNamed.includes(id)))
  yield { is: 'people', people, chosen }
  yield { is: 'tally', tally: tallyOf(articles, chosen, label) }
  const steps = reportSteps.filter(({ part }) => part !== 'pair' || chosen.length > 2)
  for (const [index, { part, chance }] of steps.entries()) {
    const by = part === 'all' ? [] : [part]
    const measures = chance ? chanceIds : plainIds
    const question = { annotators: chosen, measures, by, label: part === 'label' ? null : label }
    let rows: AgreementRow[] = []
    for (const row of agreementRows(articles, question)) {
      rows.push(row)
      if (rows.length < measures.length) continue
      yield { is: 'rows', rows, part }
      rows = []
    }
    yield { is: 'rows', rows, part }
    yield { is: 'step', done: index + 1, all: steps.length }
  }
}

/** Who has read what, in the order in which they first appear. */
export function peopleOf(articles: readonly Pick<ReadArticle, 'readings'>[]): readonly Person[] {
  const people = new Map<string, { articles: number; shared: number }>()
  for (const { readings } of articles)
    for (const id of readings.keys()) {
      const person = people.get(id) ?? { articles: 0, shared: 0 }
      person.articles += 1
      if (readings.size > 1) person.shared += 1
      people.set(id, person)
    }
  return [...people].map(([id, counts]) => ({ id, ...counts }))
}

function usualOf(people: readonly Person[]): readonly string[] {
  const sharing = people.filter(({ shared }) => shared > 0)
  const most = sharing.toSorted((a, b) => b.shared - a.shared).slice(0, mostAnnotators)
  return sharing.filter((person) => most.includes(person)).map(({ id }) => id)
}
