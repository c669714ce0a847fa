import { isId } from '#core/file/envelope'
import { readOddName } from '#core/file/odd-names'
import type { ProjectFile } from '#core/file/project-file'
import type { Problem } from '#core/outcome'
import { backupsOf, idOfFile, places } from '../layout'
import type { Listing } from '../library/listing'

/**
 * Files that are not there although earlier versions of them are: an annotator's reading and the
 * gold reading of an article that is there, an article that the annotator has a reading of, and the
 * annotator's incidents, whose files stay when they are deleted.
 * Where both are gone somebody took them out, and where a sync program holds one back it is not lost.
 */
export async function lostFiles(
  listing: Listing,
  { annotatorId }: Pick<ProjectFile, 'annotatorId'>
): Promise<readonly Problem[]> {
  const articles = await idsIn(listing, places.articles)
  const readings = await idsIn(listing, places.readings(annotatorId))
  const golds = await idsIn(listing, places.adjudication)
  const incidents = await idsIn(listing, places.incidentsOf(annotatorId))
  const known = {
    incidents: await folderNames(listing, places.incidentsOf(annotatorId)),
    golds: await folderNames(listing, places.adjudication),
    articles: await folderNames(listing, places.articles),
    readings: await folderNames(listing, places.readings(annotatorId))
  }
  const isLost = (id: string, { there, elsewhere }: typeof readings) =>
    articles.there.has(id) && !there.has(id) && !elsewhere.has(id)
  const lostReadings = known.readings.filter((id) => isLost(id, readings))
  const lostGolds = known.golds.filter((id) => isLost(id, golds))
  const lostArticles = known.articles.filter(
    (id) => readings.there.has(id) && !articles.there.has(id) && !articles.elsewhere.has(id)
  )
  const lostIncidents = known.incidents.filter(
    (id) => !incidents.there.has(id) && !incidents.elsewhere.has(id)
  )
  return [
    ...lostArticles.map((id) => places.article(id)),
    ...lostReadings.map((id) => places.reading(annotatorId, id)),
    ...lostGolds.map((id) => places.gold(id)),
    ...lostIncidents.map((id) => places.incident(annotatorId, id))
  ].map((at) => ({ code: 'file.lost', at }))
}

async function idsIn(listing: Listing, place: string) {
  const names = await listing.names(place)
  const found = names.ok ? names.value : []
  const odd = found.flatMap((name) => (idOfFile(name) === null ? (readOddName(name) ?? []) : []))
  return {
    there: new Set(found.map(idOfFile).filter((id) => id !== null)),
    elsewhere: new Set(odd.flatMap((name) => (name.is === 'copy' ? [] : [name.of])))
  }
}

/** The ids of which there are copies under a place; `backupsOf` turns a place into their folder. */
async function folderNames(listing: Listing, place: string): Promise<readonly string[]> {
  const names = await listing.names(backupsOf(place))
  return (names.ok ? names.value : []).filter(isId)
}
