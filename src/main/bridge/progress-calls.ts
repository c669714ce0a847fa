import type { ProgressAnswers, ProgressId, ProgressPage } from '#core/bridge/progress-calls'
import { good } from '#core/outcome'
import { ProgressReader } from '../progress-reader'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

/** A way through the histories that another one has ended. */
const over: ProgressPage = { traces: [], problems: [], read: 0, finished: true }

export function progressCalls(desk: Desk): Pick<Handlers, keyof ProgressAnswers> {
  let running: { readonly id: ProgressId; readonly reader: ProgressReader } | null = null

  return {
    'progress.start': async ({ annotator }) => {
      running?.reader.stop()
      const reader = new ProgressReader(openSession(desk), annotator)
      // The desk's ids are UUIDs, which is all that the brand says.
      const id = desk.newId() as ProgressId
      running = { id, reader }
      return good({ progress: id, articles: reader.articles })
    },
    'progress.next': async ({ progress }) =>
      good(running?.id === progress ? await running.reader.next() : over),
    'progress.stop': async ({ progress }) => {
      if (running?.id === progress) {
        running.reader.stop()
        running = null
      }
      return good(null)
    }
  }
}
