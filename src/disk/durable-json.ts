import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { newerThanKnown } from '#core/file/envelope'
import { good, type Outcome, type Problem } from '#core/outcome'
import type { Keeper } from './backup/keeper'
import { keepBeside } from './conflict-copy'
import { discard } from './drafts'
import {
  flushFolder,
  putInFreePlace,
  putInPlace,
  replaceAtOnce,
  untilFree,
  writeDraft,
  writeKnownDraft
} from './durable-write'
import { asProblem, FileProblem, systemCode } from './file-problem'
import { sha256 } from './hash'
import { jsonLimit, readJsonFile } from './json-file'
import { parseJson } from './json-text'
import { readContent, readRegularFile, stampNow } from './read-file'

/** One JSON file and what it holds. */
export type JsonRecord<T> = {
  readonly path: string
  /** What problems call the file; never its whole path. */
  readonly at: string
  readonly parse: (json: unknown) => Outcome<T>
  readonly serialise: (value: T) => string
  /** Tells one version from another in the name of a conflict copy. */
  readonly version: (value: T) => string | number
  /** Keeps what is replaced. */
  readonly keeper?: Keeper
}

type State =
  | { readonly is: 'unread' }
  /** `seen` is the hash of the file as it was last read or written; null when there was none. */
  | { readonly is: 'ready'; readonly seen: string | null }
  | { readonly is: 'closed'; readonly problem: Problem }

type Draft = { bytes: Buffer; version: string | number; done: Promise<void> }

/** The file as it was found before a commit: its bytes, and what tells it from another in its place. */
type Found = {
  readonly bytes: Buffer | null
  readonly identity: string | null
  /** Whether it is what was last read or written here. */
  readonly isKnown: boolean
}

/**
 * A lowdb adapter for people's work. New text is on the disk before it takes the old one's name; a
 * file that could not be read, or that somebody else changed since, is never written over.
 *
 * lowdb's own JSONFile renames into place too, but flushes nothing and replaces what it cannot read.
 */
export class DurableJson<T> implements Adapter<T> {
  readonly #record: JsonRecord<T>
  #state: State = { is: 'unread' }
  #notes: readonly Problem[] = []
  /** Waits to be written; a newer value takes its place and shares its outcome. */
  #next: Draft | null = null
  #queue: Promise<unknown> = Promise.resolve()
  #conflictCopy: string | null = null
  /** The hash of what was last about to be put in place: a rename may do its work and yet fail. */
  #attempted: string | null = null
  /** What the system knew the file by when it was last written here. */
  #stamp: string | null = null

  constructor(record: JsonRecord<T>) {
    this.#record = record
  }

  /** What the last read or write had to say besides its result. */
  get notes(): readonly Problem[] {
    return this.#notes
  }

  /** The hash of the file as it was last read or written; null when there is no file yet. */
  get seen(): string | null {
    return this.#state.is === 'ready' ? this.#state.seen : null
  }

  /**
   * Whether the file is, as far as the system tells, the one that was last written here. It spares
   * looking before a save, and nothing else: every save compares the bytes.
   */
  get isUntouched(): boolean {
    try {
      return this.#stamp !== null && stampNow(this.#record.path) === this.#stamp
    } catch {
      return false
    }
  }

  /** Why the file is not written over, or null when it may be. */
  get locked(): Problem | null {
    return this.#state.is === 'closed' ? this.#state.problem : null
  }

