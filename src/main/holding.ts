import type { Holder } from '#core/bridge/outside-calls'
import type { LockFile } from '#core/file/lock-file'
import { readLockNote, removeLockNote, writeLockNote } from '#disk/lock-note'
import { takeProjectLock, type ProjectLock } from '#disk/project-lock'

/** This computer, and this run of the program. */
export type Here = Pick<LockFile, 'host' | 'session'>

/**
 * A project in our hands, or in somebody else's. On this computer the system's lock decides; of
 * other computers only a note in the folder speaks, which a person judges. A note of this computer
 * is ours, or was left by a crash: whoever lives holds the lock.
 */
export class Holding {
  readonly root: string
  readonly #here: Here
  #note: LockFile | null = null
  #lock: ProjectLock | null
  #holder: Holder | null

  private constructor(root: string, here: Here, lock: ProjectLock | null, holder: Holder | null) {
    this.root = root
    this.#here = here
    this.#lock = lock
    this.#holder = holder
  }

  /** Takes the project if nobody else has it; `root` is its folder's real path. */
  static async take(root: string, here: Here): Promise<Holding> {
    const lock = await takeProjectLock(root)
    const holding = new Holding(root, here, lock.ok ? lock.value : null, null)
    holding.#holder = await holding.#findHolder()
    return holding
  }

  /** Who else has the project, or null when we do. */
  get holder(): Holder | null {
    return this.#holder
  }

  /** Says to other computers whose window has the project, as soon as it is ours. */
  async announce(who: Omit<LockFile, keyof Here>): Promise<void> {
    this.#note = { ...who, ...this.#here }
    if (this.#holder === null) await writeLockNote(this.root, this.#note)
  }

  /** Takes the project although a note says that another computer has it. */
  async takeAnyway(): Promise<void> {
    if (!this.#lock) {
      const lock = await takeProjectLock(this.root)
      if (!lock.ok) return
      this.#lock = lock.value
    }
    this.#holder = null
    if (this.#note) await writeLockNote(this.root, this.#note)
  }

  /** Who has opened the project on another computer since we have; null when nobody says so. */
  async other(): Promise<Holder | null> {
    const note = await readLockNote(this.root)
    return note && note.host !== this.#here.host ? holderOf(note, false) : null
  }

  async release(): Promise<void> {
    await removeLockNote(this.root, this.#here.session)
    await this.#lock?.release()
    this.#lock = null
  }

  async #findHolder(): Promise<Holder | null> {
    if (this.#lock) return this.other()
    const note = await readLockNote(this.root)
    const unknown = { annotator: '', host: this.#here.host, since: '' }
    return note?.host === this.#here.host ? holderOf(note, true) : { ...unknown, isHere: true }
  }
}

function holderOf({ annotator, host, since }: LockFile, isHere: boolean): Holder {
  return { annotator, host, since, isHere }
}
