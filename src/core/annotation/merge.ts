import {
  compareRejections,
  compareTags,
  type Link,
  type Reading,
  type ReadingState,
  type Rejection,
  type Tag
} from './reading'
import { mergeComments } from './merge-comments'
import { same } from './same'
import { compareSettlements, type Settlement } from './settlement'

export type Side = 'mine' | 'theirs'

/** One thing that both sides changed, each in its own way. Null says: this side has removed it. */
export type Conflict =
  | {
      readonly kind: 'tag'
      readonly id: string
      readonly mine: Tag | null
      readonly theirs: Tag | null
    }
  | {
      readonly kind: 'link'
      readonly id: string
      readonly mine: Link | null
      readonly theirs: Link | null
    }
  | {
      readonly kind: 'decision'
      readonly id: string
      readonly mine: Settlement | null
      readonly theirs: Settlement | null
    }
  | {
      readonly kind: 'state'
      readonly id: 'state'
      readonly mine: ReadingState
      readonly theirs: ReadingState
    }

/** Which side a person chose for each conflict, by its key. */
export type Choices = ReadonlyMap<string, Side>

/** The reading is whole only when no conflict is left; until then it holds my side of each. */
export type Merge = { readonly reading: Reading; readonly conflicts: readonly Conflict[] }

export function conflictKey({ kind, id }: Pick<Conflict, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}

/**
 * Joins two readings that both came from `base`, annotation by annotation. What one side alone
 * changed is taken; what both changed differently is a conflict, and never decided here. A tag that
 * one side removed while the other tied a link to it is one too. A choice settles its conflict; a
 * link whose end was chosen away goes with it. What one side turned down is turned down, what one side
 * let in again is let in. No comment of either is lost. What is set aside is
 * theirs, unless I alone changed it.
 */
export function merge(
  base: Reading,
  mine: Reading,
  theirs: Reading,
  choices: Choices = new Map()
): Merge {
  const tags = mergeItems('tag', [base.tags, mine.tags, theirs.tags], choices)
  const links = mergeItems('link', [base.links, mine.links, theirs.links], choices)
  const decisions = [settledOf(base), settledOf(mine), settledOf(theirs)] as const
  const settled = mergeItems('decision', decisions, choices)
  const state = pick([base.state, mine.state, theirs.state], choices.get('state:state'))
  const there = new Set(tags.items.map(({ id }) => id))
  const wanted = [...links.items, ...links.conflicts.flatMap(({ mine, theirs }) => [mine, theirs])]
  const ends = wanted.flatMap((link) => (link ? [link.from, link.to] : []))
  const missing = ends.filter((id) => !there.has(id))
  const untied = [...new Set(missing)].filter((id) => !choices.has(`tag:${id}`))
  const sides = (id: string) => ({ mine: find(mine.tags, id), theirs: find(theirs.tags, id) })
  return {
    reading: {
      state: state.value,
      tags: tags.items.toSorted(compareTags),
      links: links.items
        .filter(({ from, to }) => there.has(from) && there.has(to))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ...rejectedBy(base, mine, theirs),
      ...(settled.items.length === 0
        ? {}
        : { settled: settled.items.toSorted(compareSettlements) }),
      ...commentedBy(base, mine, theirs),
      setAside: same(base.setAside, theirs.setAside) ? mine.setAside : theirs.setAside
    },
    conflicts: [
      ...tags.conflicts,
      ...untied
        .filter((id) => tags.conflicts.every((conflict) => conflict.id !== id))
        .map((id) => ({ kind: 'tag', id, ...sides(id) }) as const),
      ...links.conflicts,
      ...settled.conflicts,
      ...(state.agreed
        ? []
        : [{ kind: 'state', id: 'state', mine: mine.state, theirs: theirs.state } as const])
    ]
  }
}

function commentedBy(base: Reading, mine: Reading, theirs: Reading): Pick<Reading, 'comments'> {
  const comments = mergeComments(base, mine, theirs)
  return comments.length === 0 ? {} : { comments }
}

function rejectedBy(base: Reading, mine: Reading, theirs: Reading): Pick<Reading, 'rejected'> {
  const [before, own, other] = [base, mine, theirs].map(rejectionsOf)
  const all = new Map([...(own ?? []), ...(other ?? [])])
  const rejected = [...all].flatMap(([key, rejection]) =>
    before?.has(key) && !(own?.has(key) && other?.has(key)) ? [] : [rejection]
  )
  return rejected.length === 0 ? {} : { rejected: rejected.toSorted(compareRejections) }
}

function settledOf({ settled = [] }: Reading): readonly Settlement[] {
  return settled
}

/** What was turned down, by its place. */
export function rejectionsOf({ rejected = [] }: Reading): ReadonlyMap<string, Rejection> {
  return new Map(rejected.map((one) => [`${one.kind} ${one.span.start} ${one.span.end}`, one]))
}

type Three<T> = readonly [base: T, mine: T, theirs: T]
type Item = { readonly id: string }
type ItemConflict<K, T> = {
  readonly kind: K
  readonly id: string
  readonly mine: T | null
  readonly theirs: T | null
}

function mergeItems<K extends 'tag' | 'link' | 'decision', T extends Item>(
  kind: K,
  lists: Three<readonly T[]>,
  choices: Choices
): { readonly items: readonly T[]; readonly conflicts: readonly ItemConflict<K, T>[] } {
  const [base, mine, theirs] = lists.map((list) => new Map(list.map((item) => [item.id, item])))
  const items: T[] = []
  const conflicts: ItemConflict<K, T>[] = []
  for (const id of new Set(lists.flatMap((list) => list.map((item) => item.id)))) {
    const versions = [
      base?.get(id) ?? null,
      mine?.get(id) ?? null,
      theirs?.get(id) ?? null
    ] as const
    const { value, agreed } = pick<T | null>(versions, choices.get(`${kind}:${id}`))
    if (value) items.push(value)
    if (!agreed) conflicts.push({ kind, id, mine: versions[1], theirs: versions[2] })
  }
  return { items, conflicts }
}

function pick<T>([base, mine, theirs]: Three<T>, choice: Side | undefined) {
  if (choice) return { value: choice === 'mine' ? mine : theirs, agreed: true }
  if (same(mine, theirs) || same(theirs, base)) return { value: mine, agreed: true }
  return same(mine, base) ? { value: theirs, agreed: true } : { value: mine, agreed: false }
}

function find(tags: readonly Tag[], id: string): Tag | null {
  return tags.find((tag) => tag.id === id) ?? null
}
