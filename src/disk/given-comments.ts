import { commentsOf, type Comment } from '#core/annotation/comments'
import { good, type Outcome } from '#core/outcome'
import { jsonLimit } from './json-file'
import { parseJson } from './json-text'
import { pathOf, places, requireNoLinks } from './layout'
import { readRegularFile } from './read-file'
import { parseReading } from './reading-files'
import type { ReadingPlace } from './reading-place'

/** Where a reading is, without its article, which is read only where there are comments. */
export type CommentedPlace = Omit<ReadingPlace, 'article' | 'backups'> & {
  readonly articleId: string
}

const field = Buffer.from('"comments"')

/**
 * The bytes of a reading that may hold comments; null when it holds none or is not there. A reading
 * is parsed only where the name of the field is in it.
 */
export async function commentedBytes({
  root,
  annotatorId,
  articleId
}: CommentedPlace): Promise<Outcome<Buffer | null>> {
  const at = places.reading(annotatorId, articleId)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const bytes = await readRegularFile(pathOf(root, at), { at, limit: jsonLimit })
  if (!bytes.ok) return bytes
  return good(bytes.value?.includes(field) === true ? bytes.value : null)
}

/** The comments of a reading from its bytes. */
export function commentsIn(bytes: Buffer, place: ReadingPlace): Outcome<readonly Comment[]> {
  const json = parseJson(bytes, places.reading(place.annotatorId, place.article.id))
  if (!json.ok) return json
  const file = parseReading(json.value, place)
  return file.ok ? good(commentsOf(file.value.reading)) : file
}
