import type { Article } from '#core/article/article'
import type { Taken } from '#core/bridge/bundle-calls'
import { readReadingFile, type ReadingFile } from '#core/file/reading-file'
import { bad, good, type Outcome } from '#core/outcome'
import { readArticle } from './article-files'
import { sha256 } from './hash'
import { parseJson } from './json-text'
import { makeFolderIn, places, requireNoLinks } from './layout'
import type { Project } from './open-project'
import { judgedBy, putReceived, type Order, type Saved } from './put-received'

export type Whose = { readonly annotator: string; readonly article: string }

/**
 * Puts a reading that was sent where it belongs. One's own work is never replaced: a differing
 * version of it is put beside. A colleague's reading is replaced only by a later save of the same
 * file, and the one that goes is kept beside, under a name that says its revision and hash. With
 * `keepsForks` off nothing is put beside: whoever is told `beside` decides.
 */
export async function takeReading(
  { root, manifest }: Project,
  { annotator, article }: Whose,
  bytes: Buffer,
  { keepsForks = true }: { readonly keepsForks?: boolean } = {}
): Promise<Outcome<Taken>> {
  const at = places.reading(annotator, article)
  const within = await requireNoLinks(root, at)
  if (!within.ok) return within
  const text = await readArticle(root, article)
  if (!text.ok) {
    const facts = { article, because: text.problem.code }
    return bad({ code: 'reading.no-article', at, facts })
  }
  const wanted = { projectId: manifest.projectId, annotatorId: annotator, articleId: article }
  const read = (content: Buffer) => readContent(content, at, text.value, wanted)
  const sent = read(bytes)
  if (!sent.ok) return sent
  for (const folder of [places.annotations, places.readings(annotator)])
    await makeFolderIn(root, folder)
  const isOwn = annotator === manifest.annotatorId
  const taken = await putReceived({
    root,
    at,
    bytes,
    keepsForks,
    ...judgedBy(
      { read, compare: compareSaves, isOwn: () => isOwn, revOf: ({ head }) => head.rev },
      { file: sent.value, bytes }
    )
  })
  return taken.ok ? good(taken.value, sent.notes) : taken
}

type Ids = {
  readonly projectId: string
  readonly annotatorId: string
  readonly articleId: string
}

function readContent(
  bytes: Buffer,
  at: string,
  article: Article,
  wanted: Ids
): Outcome<ReadingFile> {
  const json = parseJson(bytes, at)
  if (!json.ok) return json
  const file = readReadingFile(json.value, at, article)
  if (!file.ok) return file
  for (const [key, id] of Object.entries(wanted)) {
    const found = file.value.head[key as keyof Ids]
    if (found !== id) return bad({ code: 'reading.misplaced', at, facts: { found, wanted: id } })
  }
  return file
}

/**
 * Which of two versions came first. A save names the hash of the one it replaced; over several
 * saves only their number is known, and one writer writes each file. No clock is asked.
 */
function compareSaves(before: Saved<ReadingFile>, sent: Saved<ReadingFile>): Order {
  const [was, is] = [before.file.head, sent.file.head]
  if (is.prevSha256 === sha256(before.bytes)) return 'newer'
  if (was.prevSha256 === sha256(sent.bytes)) return 'older'
  if (is.rev > was.rev + 1) return 'newer'
  if (is.rev + 1 < was.rev) return 'older'
  return 'fork'
}
