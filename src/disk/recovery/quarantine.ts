import { basename, dirname } from 'node:path'
import { bad, good, type Outcome } from '#core/outcome'
import { createDurably } from '../durable-write'
import { asProblem } from '../file-problem'
import { sha256 } from '../hash'
import { pathOf, places, requireNoLinks, stemOf } from '../layout'
import { makeFolder } from '../make-folder'

/** Why bytes are in the quarantine: the end of their name there. */
export type Why = 'damaged' | 'put-away'

/**
 * Copies a file's bytes to where nothing ever reads or deletes them, and answers the copy's place.
 * The same bytes are copied once.
 */
export async function quarantine(
  root: string,
  place: string,
  bytes: Uint8Array,
  why: Why = 'damaged'
): Promise<Outcome<string>> {
  const copy = `${places.quarantine}/${stemOf(place)}.${sha256(bytes).slice(0, 8)}.${why}`
  try {
    const within = await requireNoLinks(root, copy)
    if (!within.ok) return within
    await makeFolder(dirname(pathOf(root, copy)))
    await createDurably(pathOf(root, copy), bytes, pathOf(root, places.quarantine))
    return good(copy)
  } catch (error) {
    return bad(asProblem(error, basename(copy)))
  }
}
