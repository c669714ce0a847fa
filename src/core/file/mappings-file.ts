import { z } from 'zod'
import type { Outcome } from '../outcome'
import { readRecord } from './envelope'

export const mappingsFormat = 'hashiya.mappings'
export const mappingsVersion = 1

const name = z.string().min(1).max(1000)
const mapped = z.looseObject({ from: name, to: name.nullable() })

const mappingsSchema = z.looseObject({
  format: z.literal(mappingsFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  labels: z.array(mapped).max(10_000),
  relations: z.array(mapped).max(10_000)
})

/**
 * What colleagues' labels and relations are in this project's scheme, as was decided once; `to` is
 * null where they are left out. Pairs, because their names may be anything, `__proto__` included.
 */
export type MappingsFile = z.infer<typeof mappingsSchema>

export const noMappings: MappingsFile = {
  format: mappingsFormat,
  schemaVersion: mappingsVersion,
  minReader: mappingsVersion,
  labels: [],
  relations: []
}

export function readMappingsFile(json: unknown, at: string): Outcome<MappingsFile> {
  return readRecord(json, at, {
    format: mappingsFormat,
    version: mappingsVersion,
    schema: mappingsSchema
  })
}

export function writeMappingsFile(file: MappingsFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}
