import { basename } from 'node:path'
import type { OutsideAnswers } from '#core/bridge/outside-calls'
import { bad, good } from '#core/outcome'
import { saveElsewhere } from '#disk/save-elsewhere'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function outsideCalls(desk: Desk): Pick<Handlers, keyof OutsideAnswers> {
  return {
    'changes.next': async () => good(await desk.changes.next()),
    'conflict.open': ({ article }) =>
      openSession(desk).reading(article, async (store) =>
        good({ conflicts: await store.conflicts(), mine: store.reading })
      ),
    'conflict.settle': ({ article, sides }) =>
      openSession(desk).reading(article, (store) => store.settle(new Map(Object.entries(sides)))),
    'lock.take': async () => good(await openSession(desk).takeAnyway()),
    'reading.save-elsewhere': async ({ article }) => {
      const session = openSession(desk)
      const target = await desk.dialogs.saveFile(`${article}.json`, 'elsewhere')
      if (target === null) return good({ fileName: null })
      return session.reading(article, async (store) => {
        const problem = await saveElsewhere(session.project.root, target, store.bytes())
        return problem ? bad(problem) : good({ fileName: basename(target) })
      })
    }
  }
}
