import { basename } from 'node:path'
import type { Asked } from '#core/bridge/calls'
import type { OutsideAnswers } from '#core/bridge/outside-calls'
import { bad, good, type Outcome } from '#core/outcome'
import type { ReadingStore } from '#disk/reading-store'
import { saveElsewhere } from '#disk/save-elsewhere'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

type Which = Asked<'conflict.open'>

export function outsideCalls(desk: Desk): Pick<Handlers, keyof OutsideAnswers> {
  function withStore<T>(
    { article, record = 'reading' }: Which,
    act: (store: ReadingStore) => Promise<Outcome<T>>
  ): Promise<Outcome<T>> {
    const session = openSession(desk)
    return record === 'gold' ? session.gold.do(article, act) : session.reading(article, act)
  }

  return {
    'changes.next': async () => good(await desk.changes.next()),
    'conflict.open': (which) =>
      withStore(which, async (store) =>
        good({ conflicts: await store.conflicts(), mine: store.reading })
      ),
    'conflict.settle': ({ sides, ...which }) =>
      withStore(which, (store) => store.settle(new Map(Object.entries(sides)))),
    'lock.take': async () => good(await openSession(desk).takeAnyway()),
    'reading.save-elsewhere': async (which) => {
      const { root } = openSession(desk).project
      const target = await desk.dialogs.saveFile(`${which.article}.json`, 'elsewhere')
      if (target === null) return good({ fileName: null })
      return withStore(which, async (store) => {
        const problem = await saveElsewhere(root, target, store.bytes())
        return problem ? bad(problem) : good({ fileName: basename(target) })
      })
    }
  }
}
