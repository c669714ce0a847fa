import type { AttributeValue, Reading, Tag } from '../annotation/reading'
import type { Settlement } from '../annotation/settlement'
import type { Article } from '../article/article'
import {
  feedbackFormat,
  feedbackVersion,
  type Change,
  type Correction,
  type Feedback,
  type FeedbackArticle
} from '../file/feedback-file'
import type { Scheme } from '../scheme/scheme'
import { offsetTable, type OffsetTable } from '../text/code-points'
import { examplesFor, labelsOf, type GuidelinesByLabel } from './feedback-guidelines'
import { lineAround } from './line-around'
import { differencesOf, type Comparison, type Decision, type Difference } from './differences'

export type Reviewed = {
  readonly article: Article
  /** What the colleague made of it, and what was settled. */
  readonly theirs: Reading
  readonly gold: Reading
}

export type FeedbackOf = {
  readonly project: { readonly id: string; readonly name: string }
  readonly scheme: Scheme
  /** The colleague whom it is for. */
  readonly annotator: { readonly id: string; readonly name: string }
  /** Everybody's names, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Others are called by numbers, also where their names stand in the words of a reason. */
  readonly anonymous: boolean
  /** The project's own guidelines, by label. */
  readonly guidelines?: GuidelinesByLabel
}

/**
 * What a colleague is told: of every article that was settled exactly the differences, each with what
 * was decided and why. A tag or a link of theirs on which nothing is decided yet is counted and no
 * correction, unless the gold reading says that it is done.
 */
export function feedbackFor(
  { project, scheme, annotator, names, anonymous, guidelines = new Map() }: FeedbackOf,
  reviewed: readonly Reviewed[]
): Feedback {
  const called = callerOf({ annotator: annotator.id, names, anonymous })
  const told = { annotator: annotator.id, called, guidelines }
  const articles = reviewed.map((one) => articleOf(one, told))
  const corrections = articles.flatMap((article) => article.corrections)
  return {
    format: feedbackFormat,
    schemaVersion: feedbackVersion,
    minReader: feedbackVersion,
    projectId: project.id,
    project: project.name,
    annotator,
    offsetUnit: 'codepoint',
    anonymous,
    labels: labelsOf(corrections, scheme, guidelines, called.words),
    articles
  }
}

/** How people are called, and words in which they are named. */
type Called = { readonly person: (id: string) => string; readonly words: (words: string) => string }

function callerOf({
  annotator,
  names,
  anonymous
}: Pick<FeedbackOf, 'names' | 'anonymous'> & { readonly annotator: string }): Called {
  const person = (id: string) => names.get(id) ?? id
  if (!anonymous) return { person, words: (words) => words }
  const others = [...names.keys()].filter((id) => id !== annotator).toSorted()
  const numbered = new Map(others.map((id, index) => [id, `#${index + 1}`]))
  const standIn = (id: string) => (id === annotator ? person(id) : (numbered.get(id) ?? '#'))
  const spoken = others
    .flatMap((id) => [id, person(id)].map((name) => [name, standIn(id)] as const))
    .toSorted(([a], [b]) => b.length - a.length)
  return { person: standIn, words: (words) => withoutNames(words, spoken) }
}

/**
 * Whole names only, so that a short one does not eat into another word; Arabic writes و, ف, ب, ل and ك
 * together with them.
 */
function withoutNames(words: string, spoken: readonly (readonly [string, string])[]): string {
  return spoken.reduce((text, [name, instead]) => {
    const letters = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return name === ''
      ? text
      : text.replaceAll(
          new RegExp(`(?<![\\p{L}\\p{N}])([وفبلك]{0,2})${letters}(?![\\p{L}\\p{N}])`, 'giu'),
          `$1${instead}`
        )
  }, words)
}

type Whose = {
  readonly annotator: string
  readonly called: Called
  readonly guidelines: GuidelinesByLabel
}

function articleOf(
  { article, theirs, gold }: Reviewed,
  { annotator, called, guidelines }: Whose
): FeedbackArticle {
  const { text, id, textSha256, metadata } = article
  const comparison = differencesOf(text, [
    { annotator, reading: theirs },
    { annotator: '', reading: gold }
  ])
  const table = offsetTable(text)
  const corrections: Correction[] = []
  let [same, undecided] = [0, 0]
  const isOpen = openLinks({ theirs, gold, annotator, comparison })
  for (const decision of comparison.decisions) {
    const why = settlementOf(decision, gold, annotator)
    const differences = decision.differences.filter((difference) => !isOpen(decision, difference))
    const isUndecided = !decision.row[1] && !why && gold.state !== 'done'
    if (decision.differences.length === 0) same += 1
    else if (isUndecided || differences.length === 0) undecided += 1
    else
      corrections.push(
        correctionOf({
          decision: { ...decision, differences },
          comparison,
          why,
          text,
          table,
          called,
          guidelines
        })
      )
  }
  return { id, title: metadata.title ?? id, textSha256, same, undecided, corrections }
}

