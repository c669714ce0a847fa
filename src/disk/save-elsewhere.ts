import { basename } from 'node:path'
import type { Problem } from '#core/outcome'
import { replaceDurably } from './durable-write'
import { liesInside } from './inside-project'
import { asProblem } from './file-problem'

/**
 * Writes what cannot be saved in its project to a place that a person chose: another disk, for
 * example. Not into the project's own folders, where it would be taken for something else. Answers
 * what prevented it, or null.
 */
export async function saveElsewhere(
  root: string,
  target: string,
  bytes: Uint8Array
): Promise<Problem | null> {
  const at = basename(target)
  try {
    if (await liesInside(root, target)) return { code: 'export.inside-project', at }
    await replaceDurably(target, bytes)
    return null
  } catch (error) {
    return asProblem(error, at)
  }
}
