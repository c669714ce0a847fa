import { apply, touchedTags, type Edit } from '#core/annotation/edits'
import { tagById, type Reading } from '#core/annotation/reading'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { spanFault } from '#core/text/span'
import { asProblem } from './file-problem'
import { canBeWritten } from './json-text'
import {
  makeReadingsFolder,
  openReading,
  type OpenedReading,
  type ReadingPlace,
  type Writer
} from './reading-files'

/** Runs something later; what it answers takes that back. */
export interface Timers {
  after(milliseconds: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  }
}

export type ReadingPorts = {
  readonly timers: Timers
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly writer: Writer
  /** The folder of all projects' copies outside of them. */
  readonly copies?: string | undefined
}

/** Which save of a reading is on the disk, and since when. */
export type Saved = { readonly rev: number; readonly savedAt: string }

/** A save waits for this much quiet, but not longer than that after the first unsaved edit. */
export const saveAfter = { quiet: 300, atMost: 1000 } as const

/** No file of a reading holds more tags than this. */
const tagLimit = 20_000
/** Nor more proposals that were turned down; far below what a file may hold. */
const rejectionLimit = 50_000

type Waiting = { readonly version: number; readonly settle: (outcome: Outcome<Saved>) => void }

/**
 * Holds the one true state of a reading while it is open. Edits are taken at once and answered when
 * they are on the disk; when they cannot be saved they stay here, and the next save tries again.
 */
export class ReadingStore {
  #opened: OpenedReading
  readonly #ports: ReadingPorts
  #reading: Reading
  /** Counts the edits; `#savedVersion` is the one that the file holds. */
  #version = 0
  #savedVersion = 0
  #saved: Saved
  #waiting: readonly Waiting[] = []
  #cancelQuiet: (() => void) | null = null
  #cancelAtMost: (() => void) | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(opened: OpenedReading, ports: ReadingPorts) {
    this.#opened = opened
    this.#ports = ports
    this.#reading = opened.reading
    this.#saved = savedOf(opened, ports)
  }

  static async open(place: ReadingPlace, ports: ReadingPorts): Promise<ReadingStore> {
    return new ReadingStore(await openReading(place, ports.writer), ports)
  }

  get reading(): Reading {
    return this.#reading
  }

  get locked(): Problem | null {
    return this.#opened.locked
  }

  get notes(): readonly Problem[] {
    return this.#opened.notes
  }

  /** Whether there are edits that the disk does not hold. */
  get isDirty(): boolean {
    return this.#version !== this.#savedVersion
  }

  /** Takes all of the edits or none, and answers when a save that holds them has succeeded or failed. */
  edit(edits: readonly Edit[]): Promise<Outcome<Saved>> {
    if (this.locked) return Promise.resolve(bad(this.locked))
    const edited = this.#applied(edits)
    if (edited === null)
      return Promise.resolve(
        bad({ code: 'reading.edit-refused', at: this.#opened.place.article.id })
      )
    this.#reading = edited
    this.#version += 1
    this.#scheduleSave()
    return new Promise((settle) => {
      this.#waiting = [...this.#waiting, { version: this.#version, settle }]
    })
  }

  /** Saves now what is not saved yet. */
  save(): Promise<Outcome<Saved>> {
    this.#cancelTimers()
    return this.#inTurn(() => this.#commit())
  }

  /** Takes over what somebody else may have written meanwhile; unsaved edits come first. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.isDirty) return
      const version = this.#version
      const opened = await openReading(this.#opened.place, this.#ports.writer)
      if (this.#version !== version) return
      this.#opened = opened
      this.#reading = opened.reading
      this.#saved = savedOf(opened, this.#ports)
    })
  }

  #inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(run)
    this.#queue = result.catch(() => undefined)
    return result
  }

  /** The reading after the edits, or null when one does not fit: it was made for another state. */
  #applied(edits: readonly Edit[]): Reading | null {
    try {
      const edited = edits.reduce(apply, this.#reading)
      const touched = new Set(edits.flatMap(touchedTags))
      return this.#canBeKept(edited, touched) ? edited : null
    } catch {
      return null
    }
  }

  /** What the file could not hold must not get in here either. */
  #canBeKept(edited: Reading, touched: ReadonlySet<string>): boolean {
    const { text } = this.#opened.place.article
    if (edited.tags.length + edited.setAside.tags.length > tagLimit) return false
    const changed = edited.links.filter((link, index) => this.#reading.links[index] !== link)
    return (
      changed.every(canBeWritten) &&
      this.#canBeTurnedDown(edited) &&
      [...touched].every((id) => {
        const tag = tagById(edited, id)
        return !tag || (!spanFault(text, tag.span) && canBeWritten(tag))
      })
    )
  }

  #canBeTurnedDown({ rejected = [] }: Reading): boolean {
    const before = new Set(this.#reading.rejected)
    const { text } = this.#opened.place.article
    return (
      rejected.length <= rejectionLimit &&
      rejected.every(
        (rejection) =>
          before.has(rejection) || (!spanFault(text, rejection.span) && canBeWritten(rejection))
      )
    )
  }

  #scheduleSave(): void {
    const { timers } = this.#ports
    const run = () => void this.save()
    this.#cancelQuiet?.()
    this.#cancelQuiet = timers.after(saveAfter.quiet, run)
    this.#cancelAtMost ??= timers.after(saveAfter.atMost, run)
  }

  #cancelTimers(): void {
    this.#cancelQuiet?.()
    this.#cancelAtMost?.()
    this.#cancelQuiet = null
    this.#cancelAtMost = null
  }

  async #commit(): Promise<Outcome<Saved>> {
    if (!this.isDirty) return good(this.#saved)
    const version = this.#version
    const outcome = await this.#write(this.#reading)
    if (outcome.ok) {
      this.#saved = outcome.value
      this.#savedVersion = version
    }
    const answered = this.#waiting.filter((waiting) => waiting.version <= version)
    this.#waiting = this.#waiting.filter((waiting) => waiting.version > version)
    for (const { settle } of answered) settle(outcome)
    return outcome
  }

  async #write(reading: Reading): Promise<Outcome<Saved>> {
    const { file, adapter, place } = this.#opened
    const before = file.data
    const savedAt = this.#ports.now()
    const rev = before.head.rev + 1
    const head = {
      ...before.head,
      rev,
      prevSha256: adapter.seen,
      writer: this.#ports.writer,
      updatedAt: savedAt
    }
    try {
      if (adapter.seen === null) await makeReadingsFolder(place)
      file.data = { head, reading }
      await file.write()
      return good({ rev, savedAt }, adapter.notes)
    } catch (error) {
      // lowdb's data is what the file holds, not what we would like it to hold.
      file.data = before
      return bad(asProblem(error, `annotations/${place.annotatorId}/${place.article.id}.json`))
    }
  }
}

function savedOf({ file }: OpenedReading, { now }: ReadingPorts): Saved {
  const { rev, updatedAt } = file.data.head
  return { rev, savedAt: updatedAt || now() }
}
