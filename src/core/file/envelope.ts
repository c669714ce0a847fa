import { z } from 'zod'
import { bad, good, type Outcome } from '../outcome'

/** Ids are names of files too: short, lower-case, safe on every disk. Titles never are. */
export const idSchema = z.string().regex(/^[a-z0-9-]{1,40}$/)
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** What every file of a project says of itself before anything else. */
const envelope = z.looseObject({
  format: z.string(),
  schemaVersion: z.int().positive(),
  minReader: z.int().positive()
})

/**
 * Reads one record of a project: its format, then its version, then its shape. A file that only a
 * newer Hashiya can read is `file.newer`, never "damaged". `at` names the file in the problem.
 */
export function readRecord<S extends z.ZodType>(
  json: unknown,
  at: string,
  wanted: { readonly format: string; readonly version: number; readonly schema: S }
): Outcome<z.infer<S>> {
  const head = envelope.safeParse(json)
  if (!head.success || head.data.format !== wanted.format)
    return bad({ code: 'file.other-format', at, facts: { wanted: wanted.format } })
  if (head.data.minReader > wanted.version)
    return bad({
      code: 'file.newer',
      at,
      facts: { found: head.data.schemaVersion, known: wanted.version }
    })
  const record = wanted.schema.safeParse(json)
  if (!record.success) return bad(shapeProblem(record.error, at))
  return good(record.data)
}

/** The first thing that is wrong with a record's shape, as the place and the field. */
function shapeProblem(error: z.ZodError, at: string) {
  const [issue] = error.issues
  const field = issue?.path.map(String).join('.') ?? ''
  return { code: 'file.bad-shape', at, facts: { field: field || '.', rule: issue?.code ?? '' } }
}
