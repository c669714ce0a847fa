import { editBetween } from '#core/annotation/edit-between'
import { flattened, type Edit } from '#core/annotation/edits'
import { merge, type Choices, type Conflict } from '#core/annotation/merge'
import type { Reading } from '#core/annotation/reading'
import { same } from '#core/annotation/same'
import type { Way } from '#core/annotation/steps'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { lookAgain, type FileNow } from './look-again'
import { edited, recordable } from './reading-edits'
import { openReading, type OpenedReading, type Writer } from './reading-files'
import { isGold, writerOf, type ReadingPlace } from './reading-place'
import { ReadingHistory } from './reading-history'
import { SaveSchedule, type Timers } from './save-schedule'
import { writeReading, type Saved } from './write-reading'

export type ReadingPorts = {
  readonly timers: Timers
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly writer: Writer
  /** The folder of all projects' copies outside of them. */
  readonly copies?: string | undefined
}

/**
 * What became of a change that another program or computer made to the file: nothing was to do; it
 * was taken over; it was joined with edits that were not saved yet; it needs a person to decide, and
 * both versions are kept; or the file has gone, and the reading stays here.
 */
export type Outside = 'none' | 'taken' | 'merged' | 'conflict' | 'gone'

/** How an edit came about, and which action over several articles it is a part of. */
export type EditOrigin = { readonly way?: Exclude<Way, 'outside'>; readonly action?: string | null }

type Waiting = { readonly version: number; readonly settle: (outcome: Outcome<Saved>) => void }

/**
 * Holds the one true state of a reading while it is open. Edits are taken at once and answered when
 * they are on the disk; when they cannot be saved they stay here, and the next save tries again.
 */
export class ReadingStore {
  #opened: OpenedReading
  readonly #ports: ReadingPorts
  readonly #history: ReadingHistory
  readonly #schedule: SaveSchedule
  #reading: Reading
  /** Counts the edits; `#savedVersion` is the one that the file holds. */
  #version = 0
  #savedVersion = 0
  #saved: Saved
  #waiting: readonly Waiting[] = []
  #queue: Promise<unknown> = Promise.resolve()
  /** The file's hash when it was found to hold what cannot be joined with the edits made here. */
  #opposed: string | null = null
  #onOutside: (change: Outside) => void = () => undefined

  constructor(opened: OpenedReading, ports: ReadingPorts) {
    this.#opened = opened
    this.#ports = ports
    this.#reading = opened.reading
    this.#history = new ReadingHistory(opened.place)
    this.#saved = savedOf(opened, ports)
    this.#schedule = new SaveSchedule(ports.timers, () => void this.save())
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

  /** Who did what, and what can be undone, also of what was done before this opening. */
  get history(): ReadingHistory {
    return this.#history
  }

  /** Whether there are edits that the disk does not hold. */
  get isDirty(): boolean {
    return this.#version !== this.#savedVersion
  }

  /** Tells of every change from outside that is noticed, also while saving. */
  set onOutside(tell: (change: Outside) => void) {
    this.#onOutside = tell
  }

  /** Takes all of the edits or none, and answers when a save that holds them has succeeded or failed. */
  edit(edits: readonly Edit[], { way = 'do', action = null }: EditOrigin = {}) {
    if (this.locked) return Promise.resolve(bad(this.locked))
    const { place } = this.#opened
    const { article } = place
    const after = edited(this.#reading, edits, article.text)
    // Only a gold reading has a place for decisions.
    if (after === null || (after.settled && !isGold(place)))
      return Promise.resolve(bad({ code: 'reading.edit-refused', at: article.id }))
    const digest = this.#history.digest
    this.#note(way, after, recordable(this.#reading, after, { edits, digest }), action)
    this.#reading = after
    this.#version += 1
    this.#schedule.edited()
    return new Promise<Outcome<Saved>>((settle) => {
      this.#waiting = [...this.#waiting, { version: this.#version, settle }]
    })
  }

  /** Saves now what is not saved yet. */
  save(): Promise<Outcome<Saved>> {
    this.#schedule.cancel()
    return this.#inTurn(() => this.#commit())
  }

  /**
   * Takes in what somebody else may have written meanwhile. Unsaved edits are joined with it where
   * no annotation was changed on both sides; otherwise they come first, and the file is left alone.
   */
  takeIn(): Promise<Outside> {
    return this.#inTurn(() => this.#takeIn())
  }

  /** The same before it is shown again; a file that has become unreadable then locks the reading. */
  reload(): Promise<Outside> {
    return this.#inTurn(() => this.#takeIn(true))
  }

  /** What was changed both here and in the file, each in its own way. */
  conflicts(): Promise<readonly Conflict[]> {
    return this.#inTurn(async () => {
      const now = await this.#lookAgain()
      return now.is === 'other' && this.isDirty ? this.#merged(now.theirs).conflicts : []
    })
  }

