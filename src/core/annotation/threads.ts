import { compareComments, type Comment, type CommentPlace, type Verdict } from './comments'

/** A question with all that was said to it, by whomever. */
export type Thread = {
  /** The id of its first comment. */
  readonly id: string
  /** The words that it is about; null means the article as a whole. */
  readonly place: CommentPlace | null
  /** In the order of their times; the first is what the others answer, if it is here. */
  readonly comments: readonly Comment[]
  readonly isOpen: boolean
  /** The comments by which it stands as it does: none of them was answered by a contrary one. */
  readonly settledBy: readonly Comment[]
}

/**
 * Joins the comments of all readings of an article to threads, in the order of the text, those about
 * the whole article first. A comment that stands in two readings alike is one. What answers a comment
 * that is not here begins a thread, so that nothing said is hidden. No clock is asked whether a thread
 * is resolved: each settlement says which one it overturns.
 */
export function threadsOf(readings: readonly (readonly Comment[])[]): readonly Thread[] {
  const comments = distinct(readings.flat())
  const known = new Map(comments.map((comment) => [comment.id, comment]))
  const groups = new Map<string, Comment[]>()
  for (const comment of comments) {
    const { id } = rootOf(comment, known)
    const group = groups.get(id)
    if (group) group.push(comment)
    else groups.set(id, [comment])
  }
  return [...groups].map(([id, group]) => threadFrom(id, group)).toSorted(compareThreads)
}

function threadFrom(id: string, group: readonly Comment[]): Thread {
  const others = group.filter((comment) => comment.id !== id).toSorted(compareComments)
  const comments = [...group.filter((comment) => comment.id === id), ...others]
  const settling = comments.filter(({ does }) => does !== undefined)
  const overturned = new Set(settling.map(({ answers }) => answers))
  const settledBy = settling.filter((one) => !overturned.has(one.id))
  const isOpen = settledBy.length === 0 || settledBy.some(({ does }) => does === 'reopen')
  return { id, place: comments[0]?.place ?? null, comments, isOpen, settledBy }
}

/**
 * The ids of the comments that a settlement must answer to turn a thread: one for each that says
 * otherwise, or its first comment. Empty when the thread stands so already.
 */
export function toOverturn({ id, isOpen, settledBy }: Thread, does: Verdict): readonly string[] {
  if (isOpen === (does === 'reopen')) return []
  const contrary = settledBy.filter((one) => one.does !== does).map((one) => one.id)
  return contrary.length === 0 ? [id] : contrary
}

/** The last that was said in a thread in words, or its first comment. */
export function lastSaid({ comments }: Thread): Comment | undefined {
  return comments.filter(({ text }) => text !== '').at(-1) ?? comments[0]
}

/** The comment at which the answers end; in a ring, which only a damaged file holds, the first of it. */
function rootOf(comment: Comment, known: ReadonlyMap<string, Comment>): Comment {
  const seen = new Set<string>()
  let at = comment
  for (;;) {
    seen.add(at.id)
    const next = at.answers === undefined ? undefined : known.get(at.answers)
    if (!next) return at
    if (seen.has(next.id)) return firstOfRing(next, known)
    at = next
  }
}

function firstOfRing(start: Comment, known: ReadonlyMap<string, Comment>): Comment {
  let first = start
  for (let at = known.get(start.answers ?? ''); at && at !== start;) {
    if (compareComments(at, first) < 0) first = at
    at = known.get(at.answers ?? '')
  }
  return first
}

/** Two that have one id and differ are both shown; the ids of all others stay. */
function distinct(comments: readonly Comment[]): readonly Comment[] {
  const known = new Map<string, Comment>()
  for (const comment of comments) {
    let id = comment.id
    for (let other = known.get(id); other && !alike(other, comment); other = known.get(id))
      id += '+'
    if (!known.has(id)) known.set(id, id === comment.id ? comment : { ...comment, id })
  }
  return [...known.values()]
}

function alike(a: Comment, b: Comment): boolean {
  return a.text === b.text && a.author === b.author && a.at === b.at && a.does === b.does
}

function compareThreads(a: Thread, b: Thread): number {
  if (a.place && b.place && a.place.span.start !== b.place.span.start)
    return a.place.span.start - b.place.span.start
  if (!a.place !== !b.place) return a.place ? 1 : -1
  const [first, second] = [a.comments[0], b.comments[0]]
  return first && second ? compareComments(first, second) : 0
}
