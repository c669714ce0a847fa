import type { Edit } from '../annotation/edits'
import { attributeOf, type Reading, type Tag } from '../annotation/reading'
import { readFigureIn } from '../quantity/read-figure-in'
import type { VaguePolicy } from '../quantity/vague'
import type { Span } from '../text/span'
import { isEdited } from './fill-tag'
import { labelOf } from './labels'

export type PolicyBounds = { readonly min: number | null; readonly max: number | null }

/** A figure that would be read otherwise by another policy. */
export type PolicyChange = {
  readonly tag: string
  readonly span: Span
  readonly words: string
  /** As it is stored, and as its words would be read. */
  readonly from: PolicyBounds
  readonly to: PolicyBounds
  /** A hand has changed it since it was read, so reading it again would undo that. */
  readonly isEdited: boolean
}

/**
 * The figures of a reading whose bounds a policy gave and another one would give otherwise. Nothing is
 * changed: they are what reading them again would change.
 */
export function policyChanges(
  text: string,
  { tags }: Pick<Reading, 'tags'>,
  policy: VaguePolicy
): readonly PolicyChange[] {
  return tags.flatMap((tag) => {
    if (tag.label !== labelOf('figure') || typeof tag.rest?.['policy'] !== 'string') return []
    const read = readFigureIn(text, tag.span, { policy })
    if (!read || read.policy === null) return []
    const from = { min: boundOf(tag, 'min'), max: boundOf(tag, 'max') }
    const to = { min: read.min, max: read.max }
    if (from.min === to.min && from.max === to.max) return []
    const words = text.slice(tag.span.start, tag.span.end)
    return [{ tag: tag.id, span: tag.span, words, from, to, isEdited: isEdited(tag) }]
  })
}

/**
 * The edit by which these figures of a reading have the bounds of a policy; null where none has others.
 * Nothing else of them changes, and what a hand has changed stays.
 */
export function followingPolicy(
  text: string,
  reading: Pick<Reading, 'tags'>,
  policy: VaguePolicy
): Edit | null {
  const tags = new Map(reading.tags.map((tag) => [tag.id, tag]))
  const edits = policyChanges(text, reading, policy).flatMap(({ tag: id, from, to, isEdited }) => {
    const tag = tags.get(id)
    if (!tag || isEdited) return []
    const set = (attribute: 'min' | 'max'): readonly Edit[] =>
      from[attribute] === to[attribute]
        ? []
        : [{ type: 'set', id, attribute, from: attributeOf(tag, attribute), to: to[attribute] }]
    const rest = { ...tag.rest, policy: policy.id }
    const origin: Edit = { type: 'origin', id, from: tag.rest, to: rest }
    return [...set('min'), ...set('max'), origin]
  })
  return edits.length === 0 ? null : { type: 'batch', edits }
}

function boundOf(tag: Tag, attribute: 'min' | 'max'): number | null {
  const value = attributeOf(tag, attribute)
  return typeof value === 'number' ? value : null
}
