import { ownScript } from '../own-scripts'
import type { FoundInText } from '#core/suggest/found-in-text'
import type { FindAsked, Finder } from './finder'
import type { FromWorker, ToWorker } from './find-messages'
import { default as workerUrl } from './find-worker?worker&url'

type Waiting = {
  readonly proposals: FoundInText['proposals'][number][]
  readonly edges: FoundInText['edges'][number][]
  readonly give: (found: FoundInText) => void
  readonly fail: (error: Error) => void
}

/** Finds in a worker, so that an article of any length holds up no key. */
export class WorkerFinder implements Finder {
  readonly #worker = new Worker(ownScript(workerUrl), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  #number = 0
  #told: Pick<FindAsked, 'register' | 'scheme'> | null = null

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<FromWorker>) =>
      this.#take(event.data)
    )
    this.#worker.addEventListener('error', ({ message }) => this.#fail(new Error(message)))
  }

  find({ text, published, register, scheme }: FindAsked): Promise<FoundInText> {
    if (this.#told?.register !== register || this.#told.scheme !== scheme) {
      this.#told = { register, scheme }
      this.#tell({ type: 'know', register, scheme })
    }
    const number = (this.#number += 1)
    this.#tell({ type: 'find', number, text, published })
    return new Promise((give, fail) =>
      this.#waiting.set(number, { proposals: [], edges: [], give, fail })
    )
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message, [])
  }

  #take({ number, proposals, edges, isLast }: FromWorker): void {
    const waiting = this.#waiting.get(number)
    if (!waiting) return
    waiting.proposals.push(...proposals)
    waiting.edges.push(...edges)
    if (!isLast) return
    this.#waiting.delete(number)
    waiting.give({ proposals: waiting.proposals, edges: waiting.edges })
  }

  #fail(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}
