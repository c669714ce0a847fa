import { Low } from 'lowdb'
import { readIncident, writeIncident, type Incident } from '#core/incidents/record'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { FileKeeper, type BackupPorts } from './backup/file-keeper'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { inParallel } from './in-parallel'
import { idOfFile, makeFolderIn, pathOf, places, requireNoLinks } from './layout'
import { namesIn } from './names-in'
import { readRecordAt } from './project-json'

/** An annotator's incidents, by when they were made; one that cannot be read is in the notes. */
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
    parse(json, at, { annotatorId, id })
  )
}

/**
 * Makes or changes an incident and saves it, with the version before kept; answers how it is then.
 * The file is read anew, so that nothing newer or damaged is written over.
 */
export async function saveIncident(
  incident: Incident,
  { root, backups }: { readonly root: string; readonly backups?: BackupPorts | undefined }
): Promise<Outcome<Incident>> {
  const { annotatorId, id } = incident
  const at = places.incident(annotatorId, id)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const adapter = new DurableJson<Incident>({
    path: pathOf(root, at),
    at,
    parse: (json) => parse(json, at, incident),
    serialise: writeIncident,
    version: ({ figures, fields }) => figures.length + Object.keys(fields).length,
    keeper: new FileKeeper({ root, place: at, ports: backups })
  })
  const file = new Low<Incident>(adapter, incident)
  try {
    await file.read()
    await makeFolderIn(root, places.incidents)
    await makeFolderIn(root, places.incidentsOf(annotatorId))
    file.data = { ...file.data, ...incident }
    await file.write()
    return good(file.data, adapter.notes)
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

/** A file that says it is another one would be written over in the wrong place. */
function parse(json: unknown, at: string, { annotatorId, id }: Whose): Outcome<Incident> {
  const read = readIncident(json, at)
  if (!read.ok || (read.value.id === id && read.value.annotatorId === annotatorId)) return read
  return bad({ code: 'incident.misplaced', at, facts: { found: read.value.id } })
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
