import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { readProjectFile } from '#core/file/project-file'
import { remedyOf } from '#core/file/remedies'
import { good, type Outcome, type Problem } from '#core/outcome'
import { FileKeeper, type BackupPorts } from '../backup/file-keeper'
import { asProblem, systemCode } from '../file-problem'
import { damagedGold } from '../gold-readings'
import { damagedIncidents } from '../incident-files'
import { parseJson } from '../json-text'
import { pathOf, places } from '../layout'
import { writeIndex } from '../library/index-file'
import type { Clock } from '../library/stamps'
import { openListed, type Opened, type Project } from '../open-project'
import { readRegister } from '../register-file'
import { restoreFile } from './restore-file'
import { sweepProject } from './sweep-project'
import { wholeAt } from './whole-file'

export type RecoveryPorts = {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** The folder of all projects' copies outside of them; null where there is none. */
  readonly copies: string | null
  /** What files' times are compared with; the computer's own where none is given. */
  readonly clock?: Clock
}

/** What it takes to keep generations of one project's files. */
export function backupsFor(
  projectId: string,
  { now, copies }: Pick<RecoveryPorts, 'now' | 'copies'>
): BackupPorts {
  return { now, secondPlace: copies === null ? null : join(copies, projectId) }
}

/**
 * Opens a project for work, by whoever holds its lock. Drafts of crashes are swept; what is lost or
 * damaged is replaced by its newest whole version, and said so in `problems`; the manifest and the
 * scheme are kept for the next time, and the index says what the library shows. A folder that cannot be written to is opened as it is.
 */
export async function openAndRecover(
  folder: string,
  ports: RecoveryPorts
): Promise<Outcome<Project>> {
  const { clock = Date.now } = ports
  const opened = await openWithManifest(folder, clock)
  if (!opened.ok) return opened
  const { root, manifest, readOnly } = opened.value.project
  if (readOnly?.code === 'project.read-only') return good(opened.value.project, opened.notes)
  const backups = backupsFor(manifest.projectId, ports)
  await sweepProject(opened.value.listing, manifest, {
    now: ports.now(),
    secondPlace: backups.secondPlace
  })
  const told: Problem[] = [...opened.notes]
  let { project, shelf } = opened.value
  let { isNews } = shelf
  // A restored article may show that its reading is damaged too.
  for (let round = 0; round < 3; round += 1) {
    const restored = await repair(project, backups)
    if (restored.length === 0) break
    told.push(...restored)
    const again = await openListed(folder, { clock, known: shelf.entries })
    if (!again.ok) return again
    ;({ project, shelf } = again.value)
    isNews ||= shelf.isNews
  }
  if (isNews) await writeIndex({ root, ...manifest }, [...shelf.entries.values()])
  told.push(...(await keepRecords(project, backups)))
  return good({ ...project, problems: [...told, ...project.problems] })
}

/** A manifest that is lost or damaged comes back too, when the project has a copy of it. */
async function openWithManifest(folder: string, clock: Clock): Promise<Outcome<Opened>> {
  const opened = await openListed(folder, { clock })
  if (opened.ok) return opened
  const { code, at } = opened.problem
  const isDamaged = at === places.project && remedyOf(code) === 'restored'
  if (!isDamaged && code !== 'project.none') return opened
  const problem: Problem = isDamaged ? opened.problem : { code: 'file.lost', at: places.project }
  const root = await rootOf(folder)
  if (!root.ok) return opened
  const restored = await restoreFile({
    root: root.value,
    place: places.project,
    parse: parseManifest,
    problem
  })
  if (!restored.ok) return opened
  const again = await openListed(folder, { clock })
  return again.ok ? good(again.value, [restored.value]) : again
}

function parseManifest(json: unknown): Outcome<unknown> {
  return readProjectFile(json, places.project)
}

async function rootOf(folder: string): Promise<Outcome<string>> {
  try {
    return good(await realpath(folder))
  } catch (error) {
    return { ok: false, problem: asProblem(error, '.') }
  }
}

/** What was put back, each as a problem that says so. What could not be stays among the others. */
async function repair(project: Project, backups: BackupPorts): Promise<readonly Problem[]> {
  const { root, manifest } = project
  const register = await readRegister(root)
  const told: Problem[] = []
  const besides = [
    ...(register.ok ? [] : [register.problem]),
    ...(await damagedGold(root)),
    ...(await damagedIncidents(root, manifest.annotatorId))
  ]
  for (const problem of [...project.problems, ...besides]) {
    if (problem.at === undefined || remedyOf(problem.code) !== 'restored') continue
    const parse = await wholeAt(root, manifest, problem.at)
    if (!parse) continue
    const { secondPlace } = backups
    const restored = await restoreFile({ root, place: problem.at, secondPlace, parse, problem })
    if (restored.ok) told.push(restored.value)
  }
  return told
}

/** Manifest and scheme are seldom saved: they are kept when they are found whole and changed. */
async function keepRecords(project: Project, ports: BackupPorts): Promise<readonly Problem[]> {
  const { root, manifest } = project
  const problems: Problem[] = []
  for (const place of [places.project, places.scheme]) {
    const whole = await wholeAt(root, manifest, place)
    const bytes = await bytesOf(pathOf(root, place))
    const json = bytes && parseJson(bytes, place)
    if (!bytes || !json?.ok || !whole?.(json.value).ok) continue
    const keeper = new FileKeeper({ root, place, ports })
    problems.push(...(await keeper.keep({ bytes, now: ports.now() })))
  }
  return problems
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return null
  }
}