/** Tells the links of theirs that the gold reading lacks because nobody has decided on them yet. */
function openLinks({
  theirs,
  gold,
  annotator,
  comparison
}: Pick<Reviewed, 'theirs' | 'gold'> & {
  readonly annotator: string
  readonly comparison: Comparison
}): (decision: Decision, difference: Difference) => boolean {
  if (gold.state === 'done') return () => false
  const decided = new Set(
    (gold.settled ?? [])
      .filter(({ outcome }) => outcome !== 'reopened')
      .flatMap(({ on }) =>
        on.flatMap((part) => (part.annotator === annotator ? part.annotation : []))
      )
  )
  return ({ row }, difference) => {
    if (difference.kind !== 'link' || !difference.has[0]) return false
    const to = comparison.decisions[difference.to]?.row[0]
    const link = theirs.links.find(
      (one) => one.from === row[0]?.id && one.to === to?.id && one.relation === difference.relation
    )
    return link !== undefined && !decided.has(link.id)
  }
}

/** The last decision that speaks of one of the two tags and stands. */
function settlementOf({ row }: Decision, gold: Reading, annotator: string): Settlement | null {
  const [mine, theirs] = row
  const about = (gold.settled ?? []).filter(
    ({ on, result }) =>
      (mine && on.some((part) => part.annotator === annotator && part.annotation === mine.id)) ||
      (theirs && result.includes(theirs.id))
  )
  const last = about.at(-1)
  return last && last.outcome !== 'reopened' && last.kind !== 'unanimous' ? last : null
}

type Told = {
  readonly decision: Decision
  readonly comparison: Comparison
  readonly why: Settlement | null
  readonly text: string
  readonly table: OffsetTable
  readonly called: Called
  readonly guidelines: GuidelinesByLabel
}

function correctionOf({
  decision,
  comparison,
  why,
  text,
  table,
  called,
  guidelines
}: Told): Correction {
  const { row, span, differences } = decision
  const [yours, settled] = [tagOf(row[0], text, table), tagOf(row[1], text, table)]
  return {
    start: table.toCodePoint(span.start),
    end: table.toCodePoint(span.end),
    ...lineAround(text, span),
    yours,
    settled,
    changes: differences.flatMap((difference) => changesOf(difference, comparison, text)),
    reason: why?.reason ?? null,
    words: called.words(why?.words ?? ''),
    decidedBy: why ? called.person(why.by) : null,
    takenFrom: (why?.from ?? []).map(called.person),
    examples: examplesFor({ yours, settled }, guidelines, called.words)
  }
}

function tagOf(tag: Tag | null | undefined, text: string, table: OffsetTable) {
  if (!tag) return null
  const { start, end } = tag.span
  return {
    label: tag.label,
    start: table.toCodePoint(start),
    end: table.toCodePoint(end),
    quote: text.slice(start, end)
  }
}

function changesOf(difference: Difference, { decisions }: Comparison, text: string): Change[] {
  switch (difference.kind) {
    case 'missing':
      return [{ kind: 'missing', has: difference.without.includes('') ? 'yours' : 'settled' }]
    case 'label': {
      const [yours, settled] = difference.labels
      return [{ kind: 'label', yours: yours ?? '', settled: settled ?? '' }]
    }
    case 'borders':
      return [{ kind: 'borders', patterns: [...difference.patterns] }]
    case 'number':
      return numberChanges(difference.values)
    case 'attribute': {
      const [yours, settled] = difference.values
      const { attribute } = difference
      return [{ kind: 'attribute', attribute, yours: valueOf(yours), settled: valueOf(settled) }]
    }
    case 'link':
      return [linkChange(difference, decisions, text)]
  }
}

function linkChange(
  { relation, to, has }: Extract<Difference, { readonly kind: 'link' }>,
  decisions: readonly Decision[],
  text: string
): Change {
  const end = decisions[to]?.span ?? { start: 0, end: 0 }
  const words = text.slice(end.start, end.end)
  return { kind: 'link', relation, to: words, has: has[0] ? 'yours' : 'settled' }
}

function numberChanges(
  values: Readonly<Record<string, readonly (AttributeValue | undefined)[]>>
): Change[] {
  return Object.entries(values).flatMap(([attribute, [yours, settled]]) =>
    JSON.stringify(yours ?? null) === JSON.stringify(settled ?? null)
      ? []
      : [{ kind: 'number', attribute, yours: valueOf(yours), settled: valueOf(settled) }]
  )
}

function valueOf(value: AttributeValue | undefined) {
  return Array.isArray(value)
    ? [...(value as readonly string[])]
    : ((value ?? null) as string | number | boolean | null)
}
