import { attributeOf, type AttributeValue, type Reading, type Tag } from '../annotation/reading'
import { sameSpan, type Span } from '../text/span'
import { alignSteps, type Row } from './align-tags'
import { borderPatterns, type BorderPattern } from './border-pattern'
import { linksOfRows, type RowLink } from './links-of-rows'

/** What annotators did otherwise, of one kind. Values stand in the annotators' order. */
export type Difference =
  /** Some have no tag here. */
  | { readonly kind: 'missing'; readonly without: readonly string[] }
  | { readonly kind: 'label'; readonly labels: readonly (string | null)[] }
  | { readonly kind: 'borders'; readonly patterns: readonly BorderPattern[] }
  /** The value of a figure: any of min, max, best and qualifier. */
  | {
      readonly kind: 'number'
      readonly values: Readonly<Record<string, readonly (AttributeValue | undefined)[]>>
    }
  | {
      readonly kind: 'attribute'
      readonly attribute: string
      readonly values: readonly (AttributeValue | undefined)[]
    }
  /** A link between two things that all of these annotators have tagged. */
  | {
      readonly kind: 'link'
      readonly relation: string
      /** The row at its other end. */
      readonly to: number
      readonly has: readonly boolean[]
    }

/** One thing in the text on which the annotators may differ, and how they do. */
export type Decision = {
  /** The tags that are meant, by annotator; null for one who has none. */
  readonly row: Row
  /** From the first to the last letter that anybody tagged here. */
  readonly span: Span
  /** The worst first; empty where all agree. */
  readonly differences: readonly Difference[]
}

export type Comparison = {
  readonly annotators: readonly string[]
  /** In reading order. */
  readonly decisions: readonly Decision[]
  /** Whether no pairing of the tags fits better. */
  readonly isBest: boolean
}

export type Compared = { readonly annotator: string; readonly reading: Reading }

/** Pairs the tags of several readings of one text and says of every pair how it differs. */
export function differencesOf(text: string, readings: readonly Compared[]): Comparison {
  const steps = differenceSteps(text, readings)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in pieces, so that a caller can show progress and stop: yields how many tags are paired. */
export function* differenceSteps(
  text: string,
  readings: readonly Compared[]
): Generator<number, Comparison> {
  const annotators = readings.map(({ annotator }) => annotator)
  const { rows, isBest } = yield* alignSteps(readings.map(({ reading }) => reading.tags))
  const links = linkDifferences(linksOfRows(rows, readings), readings.length)
  const decisions = rows.map((row, index): Decision => {
    const differences = [
      ...missing(row, annotators),
      ...labels(row),
      ...numbers(row),
      ...borders(text, row),
      ...attributes(row),
      ...(links.get(index) ?? [])
    ]
    return { row, span: reachOf(row), differences }
  })
  return { annotators, decisions, isBest }
}

function reachOf(row: Row): Span {
  const spans = present(row).map(({ span }) => span)
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end))
  }
}

function present(row: Row): readonly Tag[] {
  return row.filter((tag) => tag !== null)
}

function missing(row: Row, annotators: readonly string[]): readonly Difference[] {
  const without = annotators.filter((_, index) => row[index] === null)
  return without.length === 0 ? [] : [{ kind: 'missing', without }]
}

function labels(row: Row): readonly Difference[] {
  const known = new Set(present(row).map(({ label }) => label))
  return known.size < 2 ? [] : [{ kind: 'label', labels: row.map((tag) => tag?.label ?? null) }]
}

/** Every tag against the first that another one differs from; each pattern once. */
function borders(text: string, row: Row): readonly Difference[] {
  const tags = present(row)
  const patterns = new Map<string, BorderPattern>()
  for (const [index, a] of tags.entries())
    for (const b of tags.slice(index + 1)) {
      if (sameSpan(a.span, b.span)) continue
      for (const pattern of borderPatterns(text, a.span, b.span))
        patterns.set(`${pattern.side} ${pattern.letters}`, pattern)
    }
  return patterns.size === 0 ? [] : [{ kind: 'borders', patterns: [...patterns.values()] }]
}

const numberIds = ['min', 'max', 'best', 'qualifier']

function numbers(row: Row): readonly Difference[] {
  const differing = numberIds.filter((id) => differs(row, id))
  if (differing.length === 0) return []
  const values = Object.fromEntries(numberIds.map((id) => [id, valuesOf(row, id)]))
  return [{ kind: 'number', values }]
}

/** Only tags of one label have the same attributes to compare. */
function attributes(row: Row): readonly Difference[] {
  const ids = new Set(present(row).flatMap((tag) => Object.keys(tag.attributes)))
  return [...ids]
    .filter((id) => !numberIds.includes(id) && differs(row, id))
    .toSorted()
    .map((attribute) => ({ kind: 'attribute', attribute, values: valuesOf(row, attribute) }))
}

function differs(row: Row, id: string): boolean {
  const byLabel = new Map<string, Set<string>>()
  for (const tag of present(row)) {
    const values = byLabel.get(tag.label) ?? new Set()
    byLabel.set(tag.label, values.add(comparable(attributeOf(tag, id))))
  }
  return [...byLabel.values()].some((values) => values.size > 1)
}

function valuesOf(row: Row, id: string): readonly (AttributeValue | undefined)[] {
  return row.map((tag) => (tag ? attributeOf(tag, id) : undefined))
}

/** Nothing chosen and nothing stated are the same; several choices have no order. */
export function comparable(value: AttributeValue | undefined): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value.toSorted())
  return JSON.stringify(value)
}

/** The links between rows that some have and others, who tagged both ends, have not. */
function linkDifferences(
  links: readonly RowLink[],
  annotators: number
): ReadonlyMap<number, readonly Difference[]> {
  const differences = new Map<number, Difference[]>()
  for (const { from, to, relation, holders, could } of links) {
    if (could.length === holders.size) continue
    const has = Array.from({ length: annotators }, (_, at) => holders.has(at))
    const difference: Difference = { kind: 'link', relation, to, has }
    differences.set(from, [...(differences.get(from) ?? []), difference])
  }
  return differences
}
