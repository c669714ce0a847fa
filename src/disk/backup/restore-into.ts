import { editBetween } from '#core/annotation/edit-between'
import { flattened } from '#core/annotation/edits'
import type { Reading } from '#core/annotation/reading'
import { bad, good, type Outcome } from '#core/outcome'
import { asProblem } from '../file-problem'
import { fileOf, type ReadingPlace } from '../reading-place'
import type { ReadingStore } from '../reading-store'
import type { Saved } from '../write-reading'
import { keepForUndo, readingVersion } from './reading-versions'

type Open = { readonly place: ReadingPlace; readonly store: ReadingStore }

/**
 * Puts an earlier version back into an open reading: as one edit, which is undone like any other,
 * also after a restart. What it replaces is kept as a version of its own first; where that cannot be
 * done nothing is changed. What an earlier version had set aside is not brought back: no edit
 * reaches it.
 */
export async function restoreInto(open: Open, id: string, now: string): Promise<Outcome<Saved>> {
  return replaced(open, now, () => readingVersion(open.place, id))
}

/** Puts any other content into an open reading in the same way. */
export async function putInto(open: Open, wanted: Reading, now: string): Promise<Outcome<Saved>> {
  return replaced(open, now, async () => good(wanted))
}

async function replaced(
  { place, store }: Open,
  now: string,
  find: () => Promise<Outcome<Reading>>
): Promise<Outcome<Saved>> {
  try {
    const saved = await store.save()
    if (!saved.ok) return saved
    if (store.locked) return bad(store.locked)
    const wanted = await find()
    if (!wanted.ok) return wanted
    const kept = await keepForUndo(place, now)
    if (!kept.ok) return kept
    const edit = editBetween(store.reading, wanted.value)
    if (flattened(edit).length === 0) return saved
    const edited = store.edit([edit])
    await store.save()
    return await edited
  } catch (error) {
    return bad(asProblem(error, fileOf(place)))
  }
}
