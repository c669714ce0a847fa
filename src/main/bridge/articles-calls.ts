import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function articlesCalls(desk: Desk): Pick<Handlers, 'article.open'> {
  return { 'article.open': ({ article }) => openSession(desk).article(article) }
}
