import type { GatheringId, QuestionsPage } from '#core/bridge/comment-calls'
import { good } from '#core/outcome'
import { CommentSearch, othersComments } from '../comment-search'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

type CommentCall = Extract<keyof Handlers, `comments.${string}` | `questions.${string}`>

/** What a gathering answers that another one, or the end of its project, has ended. */
const over: QuestionsPage = { found: [], problems: [], read: 0, finished: true }

export function commentCalls(desk: Desk): Pick<Handlers, CommentCall> {
  let running: { readonly id: GatheringId; readonly search: CommentSearch } | null = null

  return {
    'comments.of': async ({ article }) => {
      const session = openSession(desk)
      const opened = await session.opened(article)
      return opened.ok ? good(await othersComments(session, opened.value.article)) : opened
    },
    'questions.start': async () => {
      running?.search.stop()
      const search = new CommentSearch(openSession(desk))
      // The desk's ids are UUIDs, which is all that the brand says.
      const id = desk.newId() as GatheringId
      running = { id, search }
      return good({ gathering: id, articles: search.articles })
    },
    'questions.next': async ({ gathering }) =>
      good(running?.id === gathering ? await running.search.next() : over),
    'questions.stop': async ({ gathering }) => {
      if (running?.id === gathering) {
        running.search.stop()
        running = null
      }
      return good(null)
    }
  }
}
