import { good } from '#core/outcome'
import { flattened } from '#core/annotation/edits'
import type { HistoryAnswers } from '#core/bridge/history-calls'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function historyCalls(desk: Desk): Pick<Handlers, keyof HistoryAnswers> {
  return {
    'history.older': ({ article, side, from }) =>
      openSession(desk).reading(article, async ({ history }) =>
        good(await history.older(side, from))
      ),
    'history.about': ({ article, tag, from }) =>
      openSession(desk).reading(article, async ({ history, reading }) => {
        const { entries, older } = await history.about(tag, reading, from ?? undefined)
        const deeds = entries.map(({ way, by, at, edit }) => ({
          way,
          by,
          at,
          edits: flattened(edit)
        }))
        return good({ deeds, older })
      })
  }
}
