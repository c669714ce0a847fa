import type { Taken } from '#core/bridge/bundle-calls'
import type { Incident } from '#core/incidents/record'
import { good, type Outcome } from '#core/outcome'
import { parseIncident } from './incident-files'
import { parseJson } from './json-text'
import { makeFolderIn, places, requireNoLinks } from './layout'
import type { Project } from './open-project'
import { judgedBy, putReceived, wasHere, type Order } from './put-received'

/**
 * Puts a draft of an incident that was sent into its author's folder. One's own is never replaced; a
 * colleague's gives way to a later save of the same file, and is kept beside.
 */
export async function takeIncident(
  { root, manifest }: Project,
  { annotator, incident }: { readonly annotator: string; readonly incident: string },
  bytes: Buffer
): Promise<Outcome<Taken>> {
  const at = places.incident(annotator, incident)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const read = (content: Buffer): Outcome<Incident> => {
    const json = parseJson(content, at)
    return json.ok ? parseIncident(json.value, at, { annotatorId: annotator, id: incident }) : json
  }
  const sent = read(bytes)
  if (!sent.ok) return sent
  await makeFolderIn(root, places.incidents)
  await makeFolderIn(root, places.incidentsOf(annotator))
  const taken = await putReceived({
    root,
    at,
    bytes,
    wasHere: () => wasHere(root, at, bytes),
    ...judgedBy(
      {
        read,
        compare: (before, after) => orderOf(before.file, after.file),
        isOwn: () => annotator === manifest.annotatorId,
        revOf: ({ rev = null }) => rev
      },
      { file: sent.value, bytes }
    )
  })
  return taken.ok ? good(taken.value, sent.notes) : taken
}

/** One person writes the file, so that the number of its saves says which came first. */
function orderOf({ rev: was = 0 }: Incident, { rev: is = 0 }: Incident): Order {
  return is === was ? 'fork' : is > was ? 'newer' : 'older'
}
