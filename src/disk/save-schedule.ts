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

/** A save waits for this much quiet, but not longer than that after the first unsaved edit. */
export const saveAfter = { quiet: 300, atMost: 2000 } as const

/** Says when to save: after every edit, soon but not at once. */
export class SaveSchedule {
  readonly #timers: Timers
  readonly #save: () => void
  #cancelQuiet: (() => void) | null = null
  #cancelAtMost: (() => void) | null = null

  constructor(timers: Timers, save: () => void) {
    this.#timers = timers
    this.#save = save
  }

  edited(): void {
    this.#cancelQuiet?.()
    this.#cancelQuiet = this.#timers.after(saveAfter.quiet, this.#save)
    this.#cancelAtMost ??= this.#timers.after(saveAfter.atMost, this.#save)
  }

  /** A save is being made now. */
  cancel(): void {
    this.#cancelQuiet?.()
    this.#cancelAtMost?.()
    this.#cancelQuiet = null
    this.#cancelAtMost = null
  }
}
