import type { CompareAnswers, ComparisonId } from '#core/bridge/compare-calls'
import { bad, good } from '#core/outcome'
import { addSampleColleagues } from '#disk/sample-colleagues'
import { Comparing, countIn, readTogether } from '../comparing'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

/** Comparisons are made from the files, so what is not saved is saved first. */
export function compareCalls(desk: Desk): Pick<Handlers, keyof CompareAnswers> {
  let running: { readonly id: ComparisonId; readonly comparing: Comparing } | null = null

  return {
    'compare.count': async ({ article, annotators }) => {
      const session = openSession(desk)
      const unsaved = await session.flush()
      return unsaved ? bad(unsaved) : countIn(session.project, article, annotators)
    },
    'compare.start': async ({ article, annotators }) => {
      running?.comparing.stop()
      const session = openSession(desk)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const read = await readTogether(session.project, article, annotators)
      if (!read.ok) return read
      const comparing = new Comparing(read.value, () => session.gold.view(article))
      // The desk's ids are UUIDs, which is all that the brand says.
      const id = desk.newId() as ComparisonId
      running = { id, comparing }
      return good({ comparison: id, tags: comparing.tags })
    },
    'compare.next': async ({ comparison }) =>
      running?.id === comparison
        ? running.comparing.next()
        : good({ paired: 0, compared: null, finished: true }),
    'compare.stop': async ({ comparison }) => {
      if (running?.id === comparison) {
        running.comparing.stop()
        running = null
      }
      return good(null)
    },
    'gold.open': ({ article }) => openSession(desk).gold.view(article),
    'gold.edit': ({ article, edits, way = 'do' }) =>
      openSession(desk).gold.edit(article, edits, { way }),
    'gold.save': ({ article }) => openSession(desk).gold.do(article, (store) => store.save()),
    'gold.older': ({ article, side, from }) =>
      openSession(desk).gold.do(article, async ({ history }) =>
        good(await history.older(side, from))
      ),
    'compare.sample': async () => {
      const session = openSession(desk)
      const added = await addSampleColleagues(
        session.project,
        `${desk.places.shippedSample}-colleagues`
      )
      if (added.ok) await session.lookAround()
      return added
    }
  }
}
