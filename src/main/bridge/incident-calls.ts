import type { IncidentAnswers, ShownIncident } from '#core/bridge/incident-calls'
import { evidenceFor, withTags } from '#core/incidents/draft'
import { writeIncidentsCsv } from '#core/incidents/incident-csv'
import { incidentRecord } from '#core/incidents/incident-out'
import { writeIncidentPage } from '#core/incidents/incident-page'
import { evidenceOf, living, newIncident, type Incident } from '#core/incidents/record'
import type { IncidentView } from '#core/incidents/view'
import type { Source } from '#core/ledger/rows'
import { bad, good, type Outcome } from '#core/outcome'
import {
  incidentVersions,
  readIncidentFile,
  readIncidents,
  saveIncident
} from '#disk/incident-files'
import { sourcesAt, viewIncidents, type Held } from '#disk/incident-views'
import { readRegister } from '#disk/register-file'
import { writeOutside } from '#disk/write-outside'
import type { ProjectSession } from '../project-session'
import { openSession, type Desk } from './desk'
import { fileName } from './file-name'
import type { Handlers } from './serve'

export function incidentCalls(desk: Desk): Pick<Handlers, keyof IncidentAnswers> {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: two savings of one file at a time would each find it changed by the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    'incidents.list': async ({ annotator }) => {
      const session = openSession(desk)
      const read = await readIncidents(session.project.root, annotator)
      if (!read.ok) return read
      const { views, sources, problems } = await viewIncidents(
        session.project,
        read.value,
        heldBy(session)
      )
      return good(
        views.map((view) => withAnchors(view, sources)),
        [...read.notes, ...problems]
      )
    },
    'incidents.draft': ({ keys, into }) => inTurn(() => draft(desk, keys, into)),
    'incidents.keep': ({ incident }) =>
      inTurn(() => keep(openSession(desk), { ...incident, updatedAt: desk.now() })),
    'incidents.versions': async ({ id }) => {
      const { project, backups } = openSession(desk)
      const { annotatorId } = project.manifest
      return incidentVersions(project.root, { annotatorId, id }, backups.secondPlace)
    },
    'incidents.write': async ({ annotator, id, form, language }) => {
      const { project } = openSession(desk)
      const { root, manifest, scheme } = project
      const target = await desk.dialogs.saveFile(fileName(manifest.name, form))
      if (target === null) return good({ fileName: null })
      const read = await readIncidents(root, annotator)
      if (!read.ok) return read
      const chosen = living(read.value).filter((one) => id === null || one.id === id)
      const { views, problems } = await viewIncidents(project, chosen, heldBy(openSession(desk)))
      const titles = new Map(project.shelf.map((card) => [card.id, card.title]))
      const { reportFonts } = await import('#disk/report-fonts')
      const page = { scheme, language, titles, fontFaces: reportFonts }
      const content =
        form === 'json'
          ? `${JSON.stringify(views.map(incidentRecord), null, 2)}\n`
          : form === 'csv'
            ? writeIncidentsCsv(views)
            : writeIncidentPage(views, page)
      const written = await writeOutside({ root, target, content })
      if (!written.ok) return written
      return good({ fileName: written.value.fileName }, [...problems, ...written.notes])
    }
  }
}

async function draft(
  desk: Desk,
  keys: readonly string[],
  into: string | null
): Promise<Outcome<ShownIncident>> {
  const session = openSession(desk)
  const { root, manifest } = session.project
  const { annotatorId } = manifest
  const there = into === null ? null : await readIncidentFile(root, { annotatorId, id: into })
  if (there && !there.ok) return there
  const now = desk.now()
  const begun = there?.value ?? newIncident({ id: desk.newId(), annotatorId, now })
  const pointed = keys.map((key) => {
    const [article = '', annotator = ''] = key.split('/')
    return { article, annotator }
  })
  const { sources } = await sourcesAt(session.project, pointed, heldBy(session))
  const read = await readRegister(root)
  const drafted = withTags(begun, keys, { sources, register: read.ok ? read.value : null })
  return keep(session, { ...drafted, title: drafted.title || titleOf(sources), updatedAt: now })
}

/** The annotator's own readings are taken as the window has them. */
function heldBy(session: ProjectSession): Held {
  return ({ article, annotator }) =>
    annotator === session.project.manifest.annotatorId ? session.openReading(article) : null
}

/** A draft is called after its first article until somebody names it. */
function titleOf([first]: readonly Source[]): string {
  return first?.article.metadata.title.slice(0, 200) ?? ''
}

async function keep(session: ProjectSession, incident: Incident): Promise<Outcome<ShownIncident>> {
  const { root, manifest, readOnly } = session.project
  if (readOnly) return bad(readOnly)
  if (incident.annotatorId !== manifest.annotatorId)
    return bad({ code: 'incident.of-another', facts: { annotator: incident.annotatorId } })
  const saved = await saveIncident(incident, { root, backups: session.backups })
  if (!saved.ok) return saved
  const { views, sources, problems } = await viewIncidents(
    session.project,
    [saved.value],
    heldBy(session)
  )
  const [view] = views
  if (!view) throw new Error('A saved incident has a view')
  return good(withAnchors(view, sources), [...saved.notes, ...problems])
}

function withAnchors(view: IncidentView, all: readonly Source[]): ShownIncident {
  const pointed = evidenceOf(view.incident)
  const own = all.filter(({ article, annotator }) =>
    pointed.some((one) => one.article === article.id && one.annotator === annotator)
  )
  const anchors = own.flatMap((source) =>
    source.reading.tags.map((tag) => ({ label: tag.label, evidence: evidenceFor(source, tag) }))
  )
  return { ...view, anchors }
}
