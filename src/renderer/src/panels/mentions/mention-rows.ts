import {
  mentionGroups,
  type FurtherMention,
  type MentionGroup
} from '#core/suggest/further-mentions'
import type { Standing } from '#core/suggest/propagation'
import type { Span } from '#core/text/span'

/** A mention as the list shows it. */
export type Offered = FurtherMention & { readonly standing: Standing; readonly ticked: boolean }

export type GroupRow = {
  readonly is: 'group'
  readonly group: MentionGroup
  readonly offered: readonly Offered[]
}
export type MentionRow = {
  readonly is: 'mention'
  readonly mention: Offered
  /** Its place in its group, from 1, and how many there are. */
  readonly position: number
  readonly count: number
}
export type Row = GroupRow | MentionRow

/** Mentions whose tick is not as it was at first, by place. */
export type Toggled = ReadonlySet<string>

/** At first everything is ticked that is free and surely meant. */
export function offer(
  mentions: readonly FurtherMention[],
  standingOf: (span: Span) => Standing,
  toggled: Toggled
): readonly Offered[] {
  return mentions.map((mention) => {
    const standing = standingOf(mention.span)
    const first = standing === 'free' && !mention.doubtful
    const ticked = standing !== 'tagged' && first !== toggled.has(placeOf(mention.span))
    return { ...mention, standing, ticked }
  })
}

/** Group by group, each under its heading; groups without a mention are left out. */
export function rowsOf(offered: readonly Offered[]): readonly Row[] {
  return mentionGroups.flatMap((group): readonly Row[] => {
    const own = offered.filter((mention) => mention.group === group)
    if (own.length === 0) return []
    const count = own.length
    return [
      { is: 'group', group, offered: own },
      ...own.map((mention, at): Row => ({ is: 'mention', mention, position: at + 1, count }))
    ]
  })
}

/** Turns the tick of a row over; a group becomes all ticked, or all free of ticks when it is. */
export function toggle(toggled: Toggled, row: Row): Toggled {
  const mentions = row.is === 'group' ? row.offered : [row.mention]
  const able = mentions.filter(({ standing }) => standing !== 'tagged')
  const wanted = !able.every(({ ticked }) => ticked)
  const next = new Set(toggled)
  for (const { span, ticked } of able) {
    if (ticked === wanted) continue
    const place = placeOf(span)
    if (!next.delete(place)) next.add(place)
  }
  return next
}

/** How a row is ticked; null where it cannot be. */
export function tickOf(row: Row): 'true' | 'false' | 'mixed' | null {
  const mentions = row.is === 'group' ? row.offered : [row.mention]
  const able = mentions.filter(({ standing }) => standing !== 'tagged')
  if (able.length === 0) return null
  const ticked = able.filter((mention) => mention.ticked).length
  if (ticked === 0) return 'false'
  return ticked === able.length ? 'true' : 'mixed'
}

/** A row's name among the others, for the page's ids. */
export function keyOf(row: Row): string {
  return row.is === 'group' ? row.group : placeOf(row.mention.span)
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`
}
