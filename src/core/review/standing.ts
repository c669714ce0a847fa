import type { Reading } from '../annotation/reading'
import type { Settlement } from '../annotation/settlement'
import type { Case, Cases, Dispute } from './disputes'

/** Why what was settled is open again. `changed`: the annotations are not those that were seen. */
export type Reopened = 'by-hand' | 'changed' | 'taken-away' | 'twice'

export type Standing =
  | { readonly is: 'open' }
  /** A link whose ends are not both decided on yet. */
  | { readonly is: 'waiting' }
  /** A link of which an end was left out: there is nothing to decide any more. */
  | { readonly is: 'moot' }
  | { readonly is: 'settled'; readonly settlement: Settlement }
  | { readonly is: 'reopened'; readonly because: Reopened; readonly settlement: Settlement }

export type Standings = {
  /** By the id of the case. */
  readonly of: ReadonlyMap<string, Standing>
  /** The decisions that speak of a case, the last one last. */
  readonly settlements: ReadonlyMap<string, readonly Settlement[]>
  /** For each row the tag of the gold reading that stands for it. */
  readonly goldOf: ReadonlyMap<number, string>
}

export type SettlingProgress = {
  readonly disputes: number
  readonly settled: number
  readonly accords: number
  readonly taken: number
}

/** How each case stands by the gold reading as it is. */
export function standingsOf(cases: Cases, gold: Reading): Standings {
  const index = indexOf(gold)
  const tags = new Set(gold.tags.map(({ id }) => id))
  const there = new Set([...tags, ...gold.links.map(({ id }) => id)])
  const of = new Map<string, Standing>()
  const settlements = new Map<string, readonly Settlement[]>()
  const goldOf = new Map<number, string>()
  const tagCases = [...cases.accords, ...cases.disputes.filter(({ link }) => !link)]
  const decided = new Set<number>()
  for (const one of tagCases) {
    const found = spokenOf(one, index.tags)
    settlements.set(one.id, found)
    const standing = standingBy(one, found, there)
    of.set(one.id, standing)
    if (standing.is === 'settled') decided.add(one.row)
    const id = found.at(-1)?.result.find((result) => tags.has(result))
    if (id !== undefined) goldOf.set(one.row, id)
  }
  for (const one of cases.disputes) {
    if (!one.link) continue
    const found = spokenOf(one, index.links)
    settlements.set(one.id, found)
    of.set(one.id, linkStanding(one.link, { decided, goldOf }) ?? standingBy(one, found, there))
  }
  return { of, settlements, goldOf }
}

/** How far the work on an article is. A link that cannot be any more counts as settled. */
export function settlingProgress(cases: Cases, { of }: Standings): SettlingProgress {
  const isDone = ({ id }: Case) => ['settled', 'moot'].includes(of.get(id)?.is ?? 'open')
  return {
    disputes: cases.disputes.length,
    settled: cases.disputes.filter(isDone).length,
    accords: cases.accords.length,
    taken: cases.accords.filter(isDone).length
  }
}

type Index = ReadonlyMap<string, readonly Settlement[]>

function indexOf({ settled = [] }: Reading): { readonly tags: Index; readonly links: Index } {
  const [tags, links] = [new Map<string, Settlement[]>(), new Map<string, Settlement[]>()]
  for (const settlement of settled) {
    const index = settlement.kind === 'link' ? links : tags
    for (const { annotator, annotation } of settlement.on) {
      if (annotation === null) continue
      const key = `${annotator} ${annotation}`
      const known = index.get(key)
      if (known) known.push(settlement)
      else index.set(key, [settlement])
    }
  }
  return { tags, links }
}

function spokenOf({ parts }: Case, index: Index): readonly Settlement[] {
  const found = new Set(
    parts.flatMap(({ annotator, annotation }) =>
      annotation === null ? [] : (index.get(`${annotator} ${annotation}`) ?? [])
    )
  )
  return [...found]
}

function standingBy(one: Case, found: readonly Settlement[], there: ReadonlySet<string>): Standing {
  const settlement = found.at(-1)
  if (!settlement) return { is: 'open' }
  const because = whyReopened(one, found, there)
  if (because) return { is: 'reopened', because, settlement }
  return { is: 'settled', settlement }
}

function whyReopened(
  { parts }: Case,
  found: readonly Settlement[],
  there: ReadonlySet<string>
): Reopened | null {
  const standing = found.filter(({ outcome }) => outcome !== 'reopened')
  const [settlement] = standing
  if (!settlement) return 'by-hand'
  if (standing.length > 1) return 'twice'
  if (settlement.result.some((id) => !there.has(id))) return 'taken-away'
  const seen = new Map(settlement.on.map((part) => [part.annotator, part]))
  const isSame = parts.every(({ annotator, annotation, seen: now }) => {
    const part = seen.get(annotator)
    if (!part) return annotation === null
    return part.annotation === annotation && part.seen === now
  })
  return isSame ? null : 'changed'
}

function linkStanding(
  { from, to }: NonNullable<Dispute['link']>,
  gold: { readonly decided: ReadonlySet<number>; readonly goldOf: ReadonlyMap<number, string> }
): Standing | null {
  const missing = [from, to].filter((row) => !gold.goldOf.has(row))
  if (missing.length === 0) return null
  return missing.some((row) => gold.decided.has(row)) ? { is: 'moot' } : { is: 'waiting' }
}
