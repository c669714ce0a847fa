import { isThere } from './layout'
import { openReading, readingHash, type OpenedReading, type Writer } from './reading-files'

/** What the file of an open reading holds now, beside what was last read from or written to it. */
export type FileNow =
  | { readonly is: 'same' }
  /** The file has gone, though its project is there. */
  | { readonly is: 'missing' }
  /** It holds something that cannot be read, or not now: it may be half written. */
  | { readonly is: 'unreadable'; readonly theirs: OpenedReading | null }
  | { readonly is: 'other'; readonly theirs: OpenedReading }

/** Looks at the file by its content: sizes and times may stay the same, or lie. */
export async function lookAgain(
  { place, adapter, locked }: OpenedReading,
  writer: Writer
): Promise<FileNow> {
  const hash = await readingHash(place)
  if (!hash.ok) return { is: 'unreadable', theirs: null }
  if (!locked && hash.value === adapter.seen) return { is: 'same' }
  if (!locked && hash.value === null)
    return (await isThere(place.root)) ? { is: 'missing' } : { is: 'unreadable', theirs: null }
  const theirs = await openReading(place, writer)
  return { is: theirs.locked ? 'unreadable' : 'other', theirs }
}
