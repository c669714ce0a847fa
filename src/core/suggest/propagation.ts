import type { Edit } from '../annotation/edits'
import type { Attributes, Tag } from '../annotation/reading'
import { fits } from '../scheme/check'
import { labelById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import type { Span } from '../text/span'
import type { FurtherMention } from './further-mentions'

/** What every tag of a propagation carries: the label and the values of the tag it comes from. */
export type Pattern = { readonly label: string; readonly attributes: Attributes }

/**
 * The one edit that tags mentions as another is tagged. Values are copied; the tone and the form of
 * a name are those that the register gives the name that stands there. Each tag says in its file
 * that it was propagated, and by which rule.
 */
export function propagation(
  mentions: readonly FurtherMention[],
  { scheme, pattern }: { readonly scheme: Scheme; readonly pattern: Pattern },
  newId: () => string
): Edit {
  return {
    type: 'batch',
    edits: mentions.map(({ span, group, named }): Edit => {
      const naming = named ? { framing: named.framing, mention: named.mentionForm } : {}
      const attributes = { ...pattern.attributes, ...known(scheme, pattern.label, naming) }
      const rest = { source: 'propagated', rule: `propagate.${group}` }
      return {
        type: 'add',
        tag: { id: newId(), label: pattern.label, span, attributes, note: '', rest }
      }
    })
  }
}

/** How a place stands to the tags of a label: free, tagged just so, or across such a tag. */
export type Standing = 'free' | 'tagged' | 'across'

/** Tells how places stand to the tags of a label, each in time that their number hardly changes. */
export function standingAmong(tags: readonly Tag[], label: string): (span: Span) => Standing {
  const same = tags.filter((tag) => tag.label === label)
  const places = new Set(same.map(({ span }) => placeOf(span)))
  // Tags are in reading order; beside each, how far the ones up to it reach.
  const reach: number[] = []
  for (const { span } of same) reach.push(Math.max(reach.at(-1) ?? 0, span.end))
  return (span) => {
    if (places.has(placeOf(span))) return 'tagged'
    const before = countBefore(same, span.end)
    return (reach[before - 1] ?? 0) > span.start ? 'across' : 'free'
  }
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`
}

/** How many of the tags start before an offset. */
function countBefore(tags: readonly Tag[], offset: number): number {
  let low = 0
  let high = tags.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tags[middle]?.span.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What the scheme does not know is left out. */
function known(scheme: Scheme, label: string, attributes: Attributes): Attributes {
  const attrs = labelById(scheme, label)?.attrs ?? []
  const fitting = Object.entries(attributes).filter(([id, value]) =>
    attrs.some((attribute) => attribute.id === id && fits(attribute, value))
  )
  return Object.fromEntries(fitting)
}
