import { Low } from 'lowdb'
import { isSameDraft, readIncident, writeIncident, type Incident } from '#core/incidents/record'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { FileKeeper, type BackupPorts } from './backup/file-keeper'
import { keptVersions } from './backup/kept-versions'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { inParallel } from './in-parallel'
import { parseJson } from './json-text'
import { idOfFile, makeFolderIn, pathOf, places, requireNoLinks } from './layout'
import { namesIn } from './names-in'
import { readRecordAt } from './project-json'

/**
 * An annotator's incidents, deleted ones too, by when they were made; one that cannot be read is in
 * the notes.
 */
export async function readIncidents(
  root: string,
  annotatorId: string
): Promise<Outcome<readonly Incident[]>> {
  const names = await namesIn(root, places.incidentsOf(annotatorId))
  if (!names.ok) return names
  const ids = names.value.flatMap((name) => idOfFile(name) ?? [])
  const read = await inParallel(ids, (id) => readIncidentFile(root, { annotatorId, id }))
  const notes: Problem[] = read.flatMap((one) => (one.ok ? one.notes : [one.problem]))
  const incidents = read.flatMap((one) => (one.ok && one.value ? [one.value] : []))
  return good(
    incidents.toSorted((a, b) => order(a.createdAt, b.createdAt) || order(a.id, b.id)),
    notes
  )
}

type Whose = Pick<Incident, 'annotatorId' | 'id'>

/** One incident for reading alone; null where there is no file. */
export function readIncidentFile(
  root: string,
  { annotatorId, id }: Whose
): Promise<Outcome<Incident | null>> {
  return readRecordAt(root, places.incident(annotatorId, id), (json, at) =>
    parseIncident(json, at, { annotatorId, id })
  )
}

/** The incidents of an annotator that cannot be read, each with what is wrong with it. */
export async function damagedIncidents(
  root: string,
  annotatorId: string
): Promise<readonly Problem[]> {
  const read = await readIncidents(root, annotatorId)
  return read.ok ? read.notes : []
}

/**
 * The earlier versions of an incident that say something else than its file, each content once, the
 * last saved first.
 */
export async function incidentVersions(
  root: string,
  whose: Whose,
  secondPlace: string | null
): Promise<Outcome<readonly Incident[]>> {
  const at = places.incident(whose.annotatorId, whose.id)
  const now = await readIncidentFile(root, whose)
  if (!now.ok) return now
  try {
    const found: Incident[] = now.value ? [now.value] : []
    for (const { bytes } of await keptVersions({ root, place: at, secondPlace })) {
      const json = parseJson(bytes, at)
      const read = json.ok ? parseIncident(json.value, at, whose) : json
      if (read.ok && !found.some((one) => isSameDraft(one, read.value))) found.push(read.value)
    }
    const earlier = found.filter((one) => one !== now.value)
    return good(earlier.toSorted((a, b) => (b.rev ?? 0) - (a.rev ?? 0)))
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

/**
 * Makes or changes an incident and saves it, with the version before kept, and the first one at once;
 * answers how it is then. The file is read anew, so that nothing newer or damaged is written over.
 */
export async function saveIncident(
  incident: Incident,
  { root, backups }: { readonly root: string; readonly backups?: BackupPorts | undefined }
): Promise<Outcome<Incident>> {
  const { annotatorId, id } = incident
  const at = places.incident(annotatorId, id)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const keeper = new FileKeeper({ root, place: at, ports: backups })
  const adapter = new DurableJson<Incident>({
    path: pathOf(root, at),
    at,
    parse: (json) => parseIncident(json, at, incident),
    serialise: writeIncident,
    version: ({ rev }) => rev ?? 0,
    keeper
  })
  const file = new Low<Incident>(adapter, incident)
  try {
    await file.read()
    const isFirst = adapter.seen === null
    await makeFolderIn(root, places.incidents)
    await makeFolderIn(root, places.incidentsOf(annotatorId))
    const rev = Math.max(file.data.rev ?? 0, incident.rev ?? 0) + 1
    file.data = { ...file.data, ...incident, rev, deleted: incident.deleted }
    await file.write()
    const notes = isFirst && backups ? await keepFirst(keeper, file.data, backups.now()) : []
    return good(file.data, [...adapter.notes, ...notes])
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

/** A draft that is never changed again would have no earlier version to come back from. */
function keepFirst(keeper: FileKeeper, incident: Incident, now: string) {
  const bytes = Buffer.from(writeIncident(incident), 'utf8')
  return keeper.keep({ bytes, now, why: 'hourly' })
}

/** Reads an incident; one that says it is another would be written over in the wrong place. */
export function parseIncident(
  json: unknown,
  at: string,
  { annotatorId, id }: Whose
): Outcome<Incident> {
  const read = readIncident(json, at)
  if (!read.ok || (read.value.id === id && read.value.annotatorId === annotatorId)) return read
  return bad({ code: 'incident.misplaced', at, facts: { found: read.value.id } })
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
