import { overlaps, type Span } from '../text/span'

/** How many lines beneath the words can be told apart. Deeper tags share the last one. */
export const levels = 4

/**
 * The line on which each tag is drawn, 0 nearest to the words. Of two tags that overlap the
 * narrower is nearer, so that a name is underlined inside the claim that holds it; crossing tags
 * never share a line while there are lines left.
 */
export function levelsOf(tags: readonly Placeable[]): ReadonlyMap<string, number> {
  const placed: { tag: Placeable; level: number }[] = []
  const narrowFirst = tags.toSorted(
    (a, b) => width(a) - width(b) || a.span.start - b.span.start || (a.id < b.id ? -1 : 1)
  )
  for (const tag of narrowFirst) {
    const taken = new Set(
      placed.filter((other) => overlaps(other.tag.span, tag.span)).map(({ level }) => level)
    )
    let level = 0
    while (taken.has(level) && level < levels - 1) level += 1
    placed.push({ tag, level })
  }
  return new Map(placed.map(({ tag, level }) => [tag.id, level]))
}

/** A tag, or what may become one. */
type Placeable = { readonly id: string; readonly span: Span }

function width({ span }: Placeable): number {
  return span.end - span.start
}
