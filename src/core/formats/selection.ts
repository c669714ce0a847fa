import { shownState, type ReadingState } from '../annotation/reading'
import type { FormatDocument } from './format'

/** Whose readings: one annotator's, everybody's, or those that were agreed upon. */
export type Whose =
  | { readonly kind: 'annotator'; readonly id: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'gold' }

/** Which readings of which articles, and which of their tags; null leaves nothing out. */
export type Selection = {
  /** Ids of labels. */
  readonly labels: readonly string[] | null
  /** As they are shown: a reading with tags is not new. */
  readonly states: readonly ReadingState[] | null
  /** Ids of articles. */
  readonly articles: readonly string[] | null
}

export const everything: Selection = { labels: null, states: null, articles: null }

/** What a selection left out on purpose. Of a reading that is left out no tag or link is counted. */
export type LeftOut = {
  readonly readings: number
  readonly tags: number
  /** Links with an end on a tag that is left out. */
  readonly links: number
}

export const nothingLeftOut: LeftOut = { readings: 0, tags: 0, links: 0 }

export function addLeftOut(a: LeftOut, b: LeftOut): LeftOut {
  return { readings: a.readings + b.readings, tags: a.tags + b.tags, links: a.links + b.links }
}

/** What is left of a document; null when its reading is in a state that was not asked for. */
export function selected(
  exported: FormatDocument,
  { labels, states }: Selection
): { readonly exported: FormatDocument | null; readonly leftOut: LeftOut } {
  const { reading } = exported
  if (states !== null && !states.includes(shownState(reading)))
    return { exported: null, leftOut: { ...nothingLeftOut, readings: 1 } }
  if (labels === null) return { exported, leftOut: nothingLeftOut }
  const tags = reading.tags.filter(({ label }) => labels.includes(label))
  const ids = new Set(tags.map(({ id }) => id))
  const links = reading.links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  return {
    exported: { ...exported, reading: { ...reading, tags, links } },
    leftOut: {
      readings: 0,
      tags: reading.tags.length - tags.length,
      links: reading.links.length - links.length
    }
  }
}
