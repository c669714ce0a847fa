import type {
  BundleAnswers,
  BundleReport,
  Received,
  ReceivedFile,
  WorkId
} from '#core/bridge/bundle-calls'
import { bad, good, type Outcome } from '#core/outcome'
import { previewBundle } from '#disk/bundle-contents'
import { bundledPlace } from '#disk/bundle-place'
import type { Follower } from '#disk/follower'
import { readIncidentFile } from '#disk/incident-files'
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
      return taken.ok ? await received(session, taken) : { is: 'failed', problem: taken.problem }
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

async function received(
  session: ProjectSession,
  { value, notes }: Extract<Outcome<Unpacked>, { readonly ok: true }>
): Promise<BundleReport> {
  const fileOf = receivedFile(session)
  const files: Received[] = []
  for (const outcome of order) {
    const all = value.files.filter((file) => file.outcome === outcome)
    const first: ReceivedFile[] = []
    for (const { place } of all.slice(0, named)) first.push(await fileOf(place))
    if (all.length > 0) files.push({ outcome, count: all.length, first })
  }
  const names = namesOf(session)
  const from = value.from.annotators.map((id) => names.get(id) ?? id)
  return { is: 'received', fileName: value.fileName, from, files, problems: notes }
}

function namesOf(session: ProjectSession): ReadonlyMap<string, string> {
  return new Map(session.view().annotators.map(({ id, name }) => [id, name]))
}

/** What is told of a file that was taken, by its place; an incident is called what it is called here. */
function receivedFile(session: ProjectSession): (name: string) => Promise<ReceivedFile> {
  const { root } = session.project
  const titles = new Map(session.view().articles.map(({ id, title }) => [id, title]))
  const names = namesOf(session)
  return async (name) => {
    const place = bundledPlace(name)
    if (!place) return { is: 'article', title: name }
    if (place.is === 'guideline') return place
    const title = 'article' in place ? (titles.get(place.article) ?? place.article) : ''
    if (place.is === 'article' || place.is === 'gold') return { is: place.is, title }
    const reader = names.get(place.annotator) ?? place.annotator
    if (place.is === 'reading') return { is: 'reading', title, reader }
    const { annotator: annotatorId, incident: id } = place
    const file = await readIncidentFile(root, { annotatorId, id })
    return { is: 'incident', title: (file.ok && file.value?.title) || '', reader }
  }
}
