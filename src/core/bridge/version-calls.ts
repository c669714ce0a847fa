import { z } from 'zod'
import type { Reading } from '../annotation/reading'
import { idSchema } from '../file/envelope'
import type { ProjectView, Saved } from './calls'
import type { FileVersion, ReadingVersion } from './version-views'

/** The SHA-256 of a version's bytes, in hex. */
const version = z.string().regex(/^[0-9a-f]{64}$/)
/** A file's place in the project, as problems name it. Main builds no path that it does not know. */
const place = z.string().min(1).max(300)

/** Earlier versions of what is in the project: to be looked at, and put back. */
export const versionAsks = {
  /** The earlier versions of one's own reading of an article, the newest first. */
  'versions.list': z.strictObject({ article: idSchema }),
  /** What one of them holds. */
  'versions.look': z.strictObject({ article: idSchema, version }),
  /** Puts one back as an edit like any other, and answers when it is on the disk. */
  'versions.restore': z.strictObject({ article: idSchema, version }),
  /** The whole earlier versions of a file that is damaged or is not what belongs at its place. */
  'repair.list': z.strictObject({ place }),
  /** Puts one of them in its place, its bytes into the quarantine, and opens the project again. */
  'repair.restore': z.strictObject({ place, version })
} as const satisfies Record<string, z.ZodType>

export type VersionAnswers = {
  'versions.list': readonly ReadingVersion[]
  'versions.look': Reading
  'versions.restore': Saved
  'repair.list': readonly FileVersion[]
  'repair.restore': ProjectView
}
