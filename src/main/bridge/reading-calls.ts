import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function readingCalls(desk: Desk): Pick<Handlers, 'reading.edit' | 'reading.save'> {
  return {
    'reading.edit': ({ article, edits, way = 'do', action = null }) =>
      openSession(desk).edit(article, edits, { way, action }),
    'reading.save': ({ article }) => openSession(desk).reading(article, (store) => store.save())
  }
}
