import { hourOf } from '#core/file/generations'
import type { Problem } from '#core/outcome'
import { FileProblem, isMissing, systemCode } from '../file-problem'
import { backupsOf, pathOf, places, requireNoLinks, stemOf } from '../layout'
import { makeFolder } from '../make-folder'
import { keepGeneration, type ToKeep } from './generation-files'
import { keepInstantCopy, keepOnlyCopy } from './instant-copies'
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
  /** Files that are written once and without which this one would say nothing: kept as well. */
  readonly companions?: readonly string[]
}

/** Keeps the earlier versions of one file of a project: links to the last ones, and generations. */
export class FileKeeper implements Keeper {
  readonly #file: KeptFile
  /** The folder of the copies, once it is known to be there. */
  #folder: string | null = null
  /** The hour for which there are generations already. */
  #hour: string | null = null

  constructor(file: KeptFile) {
    this.#file = file
  }

  before(): Promise<readonly Problem[]> {
    return this.#told('project', async () => {
      try {
        await this.#keepInstantCopy()
      } catch (error) {
        if (!isMissing(error)) throw error
        // Somebody has taken the folder of the copies away since.
        this.#folder = null
        await this.#keepInstantCopy()
      }
    })
  }

  /** Keeps a file that is written once, as long as there is no copy of it. */
  once(): Promise<readonly Problem[]> {
    const { root, place } = this.#file
    return this.#told('project', async () =>
      keepOnlyCopy(pathOf(root, place), await this.#ownFolder(), pathOf(root, places.backups))
    )
  }

  async after(replaced: Uint8Array): Promise<readonly Problem[]> {
    const { ports } = this.#file
    if (!ports) return []
    const now = ports.now()
    if (this.#hour === hourOf(now)) return []
    const problems = await this.keep({ bytes: replaced, now })
    if (problems.length === 0) this.#hour = hourOf(now)
    return problems
  }

  /** Keeps a version as a generation in both places, as far as the disks allow it. */
  async keep(version: ToKeep): Promise<readonly Problem[]> {
    const { root, place, ports } = this.#file
    const own = await this.#told('project', async () =>
      keepGeneration(await this.#ownFolder(), pathOf(root, places.backups), version)
    )
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
    const { root, place } = this.#file
    const drafts = pathOf(root, places.backups)
    await keepInstantCopy(pathOf(root, place), await this.#ownFolder(), drafts)
  }

  async #keepCompanions(second: string): Promise<void> {
    const { root, companions = [] } = this.#file
    for (const place of companions) {
      const folder = pathOf(second, stemOf(place))
      await makeFolder(folder)
      await keepOnlyCopy(pathOf(root, place), folder, second)
    }
  }

  async #ownFolder(): Promise<string> {
    if (this.#folder !== null) return this.#folder
    const { root, place } = this.#file
    const folder = backupsOf(place)
    const within = await requireNoLinks(root, `${folder}/copy`)
    if (!within.ok) throw new FileProblem(within.problem)
    await makeFolder(pathOf(root, folder))
    this.#folder = pathOf(root, folder)
    return this.#folder
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

/** The system's own code where it has one; null for what is our mistake. */
function reasonOf(error: unknown): string | number | null {
  if (!(error instanceof FileProblem)) return systemCode(error)
  return error.problem.facts?.['system'] ?? error.problem.code
}
