import type { VersionAnswers } from '#core/bridge/version-calls'
import { bad, good, type Outcome } from '#core/outcome'
import { readingVersion, readingVersions } from '#disk/backup/reading-versions'
import { restoreInto } from '#disk/backup/restore-into'
import type { ReadingPlace } from '#disk/reading-place'
import type { ReadingStore } from '#disk/reading-store'
import { restoreVersion, wholeVersions, type Broken } from '#disk/recovery/file-versions'
import type { ProjectSession } from '../project-session'
import { openSession, type Desk } from './desk'
import type { Handlers } from './serve'

export function versionCalls(desk: Desk): Pick<Handlers, keyof VersionAnswers> {
  return {
    'versions.list': ({ article }) =>
      withReading(openSession(desk), article, async ({ place, store }) => {
        // What is not saved yet would not be told from the version before it.
        await store.save()
        return readingVersions(place)
      }),
    'versions.look': ({ article, version }) =>
      withReading(openSession(desk), article, ({ place }) => readingVersion(place, version)),
    'versions.restore': async ({ article, version }) => {
      const session = openSession(desk)
      const { readOnly } = session.project
      if (readOnly) return bad(readOnly)
      return withReading(session, article, (open) => restoreInto(open, version, desk.now()))
    },
    'repair.list': ({ place }) => wholeVersions(brokenAt(openSession(desk), place)),
    'repair.restore': async ({ place, version }) => {
      const session = openSession(desk)
      const { project, holding } = session
      if (holding.holder && project.readOnly) return bad(project.readOnly)
      const unsaved = await session.flush()
      if (unsaved) return bad(unsaved)
      const restored = await restoreVersion(brokenAt(session, place), version)
      if (!restored.ok) return restored
      const opened = await desk.workplace.open(project.root)
      return opened.ok ? good(opened.value, [restored.value, ...opened.notes]) : opened
    }
  }
}

type Open = { readonly place: ReadingPlace; readonly store: ReadingStore }

async function withReading<T>(
  session: ProjectSession,
  id: string,
  act: (open: Open) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  const opened = await session.current(id)
  if (!opened.ok) return opened
  const { article, store } = opened.value
  const { root, manifest } = session.project
  const whose = { projectId: manifest.projectId, annotatorId: session.passes.readerOf(id) }
  return act({ place: { root, ...whose, article, backups: session.backups }, store })
}

function brokenAt({ project, backups }: ProjectSession, place: string): Broken {
  return { project, place, secondPlace: backups.secondPlace }
}
