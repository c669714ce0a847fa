import type { CopyAnswers } from '#core/bridge/copy-calls'
import { bad, good } from '#core/outcome'
import { keptCopies, putAway } from '#disk/recovery/kept-copies'
import { putInUse } from '#disk/recovery/put-in-use'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function copyCalls(desk: Desk): Pick<Handlers, keyof CopyAnswers> {
  return {
    'copies.list': async () => {
      const session = openSession(desk)
      // A copy is compared with what is saved beside it.
      await session.flush()
      return good(await keptCopies(session.project))
    },
    'copies.use': async ({ place }) => {
      const session = openSession(desk)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      return putInUse(session.project, place, {
        now: desk.now,
        backups: session.backups,
        gold: (article, act) => session.gold.do(article, act)
      })
    },
    'copies.put-away': async ({ places }) => {
      const { project } = openSession(desk)
      return project.readOnly ? bad(project.readOnly) : good(await putAway(project, places))
    }
  }
}
