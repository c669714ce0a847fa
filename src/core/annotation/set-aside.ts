import type { Reading } from './reading'
import { same } from './same'

/** An annotation that has no place in the text, and where it stands among the others. */
export type Aside = { readonly index: number; readonly record: unknown }

/**
 * The reading without one of the annotations that were set aside.
 * @throws Error when it is not there.
 */
export function takeUp(reading: Reading, { index, record }: Aside): Reading {
  const { tags } = reading.setAside
  const at = same(tags[index], record) ? index : tags.findIndex((other) => same(other, record))
  if (at === -1) throw new Error(`No such annotation was set aside at ${index}`)
  return { ...reading, setAside: { ...reading.setAside, tags: tags.toSpliced(at, 1) } }
}

/** The reading with it again among those that were set aside. */
export function layAside(reading: Reading, { index, record }: Aside): Reading {
  const { tags } = reading.setAside
  return { ...reading, setAside: { ...reading.setAside, tags: tags.toSpliced(index, 0, record) } }
}
