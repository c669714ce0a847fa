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
 * where there is no whole version the damaged file stays as it is.
 */
export async function restoreFile(repair: Repair): Promise<Outcome<Problem>> {
  const { root, place, problem } = repair
  try {
    const within = await requireNoLinks(root, place)
    if (!within.ok) return within
    const damaged = await readRegularFile(pathOf(root, place), { at: place, limit: jsonLimit })
    if (!damaged.ok) return damaged
    const copy = damaged.value ? await quarantine(root, place, damaged.value) : good('')
    if (!copy.ok) return copy
    const version = await newestWhole(repair)
    if (!version) return bad({ code: 'recovery.no-version', at: place })
    if (!(await replace(repair, damaged.value, version.bytes)))
      return bad({ code: 'recovery.changed', at: place })
    const from = version.keptAt ?? savedAt(version)
    const facts = { because: problem.code, from, where: version.where, quarantine: copy.value }
    return good({ code: 'recovery.restored', at: place, facts })
  } catch (error) {
    return bad(asProblem(error, place))
  }
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
  { root, place }: Repair,
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

/** When a version says that it was saved; files that do not say it have no time. */
function savedAt({ bytes }: KeptVersion): string {
  const json = parseJson(bytes, '')
  const time = json.ok ? json.value['updatedAt'] : null
  return typeof time === 'string' ? time : ''
}