  /**
   * The file's value, or null when there is no file.
   * @throws FileProblem when there is one that cannot be read; `write` is refused from then on.
   */
  read(): Promise<T | null> {
    return this.#inTurn(async () => {
      const read = await this.#readChecked()
      if (!read.ok) {
        this.#state = { is: 'closed', problem: read.problem }
        throw new FileProblem(read.problem)
      }
      const locked = newerThanKnown(read.notes)
      this.#state = locked
        ? { is: 'closed', problem: locked }
        : { is: 'ready', seen: read.value?.seen ?? null }
      this.#notes = read.notes
      return read.value?.content ?? null
    })
  }

  /**
   * Settles when this value, or a newer one given meanwhile, is on the disk.
   * @throws FileProblem when it is not; the file is then as it was.
   */
  async write(value: T): Promise<void> {
    const bytes = Buffer.from(this.#record.serialise(value), 'utf8')
    const version = this.#record.version(value)
    if (this.#next) {
      this.#next.bytes = bytes
      this.#next.version = version
      return this.#next.done
    }
    const draft: Draft = { bytes, version, done: Promise.resolve() }
    this.#next = draft
    draft.done = this.#inTurn(() => {
      this.#next = null
      return this.#commit(draft)
    })
    return draft.done
  }

  #inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(run)
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #readChecked(): Promise<Outcome<{ content: T; seen: string } | null>> {
    const { path, at, parse } = this.#record
    const file = await readJsonFile(path, { at })
    if (!file.ok) return file
    if (file.value === null) return good(null)
    const content = parse(file.value.json)
    if (!content.ok) return content
    return good({ content: content.value, seen: file.value.sha256 }, content.notes)
  }

  /** Never lets out what could not be read back. */
  #requireReadable(bytes: Buffer): void {
    const { at, parse } = this.#record
    const json = parseJson(bytes, at)
    const fault =
      bytes.byteLength > jsonLimit ? 'file.too-large' : json.ok ? null : json.problem.code
    const read = json.ok ? parse(json.value) : json
    if (fault !== null || !read.ok)
      throw new FileProblem({
        code: 'save.unreadable',
        at,
        facts: { because: fault ?? (read.ok ? '' : read.problem.code) }
      })
  }

  async #commit(draft: Draft): Promise<void> {
    const { at } = this.#record
    const state = this.#state
    if (state.is === 'unread') throw new Error(`${at} is written before it was read`)
    if (state.is === 'closed') throw new FileProblem(state.problem)
    try {
      await this.#replace(state.seen, draft)
    } catch (error) {
      throw new FileProblem(asProblem(error, at), { cause: error })
    }
  }

  /** Whatever goes wrong before the new version has the name leaves the file as it was. */
  async #replace(seen: string | null, { bytes, version }: Draft): Promise<void> {
    const { path, keeper } = this.#record
    const hash = sha256(bytes)
    const notes: Problem[] = []
    let found: Found = { bytes: null, identity: null, isKnown: false }
    const { draft, identity } = await writeKnownDraft(dirname(path), [bytes], async () => {
      this.#requireReadable(bytes)
      found = await this.#look(seen)
      if (found.isKnown && found.identity && keeper)
        notes.push(...(await keeper.before(found.identity)))
    })
    this.#stamp = null
    try {
      if (!found.isKnown) await this.#keepBeside(draft, version)
      this.#attempted = hash
      await this.#commitDraft(draft, found.identity, () => this.#lookAgain(seen, draft, version))
    } catch (error) {
      await discard(draft)
      throw error
    }
    this.#state = { is: 'ready', seen: hash }
    notes.push(...(await this.#confirm(identity, bytes, version)))
    if (found.bytes && keeper) notes.push(...(await keeper.after(found.bytes)))
    this.#notes = notes
  }

  /**
   * Flushes the name, and makes sure that it is still ours: another process may have looked just
   * before we committed, and committed just after. Our version is not lost then, and not "saved".
   */
  async #confirm(ours: string, bytes: Buffer, version: string | number) {
    const { path, at } = this.#record
    const flushed = await flushFolder(dirname(path))
    const stands = await this.#stands(ours, bytes)
    if (stands) return flushed ? [] : [{ code: 'save.not-confirmed', at }]
    if (stands === null) return [{ code: 'save.not-confirmed', at }]
    const draft = await writeDraft(path, [bytes])
    try {
      return await this.#keepBeside(draft, version)
    } finally {
      await discard(draft)
    }
  }

  /** Whether the file holds what we have just put there; null when nobody can say. */
  async #stands(ours: string, bytes: Buffer): Promise<boolean | null> {
    const { path, at } = this.#record
    try {
      const stamp = stampNow(path)
      if (stamp?.startsWith(`${ours} `)) {
        this.#stamp = stamp
        return true
      }
    } catch (error) {
      if (systemCode(error) === null) throw error
    }
    // Some network disks change what they know a file by; its bytes decide.
    const read = await readRegularFile(path, { at, limit: jsonLimit })
    if (!read.ok) return null
    return read.value !== null && sha256(read.value) === sha256(bytes)
  }

  /**
   * A new file gets its name only while the name is free; an old one gives its own up at once. When
   * something has happened since the first look, or happens meanwhile, the file is looked at again.
   */
  async #commitDraft(
    draft: string,
    identity: string | null,
    lookAgain: () => Promise<string | null>
  ): Promise<void> {
    const { path } = this.#record
    let found = identity
    const commit = async () =>
      found === null ? await putInFreePlace(draft, path) : replaceAtOnce(draft, path, found)
    await untilFree(async () => {
      while (!(await commit())) found = await lookAgain()
    })
  }

  async #look(seen: string | null): Promise<Found> {
    const { path, at } = this.#record
    const read = await readContent(path, { at, limit: jsonLimit })
    if (!read.ok) throw new FileProblem(read.problem)
    const { bytes, identity } = read.value ?? { bytes: null, identity: null }
    const hash = bytes && sha256(bytes)
    const isKnown = hash === seen || (hash !== null && hash === this.#attempted)
    return { bytes, identity, isKnown }
  }

  /** Refuses to go on, with our version kept beside it, when the file is not the one we know. */
  async #lookAgain(seen: string | null, draft: string, version: string | number) {
    const { isKnown, identity } = await this.#look(seen)
    if (!isKnown) await this.#keepBeside(draft, version)
    return identity
  }

  /** Keeps our version under another name, because the file holds one that we have not seen. */
  async #keepBeside(draft: string, version: string | number): Promise<never> {
    const { path, at } = this.#record
    if (this.#conflictCopy) await putInPlace(draft, this.#conflictCopy)
    else this.#conflictCopy = await keepBeside(draft, path, version)
    await flushFolder(dirname(path))
    const copy = basename(this.#conflictCopy)
    throw new FileProblem({ code: 'save.changed-underneath', at, facts: { copy } })
  }
}
