import type { FileVersion } from '#core/bridge/version-views'
import { remedyOf } from '#core/file/remedies'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { keptVersion, keptVersions, type KeptVersion } from '../backup/kept-versions'
import { asProblem } from '../file-problem'
import { jsonLimit } from '../json-file'
import { parseJson } from '../json-text'
import { pathOf } from '../layout'
import type { Project } from '../open-project'
import { readRegularFile } from '../read-file'
import { putBack, savedAt } from './restore-file'
import { wholeAt, type Whole } from './whole-file'

/** A file of a project that a person may want an earlier version of. */
export type Broken = {
  readonly project: Pick<Project, 'root' | 'manifest'>
  readonly place: string
  readonly secondPlace: string | null
}

/** The whole earlier versions of a damaged file, the newest first; a problem when it is not damaged. */
export async function wholeVersions(broken: Broken): Promise<Outcome<readonly FileVersion[]>> {
  try {
    const damage = await damageOf(broken)
    if (!damage.ok) return damage
    const { root } = broken.project
    const kept = await keptVersions({ ...broken, root })
    return good(kept.filter((one) => isWhole(one, damage.value.whole, broken)).map(viewOf))
  } catch (error) {
    return bad(asProblem(error, broken.place))
  }
}

/**
 * Puts one of its whole versions in the place of a damaged file, whose bytes go to the quarantine
 * first, and answers what was done. A file that may not be touched, such as a newer program's, and
 * one that is whole stay as they are.
 */
export async function restoreVersion(broken: Broken, id: string): Promise<Outcome<Problem>> {
  const { project, place } = broken
  const { root } = project
  try {
    const damage = await damageOf(broken)
    if (!damage.ok) return damage
    const { problem, whole } = damage.value
    const version = await keptVersion({ ...broken, root }, id)
    if (!version || !isWhole(version, whole, broken)) return bad({ code: 'backup.gone', at: place })
    return await putBack({ root, place, problem }, version)
  } catch (error) {
    return bad(asProblem(error, place))
  }
}

type Damage = { readonly problem: Problem; readonly whole: Whole }

/** What is wrong with the file as it is now. */
async function damageOf({ project, place }: Broken): Promise<Outcome<Damage>> {
  const { root, manifest } = project
  const whole = await wholeAt(root, manifest, place)
  if (!whole) return bad({ code: 'repair.not-here', at: place })
  const problem = await problemAt(root, place, whole)
  if (!problem) return bad({ code: 'repair.not-needed', at: place })
  const remedy = remedyOf(problem.code)
  return remedy === 'offered' || remedy === 'restored' ? good({ problem, whole }) : bad(problem)
}

async function problemAt(root: string, place: string, whole: Whole): Promise<Problem | null> {
  const bytes = await readRegularFile(pathOf(root, place), { at: place, limit: jsonLimit })
  if (!bytes.ok) return bytes.problem
  if (bytes.value === null) return { code: 'file.lost', at: place }
  const json = parseJson(bytes.value, place)
  const read = json.ok ? whole(json.value) : json
  if (!read.ok) return read.problem
  return read.notes.find(({ code }) => code === 'file.newer') ?? null
}

function isWhole({ bytes }: KeptVersion, whole: Whole, { place }: Broken): boolean {
  const json = parseJson(bytes, place)
  return json.ok && whole(json.value).ok
}

function viewOf(version: KeptVersion): FileVersion {
  const { where, kind, keptAt, sha256: id, bytes } = version
  return { id, where, kind, keptAt, savedAt: savedAt(version) || null, bytes: bytes.byteLength }
}
