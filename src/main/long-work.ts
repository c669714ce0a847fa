import type { Follower } from '#disk/follower'

/** Work that takes a while and is asked about piece by piece. */
export class LongWork<T> {
  readonly #result: Promise<T>
  #done = 0
  #isStopped = false

  constructor(run: (follower: Follower) => Promise<T>) {
    this.#result = run({
      tell: (done) => (this.#done = done),
      isStopped: () => this.#isStopped
    })
    // Whoever asks next is told of a failure; until then nobody is.
    this.#result.catch(() => undefined)
  }

  /** Answers when the work is over, or after so many milliseconds. */
  async next(patience = 150): Promise<{ readonly done: number; readonly result: T | null }> {
    let timer: NodeJS.Timeout | undefined
    const moment = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), patience)
    })
    try {
      const result = await Promise.race([this.#result, moment])
      return { done: this.#done, result }
    } finally {
      clearTimeout(timer)
    }
  }

  /** Asks the work to end; it does so between two files. */
  stop(): void {
    this.#isStopped = true
  }
}
