import { dirname } from 'node:path'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { keptVersions, type KeptVersion, type VersionsOf } from '../backup/kept-versions'
import { discard } from '../drafts'
import { flushFolder, putInFreePlace, putInPlace, writeDraft } from '../durable-write'
import { asProblem } from '../file-problem'
import { sha256 } from '../hash'
import { jsonLimit } from '../json-file'
import { parseJson } from '../json-text'
import { pathOf, requireNoLinks } from '../layout'
import { readRegularFile } from '../read-file'
import { quarantine } from './quarantine'

export type Repair = VersionsOf & {
  /** Whether a version is whole, and the file that belongs at this place. */
  readonly parse: (json: unknown) => Outcome<unknown>
  /** What is wrong with the file as it is. */
  readonly problem: Problem
}

/**
 * Puts the newest whole version of a file in the place of one that is lost or damaged, byte for
 * byte, after the damaged bytes were copied to the quarantine. Answers what was done, to be told;
 * where there is no whole version the damaged file stays as it is, and its bytes are copied too.
 */
export async function restoreFile(repair: Repair): Promise<Outcome<Problem>> {
  try {
    return await putBack(repair, await newestWhole(repair))
  } catch (error) {
    return bad(asProblem(error, repair.place))
  }
}

/**
 * Puts one version, byte for byte, in the place of a file that is lost or that must not be built
 * on, whose bytes go to the quarantine first.
 * @throws the disk's own errors; the file is then as it was.
 */
export async function putBack(
  { root, place, problem }: Pick<Repair, 'root' | 'place' | 'problem'>,
  version: KeptVersion | null
): Promise<Outcome<Problem>> {
  const within = await requireNoLinks(root, place)
  if (!within.ok) return within
  const damaged = await readRegularFile(pathOf(root, place), { at: place, limit: jsonLimit })
  if (!damaged.ok) return damaged
  const copy = damaged.value ? await quarantine(root, place, damaged.value) : good('')
  if (!copy.ok) return copy
  if (!version) return bad({ code: 'recovery.no-version', at: place })
  if (!(await replace({ root, place }, damaged.value, version.bytes)))
    return bad({ code: 'recovery.changed', at: place })
  const from = version.keptAt ?? savedAt(version)
  const facts = { because: problem.code, from, where: version.where }
  if (damaged.value === null) return good({ code: 'recovery.found-again', at: place, facts })
  return good({ code: 'recovery.restored', at: place, facts: { ...facts, copy: copy.value } })
}

async function newestWhole(repair: Repair): Promise<KeptVersion | null> {
  const isWhole = ({ bytes }: KeptVersion) => {
    const json = parseJson(bytes, repair.place)
    return json.ok && repair.parse(json.value).ok
  }
  return (await keptVersions(repair)).find(isWhole) ?? null
}

/** False, with nothing changed, when the file is not the damaged one any more. */
async function replace(
  { root, place }: Pick<Repair, 'root' | 'place'>,
  damaged: Buffer | null,
  bytes: Buffer
): Promise<boolean> {
  const path = pathOf(root, place)
  const draft = await writeDraft(path, [bytes])
  try {
    if (damaged === null) {
      if (!(await putInFreePlace(draft, path))) return false
    } else {
      const now = await readRegularFile(path, { at: place, limit: jsonLimit })
      if (!now.ok || !now.value || sha256(now.value) !== sha256(damaged)) return false
      await putInPlace(draft, path)
    }
  } finally {
    await discard(draft)
  }
  await flushFolder(dirname(path))
  return true
}

/** When a version says that it was saved; empty for files that do not say it. */
export function savedAt({ bytes }: Pick<KeptVersion, 'bytes'>): string {
  const json = parseJson(bytes, '')
  const time = json.ok ? json.value['updatedAt'] : null
  return typeof time === 'string' ? time : ''
}
