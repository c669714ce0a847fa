import { ownScript } from '../own-scripts'
import type { BookAnswer, BookCall } from './book-messages'
import type { LedgerBooks } from './books'
import { default as workerUrl } from './book-worker?worker&url'

type Waiting = {
  readonly give: (value: unknown) => void
  readonly fail: (error: Error) => void
}

/** Looks through the figures in a worker, so that neither a hundred thousand of them nor their sums hold up a key. */
export class WorkerBooks implements LedgerBooks {
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #number = 0

  put(...given: Parameters<LedgerBooks['put']>) {
    return this.#call('put', given)
  }

  arrange(...given: Parameters<LedgerBooks['arrange']>) {
    return this.#call('arrange', given)
  }

  find(...given: Parameters<LedgerBooks['find']>) {
    return this.#call('find', given)
  }

  chart(...given: Parameters<LedgerBooks['chart']>) {
    return this.#call('chart', given)
  }

  #call<M extends keyof LedgerBooks>(
    method: M,
    given: Parameters<LedgerBooks[M]>
  ): ReturnType<LedgerBooks[M]> {
    this.#number += 1
    const number = this.#number
    // The method and what it is given belong together; the compiler cannot follow them through `M`.
    this.#started().postMessage({ number, method, given } as BookCall, [])
    const answer = new Promise((give, fail) => this.#waiting.set(number, { give, fail }))
    // The worker answers each method as BooksHere does.
    return answer as ReturnType<LedgerBooks[M]>
  }

  /** Whoever never looks at figures has no worker for them. */
  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(ownScript(workerUrl), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<BookAnswer>) => this.#take(data))
    worker.addEventListener('error', ({ message }) => this.#fail(new Error(message)))
    this.#worker = worker
    return worker
  }

  #take(answer: BookAnswer): void {
    const waiting = this.#waiting.get(answer.number)
    this.#waiting.delete(answer.number)
    if ('failed' in answer) waiting?.fail(new Error(answer.failed))
    else waiting?.give(answer.value)
  }

  #fail(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}
