import { commentsOf } from '#core/annotation/comments'
import { apply, inverse, touchedTags, type Edit } from '#core/annotation/edits'
import { editBetween } from '#core/annotation/edit-between'
import { tagById, type Reading } from '#core/annotation/reading'
import { spanFault } from '#core/text/span'
import { canBeWritten } from './json-text'
import type { ReadingDigest } from './reading-digest'

/** No file of a reading holds more tags than this. */
const tagLimit = 20_000
/** Nor more proposals that were turned down; far below what a file may hold. */
const rejectionLimit = 50_000
const commentLimit = 50_000

/**
 * The reading after the edits, or null when one does not fit it, because it was made for another
 * state, or leads to what a file could not hold.
 */
export function edited(reading: Reading, edits: readonly Edit[], text: string): Reading | null {
  try {
    const after = edits.reduce(apply, reading)
    return canBeKept(reading, after, { text, touched: edits.flatMap(touchedTags) }) ? after : null
  } catch {
    return null
  }
}

/**
 * The edits as one whose inverse leads back exactly. An edit states itself what it replaces; where
 * that is not what stood there, the difference is worked out anew.
 */
export function recordable(
  before: Reading,
  after: Reading,
  { edits, digest }: { readonly edits: readonly Edit[]; readonly digest: ReadingDigest }
): Edit {
  const stated: Edit = { type: 'batch', edits }
  try {
    const back = apply(after, inverse(stated))
    if (digest.of(back) === digest.of(before)) return stated
  } catch {
    // It leads nowhere.
  }
  return editBetween(before, after)
}

/** What the file could not hold must not get in here either. */
function canBeKept(
  before: Reading,
  after: Reading,
  { text, touched }: { readonly text: string; readonly touched: readonly string[] }
): boolean {
  if (after.tags.length + after.setAside.tags.length > tagLimit) return false
  const changed = after.links.filter((link, index) => before.links[index] !== link)
  return (
    changed.every(canBeWritten) &&
    canBeTurnedDown(before, after, text) &&
    canBeSaid(before, after, text) &&
    (after.settled ?? []).every((one) => before.settled?.includes(one) || canBeWritten(one)) &&
    [...new Set(touched)].every((id) => {
      const tag = tagById(after, id)
      return !tag || (!spanFault(text, tag.span) && canBeWritten(tag))
    })
  )
}

function canBeTurnedDown(before: Reading, { rejected = [] }: Reading, text: string): boolean {
  const known = new Set(before.rejected)
  return (
    rejected.length <= rejectionLimit &&
    rejected.every(
      (rejection) =>
        known.has(rejection) || (!spanFault(text, rejection.span) && canBeWritten(rejection))
    )
  )
}

function canBeSaid(before: Reading, after: Reading, text: string): boolean {
  const [known, comments] = [new Set(commentsOf(before)), commentsOf(after)]
  return (
    comments.length <= commentLimit &&
    comments.every(
      (comment) =>
        known.has(comment) ||
        ((!comment.place || !spanFault(text, comment.place.span)) && canBeWritten(comment))
    )
  )
}
