import type { Taken } from '#core/bridge/bundle-calls'
import type { ReadingFile } from '#core/file/reading-file'
import { bad, good, type Outcome } from '#core/outcome'
import { readArticle } from './article-files'
import { goldPlace } from './gold-readings'
import { sha256 } from './hash'
import { parseJson } from './json-text'
import { makeFolderIn, places, requireNoLinks } from './layout'
import type { Project } from './open-project'
import { judgedBy, putReceived, wasHere, type Order, type Saved } from './put-received'
import { parseReading } from './reading-files'

/**
 * Puts a gold reading that was sent where it belongs. It is everybody's, so that no number of saves
 * alone says which of two came first: only what was saved upon the very file that is here, or later
 * by whoever saved that, replaces it, and what goes is kept beside. What this project's annotator
 * saved last is never replaced.
 */
export async function takeGold(
  { root, manifest }: Project,
  articleId: string,
  bytes: Buffer
): Promise<Outcome<Taken>> {
  const at = places.gold(articleId)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const article = await readArticle(root, articleId)
  if (!article.ok) {
    const facts = { article: articleId, because: article.problem.code }
    return bad({ code: 'reading.no-article', at, facts })
  }
  const read = (content: Buffer): Outcome<ReadingFile> => {
    const json = parseJson(content, at)
    return json.ok ? parseReading(json.value, goldPlace(root, manifest, article.value)) : json
  }
  const sent = read(bytes)
  if (!sent.ok) return sent
  await makeFolderIn(root, places.adjudication)
  const taken = await putReceived({
    root,
    at,
    bytes,
    wasHere: () => wasHere(root, at, bytes),
    ...judgedBy(
      {
        read,
        compare: orderOf,
        isOwn: ({ head }) => head.annotatorId === manifest.annotatorId,
        revOf: ({ head }) => head.rev
      },
      { file: sent.value, bytes }
    )
  })
  return taken.ok ? good(taken.value, sent.notes) : taken
}

/** Whoever saved both had the earlier one when saving the later; between two people only hashes say it. */
function orderOf(before: Saved<ReadingFile>, sent: Saved<ReadingFile>): Order {
  const [was, is] = [before.file.head, sent.file.head]
  if (is.prevSha256 === sha256(before.bytes)) return 'newer'
  if (was.prevSha256 === sha256(sent.bytes)) return 'older'
  if (was.annotatorId !== is.annotatorId || was.rev === is.rev) return 'fork'
  return is.rev > was.rev ? 'newer' : 'older'
}