  /** Joins both versions as a person chose, and saves. Refused when the choices are not enough. */
  async settle(choices: Choices): Promise<Outcome<Saved>> {
    const isSettled = await this.#inTurn(async () => {
      const now = await this.#lookAgain()
      if (now.is !== 'other') return true
      const { reading, conflicts } = this.#merged(now.theirs, choices)
      if (conflicts.length === 0) this.#adopt(now.theirs, reading)
      return conflicts.length === 0
    })
    if (isSettled) return this.save()
    return bad({ code: 'conflict.changed', at: this.#opened.place.article.id })
  }

  /** The reading as its file would hold it now, to be kept somewhere else. */
  bytes(): Buffer {
    const { file, place } = this.#opened
    const { head } = file.data
    const text = writerOf(place)({ head, reading: this.#reading }, place.article)
    return Buffer.from(text, 'utf8')
  }

  #inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(run)
    this.#queue = result.catch(() => undefined)
    return result
  }

  /** Has the history say how the reading comes to its next state. */
  #note(way: Way, after: Reading, edit: Edit, action: string | null = null): void {
    const { rev } = this.#opened.file.data.head
    const at = this.#ports.now()
    this.#history.note({ way, edit, action, at, rev, before: this.#reading, after })
  }

  async #takeIn(evenLocked = false): Promise<Outside> {
    const now = await this.#lookAgain()
    if (now.is === 'other') return this.#told(this.#takeOther(now.theirs))
    if (now.is === 'missing') return this.#told(await this.#noteMissing())
    if (now.is === 'same') this.#opposed = null
    // What cannot be read may be half written. A save would keep both versions.
    else if (now.theirs && evenLocked && !this.isDirty)
      return this.#told(this.#takeOver(now.theirs))
    return 'none'
  }

  #lookAgain(): Promise<FileNow> {
    return lookAgain(this.#opened, this.#ports.writer)
  }

  #told(change: Outside): Outside {
    if (change !== 'none') this.#onOutside(change)
    return change
  }

  #takeOther(theirs: OpenedReading): Outside {
    if (!this.isDirty) return this.#takeOver(theirs)
    const { reading, conflicts } = this.#merged(theirs)
    if (conflicts.length === 0) {
      this.#adopt(theirs, reading)
      return 'merged'
    }
    const { seen } = theirs.adapter
    const isKnown = seen === this.#opposed
    this.#opposed = seen
    return isKnown ? 'none' : 'conflict'
  }

  /** Nobody else's work is lost by writing it again, so the next save does. */
  async #noteMissing(): Promise<Outside> {
    await this.#opened.adapter.read()
    return 'gone'
  }

  #takeOver(theirs: OpenedReading): Outside {
    const { digest } = this.#history
    const isOther = digest.of(this.#reading) !== digest.of(theirs.reading)
    const isNew = isOther || !same(this.locked, theirs.locked)
    if (isOther && !this.locked && !theirs.locked)
      this.#note('outside', theirs.reading, editBetween(this.#reading, theirs.reading))
    this.#hold(theirs, theirs.reading)
    return isNew ? 'taken' : 'none'
  }

  #merged(theirs: OpenedReading, choices?: Choices) {
    return merge(this.#opened.file.data.reading, this.#reading, theirs.reading, choices)
  }

  /** Goes on upon their file with what both sides came to; that is saved unless it is there. */
  #adopt(theirs: OpenedReading, joined: Reading): void {
    const edit = editBetween(this.#reading, joined)
    if (flattened(edit).length > 0) this.#note('outside', joined, edit)
    const { digest } = this.#history
    const isThere = digest.of(joined) === digest.of(theirs.reading)
    this.#hold(theirs, joined)
    this.#version += 1
    if (isThere) this.#savedVersion = this.#version
    else this.#schedule.edited()
  }

  #hold(opened: OpenedReading, reading: Reading): void {
    this.#opened = opened
    this.#reading = reading
    this.#saved = savedOf(opened, this.#ports)
    this.#opposed = null
  }

  async #commit(): Promise<Outcome<Saved>> {
    if (!this.isDirty) return good(this.#saved)
    if (!this.#opened.adapter.isUntouched) await this.#takeIn()
    let outcome = await this.#write()
    // Somebody else wrote the file between the last look at it and the commit.
    const isOvertaken = !outcome.ok && outcome.problem.code === 'save.changed-underneath'
    if (isOvertaken && (await this.#takeIn()) === 'merged') outcome = await this.#write()
    const version = outcome.ok ? this.#savedVersion : this.#version
    const answered = this.#waiting.filter((waiting) => waiting.version <= version)
    this.#waiting = this.#waiting.filter((waiting) => waiting.version > version)
    for (const { settle } of answered) settle(outcome)
    return outcome
  }

  async #write(): Promise<Outcome<Saved>> {
    if (!this.isDirty) return good(this.#saved)
    const version = this.#version
    const saved = await writeReading(this.#opened, this.#reading, this.#ports)
    if (!saved.ok) return saved
    this.#saved = saved.value
    this.#savedVersion = version
    this.#history.flush()
    return good(saved.value, [...saved.notes, ...historyNotes(this.#history.fault)])
  }
}

function savedOf({ file }: OpenedReading, { now }: ReadingPorts): Saved {
  const { rev, updatedAt } = file.data.head
  return { rev, savedAt: updatedAt || now() }
}

function historyNotes(fault: Problem | null): readonly Problem[] {
  return fault ? [{ code: 'history.not-kept', at: fault.at, facts: { because: fault.code } }] : []
}
