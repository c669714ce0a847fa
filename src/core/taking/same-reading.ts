import { commentsOf } from '../annotation/comments'
import type { Reading } from '../annotation/reading'
import { same } from '../annotation/same'
import { countIdentical } from '../formats/jsonl'

/** Whether two readings have the same tags, links and comments, and as many tags that have no place. */
export function isSameReading(a: Reading, b: Reading): boolean {
  const { identical, total } = countIdentical(a, b)
  return (
    identical === total &&
    a.setAside.tags.length === b.setAside.tags.length &&
    same(commentsOf(a), commentsOf(b))
  )
}
