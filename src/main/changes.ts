import type { Change } from '#core/bridge/outside-calls'

/**
 * What the window is to be told without having asked. It has one question open all the time; an
 * answer holds all that has come up since the last one. A window that was loaded anew asks anew, and
 * its predecessor's question ends with nothing.
 */
export class Changes {
  #waiting: readonly Change[] = []
  #answer: ((changes: readonly Change[]) => void) | null = null

  post(change: Change): void {
    this.#waiting = [...this.#waiting, change]
    this.#give()
  }

  next(): Promise<readonly Change[]> {
    this.#answer?.([])
    return new Promise((answer) => {
      this.#answer = answer
      if (this.#waiting.length > 0) this.#give()
    })
  }

  /** What concerned a project that is no longer open. */
  clear(): void {
    this.#waiting = []
  }

  #give(): void {
    if (!this.#answer) return
    const [answer, changes] = [this.#answer, this.#waiting]
    this.#answer = null
    this.#waiting = []
    answer(changes)
  }
}
