import type { Register } from '../actors/register'
import { tagById } from '../annotation/reading'
import { boundsOf, type Bounds } from '../ledger/bounds'
import { joined, type LedgerRecord } from '../ledger/decisions'
import { rollUp, type Apart, type DistinctFigure } from '../ledger/roll-up'
import { keyOf, ledgerRows, type Source } from '../ledger/rows'
import type { Span } from '../text/span'
import { evidenceKey, evidenceOf, type Incident } from './record'

/**
 * How evidence stands now: as it was; its words are others; the tag is gone; or nobody can say, since
 * the reading cannot be read.
 */
export type Standing = 'whole' | 'changed' | 'gone' | 'unread'

export type Stood = {
  readonly standing: Standing
  /** Where its words are now, in UTF-16 units; null where there are none. */
  readonly span: Span | null
  /** The words of the tag as they are now. */
  readonly quote: string | null
}

/** The people of one harm and status, worked out from the figures. */
export type HarmLine = Bounds & {
  readonly harm: string
  readonly status: string | null
  /** Why it is in no total, or null. */
  readonly apart: Apart | null
  /** The keys of the figures that were added. */
  readonly figures: readonly string[]
  /** Other mentions of them, and their parts: not added. */
  readonly notAdded: readonly string[]
}

/** An incident with what its evidence says now. */
export type IncidentView = {
  readonly incident: Incident
  readonly harm: readonly HarmLine[]
  /** By the key of the evidence. */
  readonly standing: Readonly<Record<string, Stood>>
}

/** Works out an incident from the readings of its articles; nobody is counted twice. */
export function viewIncident(
  incident: Incident,
  {
    sources,
    register,
    decided
  }: {
    readonly sources: readonly Source[]
    readonly register: Register | null
    /** Which figures of several articles are the same, as the incident's annotator said. */
    readonly decided: Pick<LedgerRecord, 'same' | 'annotatorId'> | null
  }
): IncidentView {
  const chosen = new Set(incident.figures.map(evidenceKey))
  const own = sources.filter((source) =>
    incident.figures.some((one) => evidenceKey(one).startsWith(keyOf(source, '')))
  )
  const all = ledgerRows(own, register)
  const rows = (decided ? joined(all, decided) : all).filter(({ key }) => chosen.has(key))
  const { lines, totals } = rollUp(rows)
  const summed = totals.map(({ harm, status, bounds, lines: added }) =>
    harmLine(
      { harm, status, apart: null },
      bounds,
      added.flatMap(({ figures }) => figures)
    )
  )
  const apart = lines.flatMap(({ harm, status, apart, value, figures }) =>
    apart === null
      ? []
      : [harmLine({ harm: harm.join('+'), status, apart }, boundsOf(value), figures)]
  )
  const standing = evidenceOf(incident).map(
    (one) => [evidenceKey(one), stood(one, sources)] as const
  )
  return { incident, harm: [...summed, ...apart], standing: Object.fromEntries(standing) }
}

function harmLine(
  kind: Pick<HarmLine, 'harm' | 'status' | 'apart'>,
  { min, max }: Bounds,
  figures: readonly DistinctFigure[]
): HarmLine {
  return {
    ...kind,
    min,
    max,
    figures: figures.map(({ row }) => row.key),
    notAdded: figures.flatMap(({ repeated, parts }) =>
      [...repeated, ...parts].map(({ key }) => key)
    )
  }
}

function stood(evidence: ReturnType<typeof evidenceOf>[number], sources: readonly Source[]): Stood {
  const source = sources.find(
    ({ article, annotator }) => article.id === evidence.article && annotator === evidence.annotator
  )
  if (!source) return { standing: 'unread', span: null, quote: null }
  const tag = tagById(source.reading, evidence.tag)
  if (!tag) return { standing: 'gone', span: null, quote: null }
  const quote = source.article.text.slice(tag.span.start, tag.span.end)
  return { standing: quote === evidence.quote ? 'whole' : 'changed', span: tag.span, quote }
}
