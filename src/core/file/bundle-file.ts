import { z } from 'zod'
import type { Outcome } from '../outcome'
import { idSchema, readRecord, sha256Schema } from './envelope'
import { annotatorSchema, type Annotator } from './project-file'

export const bundleFormat = 'hashiya.bundle'
/** Since 2 a bundle may hold gold readings, guidelines and incidents; version 1 leaves them out. */
export const bundleVersion = 2
const oldestReader = 1

const bundledFile = z.looseObject({
  /** Its place in the project's folder, the same in the archive. */
  name: z.string().min(1).max(200),
  bytes: z.int().nonnegative(),
  sha256: sha256Schema
})

const bundleSchema = z.looseObject({
  format: z.literal(bundleFormat),
  schemaVersion: z.int(),
  minReader: z.int(),
  projectId: idSchema,
  projectName: z.string().max(200),
  /** Those whose readings are in it. */
  annotators: z.array(annotatorSchema).max(100),
  packedAt: z.string(),
  app: z.string().max(100),
  files: z.array(bundledFile).max(400_000)
})

/** What a bundle says of itself, in `bundle.json`: the last file of the archive. */
export type BundleFile = z.infer<typeof bundleSchema>
export type BundledFile = z.infer<typeof bundledFile>

export function readBundleFile(json: unknown, at: string): Outcome<BundleFile> {
  return readRecord(json, at, {
    format: bundleFormat,
    version: bundleVersion,
    schema: bundleSchema
  })
}

export function writeBundleFile(bundle: {
  readonly projectId: string
  readonly projectName: string
  readonly annotators: readonly Annotator[]
  readonly packedAt: string
  readonly app: string
  readonly files: readonly BundledFile[]
}): string {
  const head = { format: bundleFormat, schemaVersion: bundleVersion, minReader: oldestReader }
  return `${JSON.stringify({ ...head, ...bundle }, null, 1)}\n`
}
