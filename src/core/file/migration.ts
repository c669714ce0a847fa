/** A record as JSON, before anything is known of its shape. */
export type JsonRecord = Readonly<Record<string, unknown>>

/**
 * Brings a record from one version of its format to the next. It is given what an older Hashiya
 * wrote, checked no further than that, and changes nothing in place.
 */
export type Migration = (record: JsonRecord) => JsonRecord

/** The steps of one format in order: the first leads from version 1 to 2, and so on. */
export type Migrations = readonly Migration[]

/**
 * The record as the newest version has it. A file on the disk stays as it is until it is saved: each
 * carries its own version, so that a project may hold both and an interruption harms nothing.
 */
export function migrated(record: JsonRecord, from: number, steps: Migrations): JsonRecord {
  return steps.slice(from - 1).reduce<JsonRecord>((older, step) => step(older), record)
}
