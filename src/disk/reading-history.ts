import { flattened, touchedTags, type Edit } from '#core/annotation/edits'
import { linksOf, type Reading } from '#core/annotation/reading'
import { passRedoable, passUndoable, type Passed, type Trail } from '#core/annotation/steps'
import { readHistoryEntry, writeHistoryEntry, type HistoryEntry } from '#core/file/history-record'
import { offsetTable, type OffsetTable } from '#core/text/code-points'
import { HistoryFile } from './history-file'
import { ReadingDigest } from './reading-digest'
import { historyOf, type ReadingPlace } from './reading-place'

/** Where the reading of a history goes on: the byte before which it reads, and the trail so far. */
export type HistoryPlace = Trail & { readonly before: number }

/** What undo would take back, the next one last, and where there is more of it. */
export type StepPage = { readonly edits: readonly Edit[]; readonly older: HistoryPlace | null }

export type Steps = {
  readonly done: StepPage
  /** What redo would make again, the next one last. */
  readonly undone: StepPage
  /** How many of `undone` are edits that the saved reading has lost, or never had. */
  readonly ahead: number
}

/** Steps on one page, and bytes that are read for it at most. */
const page = { steps: 200, bytes: 8_000_000 }

/** As many entries, or bytes, that do not lead to the reading end the search. */
const strays = { entries: 2_000, bytes: 8_000_000 }

/** What was done to one annotation, the newest first, and where there is more of it. */
export type Account = {
  readonly entries: readonly HistoryEntry[]
  readonly older: HistoryPlace | null
}

/** A step between two readings, with when it was made and upon which save. */
export type Noted = Omit<HistoryEntry, 'by' | 'before' | 'after'> & {
  readonly before: Reading
  readonly after: Reading
}

type Found = {
  /** Null when the line is damaged, or speaks of what the text does not have. */
  readonly entry: HistoryEntry | null
  readonly start: number
  readonly bytes: number
}

/**
 * What was done to one reading, edit by edit. The saved file alone is the truth: entries that do
 * not lead to it are passed over, and a history that is torn or gone costs steps to undo, nothing
 * else.
 */
export class ReadingHistory {
  /** Tells the states of the reading apart. */
  readonly digest = new ReadingDigest()
  readonly #file: HistoryFile
  readonly #text: string
  readonly #by: string
  #table: OffsetTable | null = null

  constructor(place: ReadingPlace) {
    const { root, annotatorId, article } = place
    this.#file = new HistoryFile(root, historyOf(place))
    this.#text = article.text
    this.#by = annotatorId
  }

  /** Why the last entries could not be kept, or null. */
  get fault() {
    return this.#file.fault
  }

