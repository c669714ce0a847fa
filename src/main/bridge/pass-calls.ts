import type { PassAnswers } from '#core/bridge/pass-calls'
import { good } from '#core/outcome'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function passCalls(desk: Desk): Pick<Handlers, keyof PassAnswers> {
  return {
    'pass.list': async ({ article }) => good(await openSession(desk).passes.list(article)),
    'pass.start': ({ article, annotator }) => openSession(desk).passes.start(article, annotator),
    'pass.end': ({ article }) => openSession(desk).passes.end(article)
  }
}
