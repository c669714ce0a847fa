import { z } from 'zod'
import { bad, good, type Outcome, type Problem } from '../outcome'
import { migrated, type JsonRecord, type Migrations } from './migration'

/** Ids are names of files too: short, lower-case, safe on every disk. Titles never are. */
const idPattern = /^[a-z0-9-]{1,40}$/
export const idSchema = z.string().regex(idPattern)
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** The same without a report: a large library has many names. */
export function isId(text: string): boolean {
  return idPattern.test(text)
}

/** What every file of a project says of itself before anything else. */
const envelope = z.looseObject({
  format: z.string(),
  schemaVersion: z.int().positive(),
  minReader: z.int().positive()
})

export type Wanted<S extends z.ZodType> = {
  readonly format: string
  /** The newest version that is known here. */
  readonly version: number
  readonly schema: S
  /** One step for each version before. */
  readonly migrations?: Migrations
}

/**
 * Reads one record of a project: its format, then its version, then its shape. An older record is
 * brought up to date in memory. A newer one that says it can still be read here is read, with a
 * note `file.newer`: it must not be written over, or what is new in it would be lost. One that
 * cannot be read is the problem `file.newer`, never "damaged". `at` names the file in the problem.
 */
export function readRecord<S extends z.ZodType>(
  json: unknown,
  at: string,
  { format, version, schema, migrations = [] }: Wanted<S>
): Outcome<z.infer<S>> {
  const head = envelope.safeParse(json)
  if (!head.success || head.data.format !== format)
    return bad({ code: 'file.other-format', at, facts: { wanted: format } })
  const found = head.data.schemaVersion
  const newer: Problem = { code: newerCode, at, facts: { found, known: version } }
  if (head.data.minReader > version) return bad(newer)
  const current = found < version ? upToDate(head.data, found, migrations) : json
  if (current === null)
    return bad({ code: 'file.bad-shape', at, facts: { field: '.', rule: `version-${found}` } })
  const record = schema.safeParse(current)
  if (record.success) return good(record.data, found > version ? [newer] : [])
  return bad(found > version ? newer : shapeProblem(record.error, at))
}

const newerCode = 'file.newer'

/** Why a record that could be read must not be written over, or null when it may be. */
export function newerThanKnown(notes: readonly Problem[]): Problem | null {
  return notes.find(({ code }) => code === newerCode) ?? null
}

/** Null when a step does not find what its version should hold. */
function upToDate(record: JsonRecord, from: number, steps: Migrations): JsonRecord | null {
  try {
    return migrated(record, from, steps)
  } catch {
    return null
  }
}

/** The first thing that is wrong with a record's shape, as the place and the field. */
function shapeProblem(error: z.ZodError, at: string) {
  const [issue] = error.issues
  const field = issue?.path.map(String).join('.') ?? ''
  return { code: 'file.bad-shape', at, facts: { field: field || '.', rule: issue?.code ?? '' } }
}
