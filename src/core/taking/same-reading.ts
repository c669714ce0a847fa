import type { Reading } from '../annotation/reading'
import { countIdentical } from '../formats/jsonl'

/** Whether two readings have the same tags and links, and as many that have no place. */
export function isSameReading(a: Reading, b: Reading): boolean {
  const { identical, total } = countIdentical(a, b)
  return identical === total && a.setAside.tags.length === b.setAside.tags.length
}
