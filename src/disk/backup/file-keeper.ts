import { hourOf } from '#core/file/generations'
import type { Problem } from '#core/outcome'
import { FileProblem, isMissing, systemCode } from '../file-problem'
import { backupsOf, pathOf, places, requireNoLinks, stemOf } from '../layout'
import { parseJson } from '../json-text'
import { makeFolder } from '../make-folder'
import { keepGeneration, type ToKeep } from './generation-files'
import { instantCopiesIn, keepInstantCopy, keepOnlyCopy, type InstantPlace } from './instant-copies'
import type { Keeper } from './keeper'

/** What it takes to keep generations: a clock, and a place for the case that the project is lost. */
export type BackupPorts = {
  /** ISO 8601, UTC. */
  readonly now: () => string
  /** A folder for the copies of this project alone, outside of it; null where there is none. */
  readonly secondPlace: string | null
}

export type KeptFile = {
  readonly root: string
  /** Where the file is in the project. */
  readonly place: string
  /** Without these the versions that saves replace are kept, and no generations. */
  readonly ports?: BackupPorts | undefined
  /** The version of its format that saves write: what is of an older one is kept before it goes. */
  readonly version?: number
  /** Files that are written once and without which this one would say nothing: kept as well. */
  readonly companions?: readonly string[]
}

/** Keeps the earlier versions of one file of a project: links to the last ones, and generations. */
export class FileKeeper implements Keeper {
  readonly #file: KeptFile
  /** Where the copies go and which there are, once the folder is known to be there. */
  #instant: { readonly place: InstantPlace; numbers: readonly number[] } | null = null
  /** What was kept last: a save that failed leaves it standing, to be replaced by the next. */
  #kept: string | null = null
  /** The hour for which there are generations already. */
  #hour: string | null = null

  constructor(file: KeptFile) {
    this.#file = file
  }

  before(identity: string): Promise<readonly Problem[]> {
    return this.#told('project', async () => {
      if (this.#kept === identity) return
      try {
        await this.#keepInstantCopy()
      } catch (error) {
        if (!isMissing(error)) throw error
        // Somebody has taken the folder of the copies away since.
        this.#instant = null
        await this.#keepInstantCopy()
      }
      this.#kept = identity
    })
  }

  /** Keeps a file that is written once, as long as there is no copy of it. */
  once(): Promise<readonly Problem[]> {
    return this.#told('project', async () => keepOnlyCopy(await this.#ownPlace()))
  }

  async after(replaced: Uint8Array): Promise<readonly Problem[]> {
    const { ports, version = 0 } = this.#file
    if (!ports) return []
    const now = ports.now()
    const isOlder = formatVersionOf(replaced) < version
    if (!isOlder && this.#hour === hourOf(now)) return []
    const why = isOlder ? 'before-migration' : 'hourly'
    const problems = await this.keep({ bytes: replaced, now, why })
    if (problems.length === 0) this.#hour = hourOf(now)
    return problems
  }

  /** Keeps a version as a generation in both places, as far as the disks allow it. */
  async keep(version: ToKeep): Promise<readonly Problem[]> {
    const { root, place, ports } = this.#file
    const own = await this.#told('project', async () => {
      const { folder, drafts } = await this.#ownPlace()
      await keepGeneration(folder, drafts, version)
    })
    for (const companion of this.#file.companions ?? [])
      own.push(...(await new FileKeeper({ root, place: companion }).once()))
    const second = ports?.secondPlace
    if (!second) return own
    const outside = await this.#told('second-place', async () => {
      await makeFolder(second)
      await keepGeneration(pathOf(second, stemOf(place)), second, version)
      await this.#keepCompanions(second)
    })
    return [...own, ...outside]
  }

  async #keepInstantCopy(): Promise<void> {
    if (this.#instant === null) {
      const place = await this.#ownPlace()
      this.#instant = { place, numbers: await instantCopiesIn(place) }
    }
    this.#instant.numbers = await keepInstantCopy(this.#instant.place, this.#instant.numbers)
  }

  async #keepCompanions(second: string): Promise<void> {
    const { root, companions = [] } = this.#file
    for (const place of companions) {
      const folder = pathOf(second, stemOf(place))
      await makeFolder(folder)
      await keepOnlyCopy({ path: pathOf(root, place), folder, drafts: second })
    }
  }

  /** The file and the folder of its copies, which is made if need be. */
  async #ownPlace(): Promise<InstantPlace> {
    const { root, place } = this.#file
    const copies = backupsOf(place)
    const within = await requireNoLinks(root, `${copies}/copy`)
    if (!within.ok) throw new FileProblem(within.problem)
    const folder = pathOf(root, copies)
    await makeFolder(folder)
    return { path: pathOf(root, place), folder, drafts: pathOf(root, places.backups) }
  }

  /** Turns what a disk prevented into a warning. */
  async #told(where: string, keep: () => Promise<void>): Promise<Problem[]> {
    try {
      await keep()
      return []
    } catch (error) {
      const because = reasonOf(error)
      if (because === null) throw error
      return [{ code: 'backup.not-kept', at: this.#file.place, facts: { where, because } }]
    }
  }
}

/** The version of its format that a file says it is of; without bound where it says none. */
function formatVersionOf(bytes: Uint8Array): number {
  // Saves write it first; only what others wrote has to be read as a whole.
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const said = /"schemaVersion":\s*(\d+)/.exec(head)?.[1]
  if (said !== undefined) return Number(said)
  const json = parseJson(Buffer.from(bytes), '')
  const found = json.ok ? json.value['schemaVersion'] : null
  return typeof found === 'number' ? found : Infinity
}

/** The system's own code where it has one; null for what is our mistake. */
function reasonOf(error: unknown): string | number | null {
  if (!(error instanceof FileProblem)) return systemCode(error)
  return error.problem.facts?.['system'] ?? error.problem.code
}
