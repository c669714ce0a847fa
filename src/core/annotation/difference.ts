import { commentsOf, type Comment } from './comments'
import { rejectionsOf } from './merge'
import type { Link, Reading, ReadingState, Tag } from './reading'
import { same } from './same'

/** How many things one reading has that another lacks, lacks that it has, or holds otherwise. */
export type Changes = {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export type Difference = {
  readonly tags: Changes
  readonly links: Changes
  readonly comments: Changes
  /** Whether the analyst's own judgement of the progress is another one. */
  readonly state: boolean
}

/** The things themselves: what comes, what goes, and what is held otherwise. */
export type Compared<T> = {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly { readonly from: T; readonly to: T }[]
}

export type Comparison = {
  readonly tags: Compared<Tag>
  readonly links: Compared<Link>
  readonly comments: Compared<Comment>
  /** Null where both say the same. */
  readonly state: { readonly from: ReadingState; readonly to: ReadingState } | null
  /** How many proposals are turned down on the way, and how many let in again. */
  readonly rejected: Omit<Changes, 'changed'>
}

/** What changes on the way from one reading to another, counted. */
export function differenceBetween(from: Reading, to: Reading): Difference {
  const { tags, links, comments, state } = compareReadings(from, to)
  return {
    tags: counted(tags),
    links: counted(links),
    comments: counted(comments),
    state: state !== null
  }
}

/**
 * What changes on the way from one reading to another. Tags and links are the same by their ids;
 * what is set aside is not looked at.
 */
export function compareReadings(from: Reading, to: Reading): Comparison {
  const [before, after] = [rejectionsOf(from), rejectionsOf(to)]
  return {
    tags: compared(from.tags, to.tags),
    links: compared(from.links, to.links),
    comments: compared(commentsOf(from), commentsOf(to)),
    state: from.state === to.state ? null : { from: from.state, to: to.state },
    rejected: {
      added: [...after.keys()].filter((key) => !before.has(key)).length,
      removed: [...before.keys()].filter((key) => !after.has(key)).length
    }
  }
}

/** Whether a comparison found nothing. */
export function isSame({ tags, links, comments, state, rejected }: Comparison): boolean {
  const things = [counted(tags), counted(links), counted(comments), rejected]
  return state === null && things.every((changes) => Object.values(changes).every((n) => n === 0))
}

function counted({ added, removed, changed }: Compared<unknown>): Changes {
  return { added: added.length, removed: removed.length, changed: changed.length }
}

function compared<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[]
): Compared<T> {
  const known = new Map(before.map((thing) => [thing.id, thing]))
  const kept = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    changed: after.flatMap((to) => {
      const from = known.get(to.id)
      return from && !same(from, to) ? [{ from, to }] : []
    })
  }
}
