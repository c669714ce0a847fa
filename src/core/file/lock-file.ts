import { z } from 'zod'
import type { Outcome } from '../outcome'
import { idSchema, readRecord } from './envelope'

export const lockFormat = 'hashiya.lock'
export const lockVersion = 1

const name = z.string().min(1).max(300)

const lockSchema = z.looseObject({
  format: z.literal(lockFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  /** The computer, as its network calls it. */
  host: name,
  annotatorId: idSchema,
  annotator: name,
  session: name,
  since: z.string()
})

/**
 * Who has the project open, and where: for people on other computers, who cannot see a lock of this
 * one. It may be left over from a crash, so that nothing is ever decided by it alone.
 */
export type LockFile = Pick<
  z.infer<typeof lockSchema>,
  'host' | 'annotatorId' | 'annotator' | 'session' | 'since'
>

export function readLockFile(json: unknown, at: string): Outcome<LockFile> {
  return readRecord(json, at, { format: lockFormat, version: lockVersion, schema: lockSchema })
}

export function writeLockFile(lock: LockFile): string {
  const { host, annotatorId, annotator, session, since } = lock
  const envelope = { format: lockFormat, schemaVersion: lockVersion, minReader: lockVersion }
  return `${JSON.stringify({ ...envelope, host, annotatorId, annotator, session, since }, null, 2)}\n`
}
