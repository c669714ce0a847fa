import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function readingCalls(desk: Desk): Pick<Handlers, 'reading.edit' | 'reading.save'> {
  return {
    'reading.edit': ({ article, edits }) => openSession(desk).edit(article, edits),
    'reading.save': ({ article }) => openSession(desk).save(article)
  }
}
