import { z } from 'zod'
import type { Problem } from '../outcome'
import type { Beside, ReceivedFile } from './bundle-calls'

/** Other versions of files that lie beside them: of settled conflicts, of sync programs, of colleagues. */
export const copyAsks = {
  'copies.list': z.strictObject({}),
  /** Moves copies into the quarantine, by their places as they were listed. */
  /**
   * Puts a copy of a gold reading, a guideline or a draft of one's own in use, by its place as it was
   * listed. What was in use is kept: an undo, an earlier version, or a copy beside.
   */
  'copies.use': z.strictObject({ place: z.string().max(500) }),
  'copies.put-away': z.strictObject({ places: z.array(z.string().max(500)).max(5000) })
} as const satisfies Record<string, z.ZodType>

export type KeptCopy = {
  /** Where it lies in the project. */
  readonly place: string
  /** Whose name it bears: a program's, or somebody's. */
  readonly by: string
  /** Whose reading of what it is; null for any other file. */
  readonly reading: { readonly reader: string; readonly title: string } | null
  /**
   * How many tags and links it holds that the file beside it lacks or holds otherwise: none where
   * all of it was joined with that file. Null where it cannot be told.
   */
  readonly more: { readonly tags: number; readonly links: number } | null
  /** What it is where it is no reading of an annotator; absent for readings and for what is unknown. */
  readonly shared?: SharedCopy
}

/** A copy of what is everybody's, or of a draft of an incident. */
export type SharedCopy = {
  readonly of: Extract<ReceivedFile, { readonly is: 'gold' }> | Beside
  /** When it was saved and by whom, as it says itself. ISO 8601, UTC. */
  readonly savedAt: string | null
  readonly savedBy: string | null
  /** Whether it says just what the file in use says. */
  readonly isSame: boolean
  /** Whether it can be put in use here: it is whole, and its file may be changed by this annotator. */
  readonly usable: boolean
  /** The words of a guideline. */
  readonly text: string | null
}

export type PutAway = {
  /** Where each went, in the order asked for. */
  readonly away: readonly string[]
  /** What could not be moved, and why. */
  readonly problems: readonly Problem[]
}

export type CopyAnswers = {
  'copies.list': readonly KeptCopy[]
  'copies.use': null
  'copies.put-away': PutAway
}
