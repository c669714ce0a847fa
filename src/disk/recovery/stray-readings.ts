import type { Problem } from '#core/outcome'
import { idOfFile, places } from '../layout'
import type { Listing } from '../library/listing'
import { readProjectJson } from '../project-json'

/** What is wrong with a reading under a name that no article has. */
export async function strayReading(
  root: string,
  { annotatorId, id }: { readonly annotatorId: string; readonly id: string },
  because: string
): Promise<Problem> {
  const at = places.reading(annotatorId, id)
  const file = await readProjectJson(root, at)
  const found = file.ok ? file.value?.json['articleId'] : null
  // Sync programs put a machine's name behind that of the file, and ids may look just so.
  if (because === 'article.missing' && typeof found === 'string' && found !== id)
    return { code: 'reading.misplaced', at, facts: { found, wanted: id } }
  return { code: 'reading.no-article', at, facts: { article: id, because } }
}

/** The readings of an annotator that no article of the project belongs to. */
export async function strayReadings(
  listing: Listing,
  annotatorId: string
): Promise<readonly Problem[]> {
  const { root } = listing
  const articles = await listing.names(places.articles)
  const readings = await listing.names(places.readings(annotatorId))
  if (!articles.ok || !readings.ok) return []
  const known = new Set(articles.value)
  const ids = readings.value.filter((name) => !known.has(name)).map(idOfFile)
  return Promise.all(
    ids
      .filter((id) => id !== null)
      .map((id) => strayReading(root, { annotatorId, id }, 'article.missing'))
  )
}
