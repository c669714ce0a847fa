import type { Reading } from '#core/annotation/reading'
import { bad, good, type Outcome } from '#core/outcome'
import { asProblem } from './file-problem'
import { makeReadingsFolder, type OpenedReading, type Writer } from './reading-files'
import { fileOf } from './reading-place'

/** Which save of a reading is on the disk, and since when. */
export type Saved = { readonly rev: number; readonly savedAt: string }

/** Puts a reading on the disk as the next version of its file, or answers why it is not there. */
export async function writeReading(
  { file, adapter, place }: OpenedReading,
  reading: Reading,
  { writer, now }: { readonly writer: Writer; readonly now: () => string }
): Promise<Outcome<Saved>> {
  const before = file.data
  const savedAt = now()
  const rev = before.head.rev + 1
  const { annotatorId } = place
  const head = {
    ...before.head,
    annotatorId,
    rev,
    prevSha256: adapter.seen,
    writer,
    updatedAt: savedAt
  }
  try {
    if (adapter.seen === null) await makeReadingsFolder(place)
    file.data = { head, reading }
    await file.write()
    return good({ rev, savedAt }, adapter.notes)
  } catch (error) {
    // lowdb's data is what the file holds, not what we would like it to hold.
    file.data = before
    return bad(asProblem(error, fileOf(place)))
  }
}
