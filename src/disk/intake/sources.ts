import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { articlesAmong, isZipName, kindNamed } from '#core/article/article-names'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readChosenFile, type ChosenFile } from '../decode'
import { isMissing, systemCode } from '../file-problem'
import { ZipArchive, type ZipLimits } from '../zip-read'
import { largestFile } from './convert'

/** A file that may hold articles. It is read when its turn comes. */
export type Source = {
  /** With the folder or archive that it was found in, `/` between; shown, and never a path. */
  readonly name: string
  read(): Promise<Outcome<ChosenFile>>
}

/** The files to look at, and what was found wrong or passed over on the way to them. */
export type Sources = {
  readonly sources: readonly Source[]
  /** What could not be opened or listed. */
  readonly problems: readonly Problem[]
  /** What a folder or an archive holds besides articles; it costs nothing. */
  readonly notes: readonly Problem[]
  close(): void
}

const zipLimits: ZipLimits = {
  entries: 100_000,
  entryBytes: largestFile,
  totalBytes: 1_000_000_000,
  ratio: 200
}

/** The files of what a person chose: files, folders with all that is in them, and archives. */
export async function sourcesAt(paths: readonly string[]): Promise<Sources> {
  const found = new Finding()
  for (const path of paths) await found.take(path)
  return found
}

/** The same of files that are in memory. */
export async function sourcesIn(files: readonly ChosenFile[]): Promise<Sources> {
  const found = new Finding()
  for (const file of files) await found.takeBytes(file)
  return found
}

class Finding implements Sources {
  readonly sources: Source[] = []
  readonly problems: Problem[] = []
  readonly notes: Problem[] = []
  readonly #archives: ZipArchive[] = []

  async take(path: string): Promise<void> {
    const at = basename(path)
    try {
      if ((await stat(path)).isDirectory()) return await this.#takeFolder(path, at)
    } catch (error) {
      if (isMissing(error)) return this.#takeProblem({ code: 'import.missing', at })
      const system = systemCode(error)
      if (system === null) throw error
      return this.#takeProblem({ code: 'import.unreadable', at, facts: { system } })
    }
    await this.#takeFile(path, at)
  }

  async takeBytes({ name, bytes }: ChosenFile): Promise<void> {
    if (isZipName(name)) return this.#takeArchive(name, ZipArchive.open(bytes, name, zipLimits))
    this.sources.push({ name, read: async () => good({ name, bytes }) })
  }

  close(): void {
    for (const archive of this.#archives) archive.close()
    this.#archives.length = 0
  }

  /** What is not there is answered for in its turn. */
  #takeProblem(problem: Problem): void {
    this.sources.push({ name: problem.at ?? '', read: async () => bad(problem) })
  }

  async #takeFile(path: string, name: string): Promise<void> {
    if (isZipName(name)) return this.#takeArchive(name, ZipArchive.open(path, name, zipLimits))
    this.sources.push({
      name,
      read: async () => {
        const file = await readChosenFile(path, largestFile)
        return file.ok ? good({ ...file.value, name }) : bad({ ...file.problem, at: name })
      }
    })
  }

  async #takeFolder(root: string, at: string): Promise<void> {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted()
    const wanted = articlesAmong(names, (name) => kindNamed(name) !== null || isZipName(name))
    this.#tellPassedOver(at, names.length - wanted.length)
    for (const name of wanted) await this.#takeFile(join(root, name), `${at}/${name}`)
  }

  async #takeArchive(at: string, opening: Promise<Outcome<ZipArchive>>): Promise<void> {
    const opened = await opening
    if (!opened.ok) return void this.problems.push(opened.problem)
    const archive = opened.value
    this.#archives.push(archive)
    this.problems.push(
      ...archive.problems.map((problem) => ({ ...problem, at: `${at}/${problem.at ?? ''}` }))
    )
    const names = archive.entries.map(({ name }) => name)
    const wanted = articlesAmong(names, (name) => kindNamed(name) !== null)
    for (const name of names.filter(isZipName))
      this.problems.push({ code: 'import.nested-archive', at: `${at}/${name}` })
    this.#tellPassedOver(at, names.filter((name) => !isZipName(name)).length - wanted.length)
    for (const entry of wanted) {
      const name = `${at}/${entry}`
      this.sources.push({
        name,
        read: async () => {
          const bytes = await archive.read(entry)
          return bytes.ok ? good({ name, bytes: bytes.value }) : bad({ ...bytes.problem, at: name })
        }
      })
    }
  }

  #tellPassedOver(at: string, count: number): void {
    if (count > 0) this.notes.push({ code: 'import.passed-over', at, facts: { count } })
  }
}
