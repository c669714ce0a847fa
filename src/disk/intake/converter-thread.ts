import { Worker } from 'node:worker_threads'
import { bad, type Outcome, type Problem } from '#core/outcome'
import type { ChosenFile } from '../decode'
import { convertFile, isPlain } from './convert'
import type { Choices, Converted } from './draft'
import type { Reply, Request } from './protocol'

/** What one file may cost: in milliseconds, and in megabytes of objects. */
export type ThreadLimits = { readonly milliseconds: number; readonly megabytes: number }

const usualLimits: ThreadLimits = { milliseconds: 30_000, megabytes: 512 }

/**
 * Converts files in a thread of its own, one after the other, so that the program goes on whatever is
 * in them. A file that takes too long or too much memory ends the thread, and nothing else; the next
 * file gets a new one. Plain texts cost less than the way there and are converted where they are.
 */
export class ConverterThread {
  readonly #script: string
  readonly #limits: ThreadLimits
  #worker: Worker | null = null
  #queue: Promise<unknown> = Promise.resolve()

  constructor(script: string, limits: ThreadLimits = usualLimits) {
    this.#script = script
    this.#limits = limits
  }

  readonly convert = (file: ChosenFile, choices: Choices): Promise<Outcome<Converted>> => {
    if (isPlain(file)) return convertFile(file, choices)
    const result = this.#queue.then(() => this.#ask({ file, choices }))
    this.#queue = result.catch(() => undefined)
    return result
  }

  /** Ends the thread, and with it what is being converted. The next file starts it anew. */
  close(): void {
    void this.#worker?.terminate()
    this.#worker = null
  }

  #ask(request: Request): Promise<Reply> {
    const { name } = request.file
    const worker = this.#started()
    return new Promise((resolve) => {
      const end = (reply: Reply, isOver: boolean) => {
        clearTimeout(timer)
        worker.off('message', answered).off('error', broke).off('exit', left)
        worker.unref()
        if (isOver && this.#worker === worker) this.close()
        resolve(reply)
      }
      const { milliseconds, megabytes } = this.#limits
      const fail = (code: string, facts?: Problem['facts']) =>
        end(bad({ code, at: name, facts }), true)
      const answered = (reply: Reply) => end(reply, false)
      const broke = () => fail('import.too-heavy', { megabytes })
      const left = () => fail('import.stopped')
      const slow = () => fail('import.too-slow', { seconds: milliseconds / 1000 })
      const timer = setTimeout(slow, milliseconds)
      worker.on('message', answered).on('error', broke).on('exit', left)
      worker.ref()
      worker.postMessage(request, [])
    })
  }

  #started(): Worker {
    const { megabytes } = this.#limits
    this.#worker ??= new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What a reader of some format says to the console is for its makers.
      stdout: true,
      stderr: true
    }).on('error', () => undefined) // While it ends there may be nobody left to tell.
    return this.#worker
  }
}