  /** Adds what leads from one state to the next, in its turn; nobody waits for it. */
  note({ before, after, ...made }: Noted): void {
    const states = { before: this.digest.of(before), after: this.digest.of(after) }
    const entry = { ...made, ...states, by: this.#by }
    this.#file.append(writeHistoryEntry(entry, this.#offsets()))
  }

  /** See `HistoryFile`. */
  flush(): void {
    this.#file.flush()
  }

  settled(): Promise<void> {
    return this.#file.settled()
  }

  /** What can be undone and redone in this reading. */
  async steps(reading: Reading): Promise<Steps> {
    const state = this.digest.of(reading)
    const { from, ahead } = await this.#find(state)
    const none = { edits: [], older: null }
    if (from === null) return { done: none, undone: none, ahead: 0 }
    const start = { state, skip: 0, before: from }
    const lost = { edits: ahead, older: null }
    return {
      done: await this.older('done', start),
      undone: ahead.length > 0 ? lost : await this.older('undone', start),
      ahead: ahead.length
    }
  }

  /** The next page of either direction. */
  async older(side: 'done' | 'undone', from: HistoryPlace): Promise<StepPage> {
    const edits: Edit[] = []
    const taken = counter({ entries: Infinity, bytes: page.bytes })
    for await (const { found, passed } of this.#passed(side, from)) {
      if (passed.edit) edits.push(passed.edit)
      if (!passed.ends && (taken.isOver(found) || edits.length === page.steps))
        return { edits: edits.toReversed(), older: { ...passed.trail, before: found.start } }
    }
    return { edits: edits.toReversed(), older: null }
  }

  /**
   * Where an action over several articles stands in this reading: its edit, when it is the next to
   * undo or to redo; `buried` when later edits lie upon it; null when it is not there.
   */
  async stepOf(
    action: string,
    reading: Reading,
    side: 'done' | 'undone'
  ): Promise<Edit | 'buried' | null> {
    const taken = counter(strays)
    const start = { state: this.digest.of(reading), skip: 0 }
    let isNext = true
    for await (const { found, passed } of this.#passed(side, start)) {
      if (passed.edit && found.entry.action === action) return isNext ? passed.edit : 'buried'
      if (passed.edit) isNext = false
      if (taken.isOver(found)) break
    }
    return null
  }

  /**
   * What was done to a tag of this reading and to its links. Entries that a crash kept from ever
   * being saved are left out where the history shows it.
   */
  async about(
    tag: string,
    reading: Reading,
    from: Pick<HistoryPlace, 'state'> & { readonly before?: number } = {
      state: this.digest.of(reading)
    }
  ): Promise<Account> {
    const ids = new Set(linksOf(reading, tag).map(({ id }) => id))
    const taken = counter({ entries: Infinity, bytes: page.bytes })
    const entries: HistoryEntry[] = []
    let { state } = from
    let held: HistoryEntry[] = []
    const take = (entry: HistoryEntry) => {
      state = entry.before
      const edits = flattened(entry.edit).filter((edit) => concerns(edit, tag, ids))
      if (edits.length > 0) entries.push({ ...entry, edit: { type: 'batch', edits } })
    }
    for await (const found of this.#entries(from.before)) {
      if (found.entry?.after === state) {
        held = []
        take(found.entry)
      } else if (found.entry) held.push(found.entry)
      if (held.length > strays.entries) {
        for (const entry of held) take(entry)
        held = []
      }
      if (held.length === 0 && (taken.isOver(found) || entries.length >= page.steps))
        return { entries, older: { state, skip: 0, before: found.start } }
    }
    for (const entry of held) take(entry)
    return { entries, older: null }
  }

  /**
   * Where the history led to a state, as the byte before which to read on, and the edits that come
   * after it: the newest first, each made upon the one before.
   */
  async #find(state: string): Promise<{ from: number | null; ahead: readonly Edit[] }> {
    const read = counter(strays)
    const ahead: Edit[] = []
    let reached: string | null = null
    let elsewhere: number | null = null
    let above = Infinity
    for await (const found of this.#entries()) {
      const { entry, start } = found
      if (entry) {
        reached ??= entry.after
        if (reached === state) return { from: above, ahead }
        if (entry.after === state) elsewhere ??= above
        if (entry.after === reached) {
          ahead.push(entry.edit)
          reached = entry.before
          if (reached === state) return { from: start, ahead }
        }
      }
      above = start
      if (read.isOver(found)) break
    }
    return { from: elsewhere, ahead: [] }
  }

  /** The entries that led to a state, back from it; what is not of this line is passed over. */
  async *#passed(
    side: 'done' | 'undone',
    from: Trail & { readonly before?: number }
  ): AsyncGenerator<{ readonly found: Found & { entry: HistoryEntry }; readonly passed: Passed }> {
    const pass = side === 'done' ? passUndoable : passRedoable
    const strayed = counter(strays)
    let trail: Trail = { state: from.state, skip: from.skip }
    for await (const { entry, start, bytes } of this.#entries(from.before)) {
      const passed = entry && pass(trail, entry)
      if (passed) {
        strayed.restart()
        trail = passed.trail
        yield { found: { entry, start, bytes }, passed }
        if (passed.ends) return
      } else if (strayed.isOver({ bytes })) return
    }
  }

  async *#entries(before?: number): AsyncGenerator<Found> {
    for await (const { json, start, bytes } of this.#file.lines(before)) {
      const entry = json === null ? null : readHistoryEntry(json, this.#offsets())
      yield { entry, start, bytes }
    }
  }

  #offsets(): OffsetTable {
    this.#table ??= offsetTable(this.#text)
    return this.#table
  }
}

/** Counts entries and their bytes against a limit of each. */
function counter(limit: { readonly entries: number; readonly bytes: number }) {
  let [entries, size] = [0, 0]
  return {
    isOver({ bytes }: Pick<Found, 'bytes'>): boolean {
      entries += 1
      size += bytes
      return entries > limit.entries || size > limit.bytes
    },
    restart(): void {
      ;[entries, size] = [0, 0]
    }
  }
}

/** Whether an edit is of this tag or of a link of it; links that are met on the way are noted. */
function concerns(edit: Edit, tag: string, ids: Set<string>): boolean {
  switch (edit.type) {
    case 'link':
    case 'unlink': {
      const { id, from, to } = edit.link
      if (from !== tag && to !== tag) return false
      ids.add(id)
      return true
    }
    case 'relink':
      return ids.has(edit.id)
    case 'comment':
    case 'uncomment':
      return edit.comment.place?.tag?.id === tag
    default:
      return touchedTags(edit).includes(tag)
  }
}
