import type { BundleAnswers, BundleReport, Received, WorkId } from '#core/bridge/bundle-calls'
import { bad, good, type Outcome } from '#core/outcome'
import { previewBundle } from '#disk/bundle-contents'
import { bundledPlace } from '#disk/bundle-place'
import type { Follower } from '#disk/follower'
import { packBundle } from '#disk/pack-bundle'
import { unpackBundle, type DroppedFile, type Unpacked } from '#disk/unpack-bundle'
import { LongWork } from '../long-work'
import type { ProjectSession } from '../project-session'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

/** Work that was ended by another, or that is over and told. */
const over = { done: 1, report: null } as const

/** What is packed or taken in goes by the files, so what is not saved is saved first. */
export function bundleCalls(desk: Desk): Pick<Handlers, keyof BundleAnswers> {
  let running: { readonly id: WorkId; readonly work: LongWork<BundleReport> } | null = null

  function start(run: (follower: Follower) => Promise<BundleReport>): { readonly work: WorkId } {
    running?.work.stop()
    // The desk's ids are UUIDs, which is all that the brand says.
    const id = desk.newId() as WorkId
    running = { id, work: new LongWork(run) }
    return { work: id }
  }

  function receive(bundle: string | DroppedFile) {
    const session = openSession(desk)
    return start(async (asked) => {
      // Whoever leaves the project does not wait for the rest of a bundle.
      const isStopped = () => asked.isStopped() || session.isOver
      const follower: Follower = { tell: (done) => asked.tell(done), isStopped }
      const taken = await session.takeIn((project) => unpackBundle(project, bundle, follower))
      return taken.ok ? received(session, taken) : { is: 'failed', problem: taken.problem }
    })
  }

  return {
    'bundle.preview': async (choice) => {
      const session = openSession(desk)
      const unsaved = await session.flush()
      return unsaved ? bad(unsaved) : previewBundle(session.project, choice)
    },
    'bundle.pack': async (choice) => {
      const session = openSession(desk)
      const suggested = fileName(session.project.manifest.name, 'hashiya.zip')
      const target = await desk.dialogs.saveFile(suggested, 'bundle')
      if (target === null) return good(null)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const ports = { now: desk.now, app: `hashiya ${desk.version}` }
      return good(
        start(async (follower) => {
          const packed = await packBundle(
            session.project,
            { ...choice, target },
            { ...ports, follower }
          )
          if (!packed.ok) return { is: 'failed', problem: packed.problem }
          return { is: 'packed', packed: packed.value, problems: packed.notes }
        })
      )
    },
    'bundle.choose': async () => {
      const path = await desk.dialogs.openBundle()
      return good(path === null ? null : receive(path))
    },
    'bundle.drop': async (dropped) => good(receive(dropped)),
    'bundle.next': async ({ work }) => {
      if (running?.id !== work) return good(over)
      const { done, result } = await running.work.next()
      return good({ done: result ? 1 : done, report: result })
    },
    'bundle.stop': async ({ work }) => {
      if (running?.id === work) running.work.stop()
      return good(null)
    }
  }
}

/** What a person should look at first. */
const order = ['beside', 'updated', 'new', 'older', 'same'] as const
/** Files of one fate that are named. */
const named = 200

function received(
  session: ProjectSession,
  { value, notes }: Extract<Outcome<Unpacked>, { readonly ok: true }>
): BundleReport {
  const { articles, annotators } = session.view()
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  const names = new Map(annotators.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const itemOf = (name: string): Received['first'][number] => {
    const place = bundledPlace(name)
    if (!place) return { title: name, reader: null }
    const reader = place.is === 'reading' ? nameOf(place.annotator) : null
    return { title: titles.get(place.article) ?? place.article, reader }
  }
  const files = order.flatMap((outcome): readonly Received[] => {
    const all = value.files.filter((file) => file.outcome === outcome)
    const first = all.slice(0, named).map(({ place }) => itemOf(place))
    return all.length === 0 ? [] : [{ outcome, count: all.length, first }]
  })
  const from = value.from.annotators.map(nameOf)
  return { is: 'received', fileName: value.fileName, from, files, problems: notes }
}
