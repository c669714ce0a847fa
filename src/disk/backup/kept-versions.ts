import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { generationsIn, type Why } from '#core/file/generations'
import type { Outcome } from '#core/outcome'
import { systemCode } from '../file-problem'
import { sha256 } from '../hash'
import { inParallel } from '../in-parallel'
import { jsonLimit } from '../json-file'
import { backupsOf, pathOf, requireNoLinks, stemOf } from '../layout'
import { readRegularFile } from '../read-file'
import { instantName, instantNumbers } from './instant-copies'

/** An earlier version of a file, as it lies on the disk; whether it is whole is another question. */
export type KeptVersion = {
  readonly where: 'project' | 'second-place'
  readonly kind: 'replaced' | Why
  readonly keptAt: string | null
  readonly sha256: string
  readonly bytes: Buffer
}

export type VersionsOf = {
  readonly root: string
  readonly place: string
  /** The folder of this project's copies outside of it. */
  readonly secondPlace?: string | null | undefined
}

/**
 * The earlier versions of a file that can be read from the disk: what the last saves replaced, then
 * the generations, the newest first; each content once. Links are not followed.
 */
export async function keptVersions({
  root,
  place,
  secondPlace
}: VersionsOf): Promise<readonly KeptVersion[]> {
  const own = backupsOf(place)
  const within = await requireNoLinks(root, `${own}/copy`)
  const found = [
    ...(within.ok ? await versionsIn(pathOf(root, own), 'project') : []),
    ...(secondPlace ? await versionsIn(pathOf(secondPlace, stemOf(place)), 'second-place') : [])
  ]
  const known = new Set<string>()
  return found.filter(({ sha256 }) => !known.has(sha256) && known.add(sha256))
}

/** The version with these bytes, or null when it is gone. */
export async function keptVersion(of: VersionsOf, id: string): Promise<KeptVersion | null> {
  return (await keptVersions(of)).find((version) => version.sha256 === id) ?? null
}

type Named = Pick<KeptVersion, 'kind' | 'keptAt'> & { readonly name: string }

async function versionsIn(
  folder: string,
  where: KeptVersion['where']
): Promise<readonly KeptVersion[]> {
  const named = versionNames(await namesOrNone(folder))
  const read = await inParallel(named, ({ name }) => bytesOf(join(folder, name)))
  return named.flatMap(({ kind, keptAt }, index) => {
    const bytes = read[index]
    return bytes?.ok && bytes.value
      ? [{ where, kind, keptAt, sha256: sha256(bytes.value), bytes: bytes.value }]
      : []
  })
}

function versionNames(names: readonly string[]): readonly Named[] {
  return [
    ...instantNumbers(names).map((number): Named => ({
      name: instantName(number),
      kind: 'replaced',
      keptAt: null
    })),
    ...generationsIn(names).map(({ name, keptAt, why }): Named => ({
      name,
      kind: why,
      keptAt
    }))
  ]
}

function bytesOf(path: string): Promise<Outcome<Buffer | null>> {
  return readRegularFile(path, { at: '', limit: jsonLimit })
}

/** A place that cannot be looked into has no versions to offer. */
async function namesOrNone(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}
