import { watch, type FSWatcher } from 'node:fs'
import { places, idOfFile, pathOf } from './layout'
import { namesIn } from './names-in'
import type { Timers } from './save-schedule'

/** What may have changed in a project's folder: a hint to look, not a finding. */
export type Stir = {
  /** Articles, annotators or others' files have come, gone or changed. */
  readonly library: boolean
  /** Articles of which this annotator's reading was touched. */
  readonly readings: readonly string[]
  /** Articles whose gold reading was touched. */
  readonly gold: readonly string[]
  readonly lock: boolean
}

/** That anything may have changed that shows: the open article, and the gold readings that were opened. */
export function everywhere(shown: string | null, gold: readonly string[]): Stir {
  return { readings: shown === null ? [] : [shown], gold, library: true, lock: true }
}

/** Changes are told together after this much quiet: a sync client writes many files. */
const quiet = 250
/** But not later than this, however long it goes on. */
const atMost = 2_000

const alwaysWatched = [
  '.',
  places.articles,
  places.annotations,
  places.adjudication,
  places.reserved
]

/**
 * Watches the folders of a project. Folders and not files: a watch on a file falls silent when the
 * file is replaced. Where the system watches no more folders, nothing is told; what is overlooked is
 * found when the window is entered, when an article is opened, and before every save.
 */
export class ProjectWatch {
  readonly #root: string
  readonly #annotatorId: string
  readonly #timers: Timers
  readonly #tell: (stir: Stir) => void
  readonly #watchers = new Map<string, FSWatcher>()
  #readings = new Set<string>()
  #gold = new Set<string>()
  #library = false
  #lock = false
  #cancelQuiet: (() => void) | null = null
  #cancelAtMost: (() => void) | null = null
  #closed = false

  constructor(
    place: { readonly root: string; readonly annotatorId: string },
    timers: Timers,
    tell: (stir: Stir) => void
  ) {
    this.#root = place.root
    this.#annotatorId = place.annotatorId
    this.#timers = timers
    this.#tell = tell
  }

  /** Watches the folders that are there now; those that come later are found by their parents. */
  async start(): Promise<void> {
    for (const place of alwaysWatched) this.#watch(place)
    const owners = await namesIn(this.#root, places.annotations)
    for (const name of owners.ok ? owners.value : [])
      if (idOfFile(`${name}.json`) !== null) this.#watch(`${places.annotations}/${name}`)
  }

  close(): void {
    this.#closed = true
    this.#cancelQuiet?.()
    this.#cancelAtMost?.()
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  #watch(place: string): void {
    if (this.#closed || this.#watchers.has(place)) return
    try {
      const watcher = watch(pathOf(this.#root, place), { persistent: false })
      watcher.on('change', (_event, name) => this.#stirred(place, String(name)))
      watcher.on('error', () => this.#forget(place))
      this.#watchers.set(place, watcher)
    } catch {
      // It is not there, or the system's watches are used up.
    }
  }

  #forget(place: string): void {
    this.#watchers.get(place)?.close()
    this.#watchers.delete(place)
  }

  #stirred(place: string, name: string): void {
    // Drafts of saves come and go.
    if (name.startsWith('.') && name !== places.reserved) return
    this.#note(place, name)
    if (place === '.' || place === places.annotations) {
      // A folder that comes anew under an old name is another one.
      this.#forget(place === '.' ? name : `${place}/${name}`)
      void this.start()
    }
    this.#schedule()
  }

  #note(place: string, name: string): void {
    const own = place === places.readings(this.#annotatorId) ? idOfFile(name) : null
    if (place === places.reserved) this.#lock ||= name === 'lock.json'
    else if (place === places.adjudication) this.#noteGold(idOfFile(name))
    else if (own !== null) this.#readings.add(own)
    else this.#library = true
  }

  #noteGold(article: string | null): void {
    if (article !== null) this.#gold.add(article)
  }

  #schedule(): void {
    this.#cancelQuiet?.()
    this.#cancelQuiet = this.#timers.after(quiet, () => this.#report())
    this.#cancelAtMost ??= this.#timers.after(atMost, () => this.#report())
  }

  #report(): void {
    this.#cancelQuiet?.()
    this.#cancelAtMost?.()
    this.#cancelQuiet = null
    this.#cancelAtMost = null
    const [readings, gold] = [[...this.#readings], [...this.#gold]]
    const stir = { library: this.#library, readings, gold, lock: this.#lock }
    this.#library = false
    this.#lock = false
    this.#readings = new Set()
    this.#gold = new Set()
    if (stir.library || stir.lock || readings.length + gold.length > 0) this.#tell(stir)
  }
}
