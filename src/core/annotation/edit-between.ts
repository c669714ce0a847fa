import { commentsOf, type Comment, type Wording } from './comments'
import { flattened, type Edit, type Labelled } from './edits'
import { rejectionsOf } from './merge'
import type { Link, Reading, Tag } from './reading'
import { same } from './same'
import { settlementsOf } from './settlement'

/**
 * The edit that makes `to` out of `from`. Of what was set aside only the annotations are looked at: the
 * rest no edit reaches.
 */
export function editBetween(from: Reading, to: Reading): Edit {
  const [tagsBefore, tagsAfter] = [byId(from.tags), byId(to.tags)]
  const [linksBefore, linksAfter] = [byId(from.links), byId(to.links)]
  /** What fits no other edit goes and comes again, and its links with it. */
  const anew = new Set(
    from.tags.filter(({ id, rest }) => !same(rest, tagsAfter.get(id)?.rest)).map(({ id }) => id)
  )
  const holds = (link: Link, other: Link | undefined): boolean =>
    other !== undefined &&
    !anew.has(link.from) &&
    !anew.has(link.to) &&
    same({ ...link, attributes: null }, { ...other, attributes: null })
  const gone = (id: string) => !tagsAfter.has(id) || anew.has(id)
  const come = (id: string) => !tagsBefore.has(id) || anew.has(id)
  const edits: readonly Edit[] = [
    ...from.links
      .filter((link) => !holds(link, linksAfter.get(link.id)))
      .map((link): Edit => ({ type: 'unlink', link })),
    ...from.tags.filter(({ id }) => gone(id)).map((tag): Edit => ({ type: 'remove', tag })),
    ...to.tags.flatMap((tag): readonly Edit[] => {
      const before = tagsBefore.get(tag.id)
      return before && !come(tag.id) ? changes(before, tag) : [{ type: 'add', tag }]
    }),
    ...to.links.flatMap((link): readonly Edit[] => {
      const before = linksBefore.get(link.id)
      return before && holds(before, link) ? relinking(before, link) : [{ type: 'link', link }]
    }),
    ...rejecting(from, to),
    ...settling(from, to),
    ...commenting(from, to),
    ...layingAside(from, to),
    ...(from.state === to.state ? [] : [{ type: 'mark', from: from.state, to: to.state } as const])
  ]
  return { type: 'batch', edits: flattened({ type: 'batch', edits }) }
}

function rejecting(from: Reading, to: Reading): readonly Edit[] {
  const [before, after] = [rejectionsOf(from), rejectionsOf(to)]
  const kept = (key: string) => same(before.get(key), after.get(key))
  return [
    ...[...before].flatMap(([key, rejection]): readonly Edit[] =>
      kept(key) ? [] : [{ type: 'restore', rejection }]
    ),
    ...[...after].flatMap(([key, rejection]): readonly Edit[] =>
      kept(key) ? [] : [{ type: 'reject', rejection }]
    )
  ]
}

function settling(from: Reading, to: Reading): readonly Edit[] {
  const [before, after] = [settlementsOf(from), settlementsOf(to)]
  const kept = (id: string) => same(before.get(id), after.get(id))
  return [
    ...[...before.values()].flatMap((settlement): readonly Edit[] =>
      kept(settlement.id) ? [] : [{ type: 'unsettle', settlement }]
    ),
    ...[...after.values()].flatMap((settlement): readonly Edit[] =>
      kept(settlement.id) ? [] : [{ type: 'settle', settlement }]
    )
  ]
}

/** From behind, so that each index is still the one where it stands. */
function layingAside(from: Reading, to: Reading): readonly Edit[] {
  const [before, after] = [from.setAside.tags, to.setAside.tags]
  if (same(before, after)) return []
  return [
    ...before.map((record, index): Edit => ({ type: 'take-up', index, record })).toReversed(),
    ...after.map((record, index): Edit => ({ type: 'lay-aside', index, record }))
  ]
}

function commenting(from: Reading, to: Reading): readonly Edit[] {
  const [before, after] = [byId(commentsOf(from)), byId(commentsOf(to))]
  const kept = ({ id, ...comment }: Comment): boolean => {
    const other = [before, after].map((side) => side.get(id))
    return other.every((one) => one && same(wordless(one), wordless({ id, ...comment })))
  }
  return [
    ...commentsOf(from).flatMap((comment): readonly Edit[] =>
      kept(comment) ? [] : [{ type: 'uncomment', comment }]
    ),
    ...commentsOf(to).flatMap((comment): readonly Edit[] => {
      const was = before.get(comment.id)
      if (!was || !kept(comment)) return [{ type: 'comment', comment }]
      const [said, says] = [wordingOf(was), wordingOf(comment)]
      return same(said, says) ? [] : [{ type: 'reword', id: comment.id, from: said, to: says }]
    })
  ]
}

function wordless({ text: _text, changedAt: _changedAt, ...comment }: Comment): unknown {
  return comment
}

/** What an edit may change of a comment, as it stands. */
export function wordingOf({ text, changedAt }: Comment): Wording {
  return changedAt === undefined ? { text } : { text, changedAt }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function changes(from: Tag, to: Tag): readonly Edit[] {
  const { id } = from
  return [
    ...(same(labelled(from), labelled(to))
      ? []
      : [{ type: 'relabel', id, from: labelled(from), to: labelled(to) } as const]),
    ...(same(from.span, to.span)
      ? []
      : [{ type: 'move', id, from: from.span, to: to.span } as const]),
    ...(from.note === to.note ? [] : [{ type: 'note', id, from: from.note, to: to.note } as const])
  ]
}

function relinking({ id, attributes: from }: Link, { attributes: to }: Link): readonly Edit[] {
  return same(from, to) ? [] : [{ type: 'relink', id, from, to }]
}

function labelled({ label, attributes }: Tag): Labelled {
  return { label, attributes }
}
