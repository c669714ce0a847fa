import { flattened, type Edit } from '../annotation/edits'
import { tagById, type Reading, type Tag } from '../annotation/reading'
import { overlaps, type Span } from '../text/span'
import type { FoundInText, Proposal } from './found-in-text'
import { rejectedId, rejectedIds } from './rejections'
import { takenPlaces } from './taken-places'

/** The proposals of a text by the places where they stand, made once for what was found. */
export type Proposals = {
  readonly all: readonly Proposal[]
  readonly byId: ReadonlyMap<string, Proposal>
  /** Whether one of them stands just here. */
  isProposed(label: string, span: Span): boolean
}

export function proposalsOf({ proposals }: FoundInText): Proposals {
  const places = new Set(proposals.map(({ tag }) => placeOf(tag.label, tag.span)))
  return {
    all: proposals,
    byId: new Map(proposals.map((proposal) => [proposal.id, proposal])),
    isProposed: (label, span) => places.has(placeOf(label, span))
  }
}

/**
 * The proposals that this reading leaves to be offered, by the rule of `suggestFrom`: not what is
 * tagged, not what was turned down. In reading order.
 */
export function offeredIn(proposals: Proposals, reading: Reading): readonly Proposal[] {
  return stillOffered(proposals, proposals.all, reading.tags, rejectedIds(reading))
}

/** An edit with more parts than this is not followed place by place. */
const partsAtMost = 40

/**
 * The same after one edit, from what was offered before it: only the proposals that lie where the
 * edit changed something are looked at again, so that a key costs the same in any article.
 */
export function offeredAfter(
  proposals: Proposals,
  before: readonly Proposal[],
  { made, from, to }: { readonly made: Edit; readonly from: Reading; readonly to: Reading }
): readonly Proposal[] {
  const parts = flattened(made)
  if (parts.length > partsAtMost) return offeredIn(proposals, to)
  const touched = parts.flatMap((part) => spansOf(part, [from, to]))
  if (touched.length === 0) return before
  const isTouched = (span: Span) => touched.some((other) => overlaps(span, other))
  const asked = proposals.all.filter(({ tag }) => isTouched(tag.span))
  if (asked.length === 0) return before
  const reach = {
    start: Math.min(...asked.map(({ tag }) => tag.span.start)),
    end: Math.max(...asked.map(({ tag }) => tag.span.end))
  }
  const near = to.tags.filter(({ span }) => overlaps(span, reach))
  const still = new Set(stillOffered(proposals, asked, near, rejectedIds(to)))
  const known = new Set(before)
  return proposals.all.filter((proposal) =>
    isTouched(proposal.tag.span) ? still.has(proposal) : known.has(proposal)
  )
}

function stillOffered(
  { isProposed }: Proposals,
  asked: readonly Proposal[],
  tags: readonly Tag[],
  rejected: ReadonlySet<string>
): readonly Proposal[] {
  const taken = takenPlaces(tags, isProposed)
  return asked.filter(({ id, tag }) => !rejected.has(id) && taken.at(tag.label, tag.span) === null)
}

/** Where a part of an edit changes what may be offered: the places of its tag before and after. */
function spansOf(part: Edit, readings: readonly Reading[]): readonly Span[] {
  switch (part.type) {
    case 'add':
    case 'remove':
      return [part.tag.span]
    case 'move':
      return [part.from, part.to]
    case 'relabel':
      return readings.flatMap((reading) => tagById(reading, part.id)?.span ?? [])
    case 'reject':
    case 'restore':
      return rejectedId(part.rejection) === null ? [] : [part.rejection.span]
    default:
      return []
  }
}

function placeOf(label: string, { start, end }: Span): string {
  return `${label} ${start} ${end}`
}
