import type { Link, Reading, Tag } from '../annotation/reading'
import type { SettledPart } from '../annotation/settlement'
import type { Span } from '../text/span'
import type { Row } from './align-tags'
import { comparable, type Compared, type Comparison, type Difference } from './differences'
import { linksOfRows, type RowLink } from './links-of-rows'
import { seenLink, seenTag } from './seen'

/** One answer that readers gave, with all who gave it. */
export type Candidate = {
  readonly annotators: readonly string[]
  /** What they tagged, as the first of them has it; null for a link, or where they have nothing. */
  readonly tag: Tag | null
  readonly link: Link | null
}

/** One thing in the text that all readers have alike. */
export type Accord = {
  /** The same for any order of the annotators, and as long as their annotations stay. */
  readonly id: string
  readonly kind: 'unanimous'
  readonly row: number
  readonly span: Span
  readonly candidates: readonly Candidate[]
  readonly parts: readonly SettledPart[]
}

/** One thing on which readers differ: a span, or a link between two things that they tagged. */
export type Dispute = Omit<Accord, 'kind'> & {
  /** The worst of its differences. */
  readonly kind: Difference['kind']
  readonly differences: readonly Difference[]
  /** Of a link: where it ends. */
  readonly link: Pick<RowLink, 'from' | 'to' | 'relation'> | null
}

export type Case = Dispute | Accord

/** What the readings of one article leave to be settled. */
export type Cases = {
  readonly annotators: readonly string[]
  /** The worst kind first, then in reading order. Every difference is in exactly one. */
  readonly disputes: readonly Dispute[]
  readonly accords: readonly Accord[]
  /** Links that all who tagged both of their ends have drawn. */
  readonly agreedLinks: readonly RowLink[]
  readonly spans: readonly Span[]
  readonly isBest: boolean
}

/** Readings in the one order in which they are compared here, whoever was named first. */
export function inOrder<T extends { readonly annotator: string }>(
  readings: readonly T[]
): readonly T[] {
  return readings.toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1))
}

/** The disputes and accords of readings that are in order, from the comparison of the same. */
export function casesOf(
  readings: readonly { readonly annotator: string; readonly reading: Reading }[],
  { decisions, isBest }: Comparison
): Cases {
  const rows = decisions.map(({ row }) => row)
  const links = linksOfRows(rows, readings)
  const disputes: Dispute[] = []
  const accords: Accord[] = []
  const linkOf = new Map(links.map((link) => [linkKey(link), link]))
  for (const [index, { row, span, differences }] of decisions.entries()) {
    const own = differences.filter(({ kind }) => kind !== 'link')
    const base = { ...tagCase(row, readings), row: index, span }
    const [worst] = own
    if (!worst) accords.push({ ...base, kind: 'unanimous' })
    else disputes.push({ ...base, kind: worst.kind, differences: own, link: null })
    for (const difference of differences) {
      if (difference.kind !== 'link') continue
      const link = linkOf.get(linkKey({ ...difference, from: index }))
      if (link) disputes.push(linkDispute(link, difference, readings, span))
    }
  }
  return {
    annotators: readings.map(({ annotator }) => annotator),
    disputes: disputes.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row || byId(a, b)),
    accords,
    agreedLinks: links.filter(({ holders, could }) => holders.size === could.length),
    spans: decisions.map(({ span }) => span),
    isBest
  }
}

const worstFirst: readonly Difference['kind'][] = [
  'missing',
  'label',
  'number',
  'borders',
  'attribute',
  'link'
]

function rank({ kind }: Dispute): number {
  return worstFirst.indexOf(kind)
}

function byId(a: Case, b: Case): number {
  return a.id < b.id ? -1 : 1
}

function linkKey({ from, relation, to }: Pick<RowLink, 'from' | 'relation' | 'to'>): string {
  return `${from} ${relation} ${to}`
}

type Voice = { readonly annotator: string; readonly key: string; readonly seen: string } & (
  | { readonly tag: Tag | null; readonly link: null }
  | { readonly tag: null; readonly link: Link | null }
)

function tagCase(row: Row, readings: readonly Pick<Compared, 'annotator'>[]) {
  return voiced(
    't',
    readings.map(({ annotator }, at): Voice => {
      const tag = row[at] ?? null
      return { annotator, tag, link: null, key: tag ? alike(tag) : '', seen: seenTag(tag) }
    })
  )
}

function linkDispute(
  { from, to, relation, holders, could }: RowLink,
  difference: Difference,
  readings: readonly Pick<Compared, 'annotator'>[],
  span: Span
): Dispute {
  const voices = could.map((at): Voice => {
    const link = holders.get(at) ?? null
    const key = link ? `link ${attributesOf(link)}` : ''
    return { annotator: readings[at]?.annotator ?? '', tag: null, link, key, seen: seenLink(link) }
  })
  const link = { from, to, relation }
  return { ...voiced('l', voices), kind: 'link', row: from, span, differences: [difference], link }
}

/** Those who say the same together; in the order of their first, and those without anything last. */
function voiced(prefix: string, voices: readonly Voice[]) {
  const candidates = new Map<string, Candidate>()
  for (const { annotator, key, tag, link } of voices) {
    const known = candidates.get(key)
    if (known) candidates.set(key, { ...known, annotators: [...known.annotators, annotator] })
    else candidates.set(key, { annotators: [annotator], tag, link })
  }
  const parts = voices.map(({ annotator, tag, link, seen }) => ({
    annotator,
    annotation: tag?.id ?? link?.id ?? null,
    seen
  }))
  const first = parts.find(({ annotation }) => annotation !== null)
  const isNothing = ({ tag, link }: Candidate) => tag === null && link === null
  return {
    id: `${prefix}:${first?.annotator}/${first?.annotation}`,
    candidates: [...candidates.values()].toSorted(
      (a, b) => Number(isNothing(a)) - Number(isNothing(b))
    ),
    parts
  }
}

/** What makes two tags the same answer: label, borders and attributes; notes are nobody's dispute. */
function alike(tag: Tag): string {
  return `${tag.label} ${tag.span.start} ${tag.span.end} ${attributesOf(tag)}`
}

function attributesOf({ attributes }: Tag | Link): string {
  const stated = Object.entries(attributes).flatMap(([name, value]) => {
    const content = comparable(value)
    return content === '' ? [] : [`${name}=${content}`]
  })
  return stated.toSorted().join(' ')
}
