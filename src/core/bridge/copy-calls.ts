import { z } from 'zod'
import type { Problem } from '../outcome'

/** Other versions of files that lie beside them: of settled conflicts, of sync programs, of colleagues. */
export const copyAsks = {
  'copies.list': z.strictObject({}),
  /** Moves copies into the quarantine, by their places as they were listed. */
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
}

export type PutAway = {
  /** Where each went, in the order asked for. */
  readonly away: readonly string[]
  /** What could not be moved, and why. */
  readonly problems: readonly Problem[]
}

export type CopyAnswers = { 'copies.list': readonly KeptCopy[]; 'copies.put-away': PutAway }
