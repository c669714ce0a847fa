import { Worker } from 'node:worker_threads'
import type { AgreementPage } from '#core/bridge/agreement-calls'
import type { Problem } from '#core/outcome'
import type { ReportPiece, ReportQuestion } from '#core/review/report'

export type AgreementTask = {
  readonly root: string
  readonly question: ReportQuestion
  /** Only this article; all of them when null. */
  readonly article: string | null
}

export type FromWorker =
  | { readonly is: 'piece'; readonly piece: ReportPiece }
  | { readonly is: 'end'; readonly problems: readonly Problem[] }

/** One measuring of agreement in a thread of its own. */
export class AgreementRun {
  readonly #worker: Worker
  #pieces: ReportPiece[] = []
  #ended: readonly Problem[] | null = null
  #wake: () => void = () => undefined

  constructor(script: string, task: AgreementTask) {
    this.#worker = new Worker(script, { workerData: task })
    this.#worker.on('message', (message: FromWorker) => {
      if (message.is === 'piece') this.#pieces.push(message.piece)
      else this.#ended = message.problems
      this.#wake()
    })
    const broken = () => this.#end([{ code: 'agreement.broken' }])
    this.#worker.on('error', broken)
    this.#worker.on('exit', broken)
  }

  /** What has come since the last time; waits until there is something, or nothing more to come. */
  async next(): Promise<AgreementPage> {
    if (this.#pieces.length === 0 && this.#ended === null)
      await new Promise<void>((wake) => (this.#wake = wake))
    const pieces = this.#pieces
    this.#pieces = []
    return { pieces, problems: this.#ended ?? [], finished: this.#ended !== null }
  }

  stop(): void {
    this.#end([])
    void this.#worker.terminate()
  }

  #end(problems: readonly Problem[]): void {
    this.#ended ??= problems
    this.#wake()
  }
}
