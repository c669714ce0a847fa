import { commentsOf, compareComments, type Comment } from './comments'
import type { Reading } from './reading'
import { same } from './same'

/**
 * Joins the comments of two versions of a reading that came from `base`. Nothing that was said is
 * lost: a comment that one side took out and the other reworded stays, and one that both reworded
 * stays in my words, with theirs beside it under an id of their own.
 */
export function mergeComments(base: Reading, mine: Reading, theirs: Reading): readonly Comment[] {
  const [before, own, other] = [byId(base), byId(mine), byId(theirs)]
  const ids = new Set([...before.keys(), ...own.keys(), ...other.keys()])
  const kept: Comment[] = []
  for (const id of ids) {
    const [was, here, there] = [before.get(id), own.get(id), other.get(id)]
    if (!here || !there) {
      const left = here ?? there
      if (left && !(was && same(left, was))) kept.push(left)
    } else if (same(here, there) || same(there, was)) kept.push(here)
    else if (same(here, was)) kept.push(there)
    else kept.push(here, { ...there, id: freeId(`${id}-b`, ids) })
  }
  return kept.toSorted(compareComments)
}

function byId(reading: Reading): ReadonlyMap<string, Comment> {
  return new Map(commentsOf(reading).map((comment) => [comment.id, comment]))
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}b`, taken) : wanted
}
