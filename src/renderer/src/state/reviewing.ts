import { apply, type Edit } from '#core/annotation/edits'
import type { Reading, Tag } from '#core/annotation/reading'
import type { ReasonCode } from '#core/annotation/settlement'
import type { Article } from '#core/article/article'
import type {
  ArticleCount,
  ComparedArticle,
  ComparisonId,
  GoldView
} from '#core/bridge/compare-calls'
import type { Steps } from '#core/bridge/history-calls'
import type { Problem } from '#core/outcome'
import type { Compared } from '#core/review/differences'
import { casesOf, type Cases, type Dispute } from '#core/review/disputes'
import type { RuleId } from '#core/review/settling-rules'
import { standingsOf, type Standings } from '#core/review/standing'
import { paragraphsOf, type Paragraph } from '#core/text/paragraphs'
import type { SaveState } from './workbench'

/** Which decisions the list shows; null means: whatever it is. */
export type ReviewFilter = {
  readonly kind: Dispute['kind'] | null
  readonly label: string | null
  readonly annotator: string | null
  readonly unsettled: boolean
}

/** One article with its readings, what they differ in, and what was settled so far. */
export type OpenReview = {
  readonly article: Article
  readonly paragraphs: readonly Paragraph[]
  readonly readings: readonly Compared[]
  readonly cases: Cases
  readonly gold: Reading
  readonly standings: Standings
  readonly steps: Steps
  readonly locked: Problem | null
  readonly problems: readonly Problem[]
}

/** A candidate that is being changed before it is taken. */
export type Editing = {
  readonly dispute: string
  readonly candidate: number
  readonly tag: Tag
}

export type Reviewing = {
  /** Whose readings are compared, by id; empty until the page is entered. */
  readonly annotators: readonly string[]
  readonly counts: ReadonlyMap<string, ArticleCount>
  /** How many articles have been counted; null when all are. */
  readonly counting: number | null
  /** The comparison that is being made. */
  readonly pairing: {
    readonly article: string
    /** Tells it from another that was begun since. */
    readonly run: object
    readonly comparison: ComparisonId | null
    readonly paired: number
    readonly tags: number
  } | null
  readonly open: OpenReview | null
  readonly problem: Problem | null
  /** The id of the dispute that the keys speak of. */
  readonly current: string | null
  readonly filter: ReviewFilter
  readonly editing: Editing | null
  /** The rule whose work is shown before it is done. */
  readonly preview: RuleId | null
  /** Why, and in which words: of the next decision. */
  readonly reason: ReasonCode | null
  readonly words: string
  /** Names are hidden. */
  readonly blind: boolean
  readonly save: SaveState
  readonly pending: number
}

export const noFilter: ReviewFilter = {
  kind: null,
  label: null,
  annotator: null,
  unsettled: false
}

export const noReview: Reviewing = {
  annotators: [],
  counts: new Map(),
  counting: null,
  pairing: null,
  open: null,
  problem: null,
  current: null,
  filter: noFilter,
  editing: null,
  preview: null,
  reason: null,
  words: '',
  blind: false,
  save: { kind: 'saved', at: null },
  pending: 0
}

export function openReview(compared: ComparedArticle): OpenReview {
  const { article, readings, comparison, gold, problems } = compared
  const cases = casesOf(readings, comparison)
  return {
    article,
    paragraphs: paragraphsOf(article.text),
    readings,
    cases,
    gold: gold.reading,
    standings: standingsOf(cases, gold.reading),
    steps: gold.steps,
    locked: gold.locked,
    problems
  }
}

/** The review after an edit of the gold reading. */
export function withEdit(open: OpenReview, made: Edit, steps: Steps): OpenReview {
  const gold = apply(open.gold, made)
  return { ...open, gold, steps, standings: standingsOf(open.cases, gold) }
}

/** The review upon the gold reading as main holds it. */
export function withGold(open: OpenReview, { reading, steps, locked }: GoldView): OpenReview {
  return { ...open, gold: reading, steps, locked, standings: standingsOf(open.cases, reading) }
}

/** Whether somebody still has to decide. */
export function isUnsettled({ standings }: OpenReview, id: string): boolean {
  return ['open', 'reopened', 'waiting'].includes(standings.of.get(id)?.is ?? 'open')
}

/** The disputes that the list shows, the worst first. */
export function shownDisputes(open: OpenReview, filter: ReviewFilter): readonly Dispute[] {
  return open.cases.disputes.filter(
    (dispute) =>
      (filter.kind === null || dispute.differences.some(({ kind }) => kind === filter.kind)) &&
      (filter.label === null ||
        dispute.candidates.some(({ tag }) => tag?.label === filter.label)) &&
      (filter.annotator === null || concerns(dispute, filter.annotator)) &&
      (!filter.unsettled || isUnsettled(open, dispute.id))
  )
}

/** Whether this annotator is not with most of the others. */
function concerns({ candidates }: Dispute, annotator: string): boolean {
  const most = Math.max(...candidates.map(({ annotators }) => annotators.length))
  return (
    candidates.some(
      ({ annotators }) => annotators.includes(annotator) && annotators.length < most
    ) || candidates.every(({ annotators }) => annotators.length === most)
  )
}

export function currentDispute({ open, current }: Reviewing): Dispute | null {
  return open?.cases.disputes.find(({ id }) => id === current) ?? null
}
