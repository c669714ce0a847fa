import { ownerOf, type Source } from './source'

type Met = {
  readonly seen: Set<string>
  readonly names: Set<string>
  byFolder: number
  byName: number
}

/** Names of more files than this are no names of people. */
const mostPeople = 50

/**
 * Files of folders that name nobody, on which articles they are: nobody has two readings of one
 * article. Where the folders that files lie in would have more such pairs than the files' own names,
 * the names tell whose they are, and otherwise the folders.
 */
export class UnnamedFiles {
  readonly #met = new Map<string, Met>()
  readonly #known: ReadonlySet<string>

  /** `known` are the folders of which that is settled. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  meet(source: Source, at: string, article: string): void {
    const { from, owner } = source
    if (owner || from === null || this.#known.has(from)) return
    const met: Met = this.#met.get(from) ?? {
      seen: new Set(),
      names: new Set(),
      byFolder: 0,
      byName: 0
    }
    this.#met.set(from, met)
    const name = ownerOf(source, at, new Set([from])).key
    const byFolder = `${ownerOf(source, at, new Set()).key} ${article}`
    const byName = `${name} ${article}`
    met.names.add(name)
    if (met.seen.has(byFolder)) met.byFolder += 1
    if (met.seen.has(byName)) met.byName += 1
    met.seen.add(byFolder).add(byName)
  }

  /** The folders in which each file's own name tells whose it is. */
  get alone(): readonly string[] {
    return [...this.#met].flatMap(([from, { byFolder, byName, names }]) =>
      byName < byFolder && names.size <= mostPeople ? [from] : []
    )
  }
}
