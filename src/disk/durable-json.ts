import { link, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { good, type Outcome, type Problem } from '#core/outcome'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { asProblem, FileProblem, systemCode } from './file-problem'
import { sha256 } from './hash'
import { jsonLimit, readJsonFile } from './json-file'
import { parseJson } from './json-text'
import { readRegularFile } from './read-file'

/** One JSON file and what it holds. */
export type JsonRecord<T> = {
  readonly path: string
  /** What problems call the file; never its whole path. */
  readonly at: string
  readonly parse: (json: unknown) => Outcome<T>
  readonly serialise: (value: T) => string
  /** Tells one version from another in the name of a conflict copy. */
  readonly version: (value: T) => string | number
}

type State =
  | { readonly is: 'unread' }
  /** `seen` is the hash of the file as it was last read or written; null when there was none. */
  | { readonly is: 'ready'; readonly seen: string | null }
  | { readonly is: 'closed'; readonly problem: Problem }

type Draft = { bytes: Buffer; version: string | number; done: Promise<void> }

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
   * The file's value, or null when there is no file.
   * @throws FileProblem when there is one that cannot be read; `write` is refused from then on.
   */
  read(): Promise<T | null> {
    return this.#inTurn(async () => {
      const read = await this.#readChecked()
      this.#state = read.ok
        ? { is: 'ready', seen: read.value?.seen ?? null }
        : { is: 'closed', problem: read.problem }
      if (!read.ok) throw new FileProblem(read.problem)
      this.#notes = read.notes
      return read.value?.content ?? null
    })
  }

  /**
   * Settles when this value, or a newer one given meanwhile, is on the disk.
   * @throws FileProblem when it is not; the file is then as it was.
   */
  async write(value: T): Promise<void> {
    const bytes = this.#serialised(value)
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
  #serialised(value: T): Buffer {
    const { at, parse, serialise } = this.#record
    const bytes = Buffer.from(serialise(value), 'utf8')
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
    return bytes
  }

  async #commit({ bytes, version }: Draft): Promise<void> {
    const { path, at } = this.#record
    const state = this.#state
    if (state.is === 'unread') throw new Error(`${at} is written before it was read`)
    if (state.is === 'closed') throw new FileProblem(state.problem)
    try {
      const draft = await writeDraft(path, [bytes])
      try {
        if ((await this.#hashNow()) !== state.seen) await this.#keepBeside(draft, version)
        // The check has passed and the old version still has its name: whoever wants a copy of
        // it takes it here.
        await putInPlace(draft, path)
      } finally {
        await rm(draft, { force: true })
      }
      this.#state = { is: 'ready', seen: sha256(bytes) }
      this.#notes = (await flushFolder(dirname(path))) ? [] : [{ code: 'save.not-confirmed', at }]
    } catch (error) {
      throw new FileProblem(asProblem(error, at), { cause: error })
    }
  }

  async #hashNow(): Promise<string | null> {
    const { path, at } = this.#record
    const bytes = await readRegularFile(path, { at, limit: jsonLimit })
    if (!bytes.ok) throw new FileProblem(bytes.problem)
    return bytes.value && sha256(bytes.value)
  }

  /** Keeps our version under another name, because the file holds one that we have not seen. */
  async #keepBeside(draft: string, version: string | number): Promise<never> {
    const { path, at } = this.#record
    if (this.#conflictCopy) await putInPlace(draft, this.#conflictCopy)
    else this.#conflictCopy = await linkToFreeName(draft, path, version)
    await flushFolder(dirname(path))
    const copy = basename(this.#conflictCopy)
    throw new FileProblem({ code: 'save.changed-underneath', at, facts: { copy } })
  }
}

async function linkToFreeName(draft: string, path: string, version: string | number) {
  const stem = join(dirname(path), basename(path, '.json'))
  for (let number = 1; ; number += 1) {
    const name = `${stem}.conflict-${version}${number === 1 ? '' : `-${number}`}.json`
    try {
      await link(draft, name)
      return name
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') return await moveTo(draft, name)
    }
  }
}

/** Where the file system knows no links. A copy of another session under this name is improbable. */
async function moveTo(draft: string, name: string): Promise<string> {
  await putInPlace(draft, name)
  return name
}
