import type { Article } from '#core/article/article'
import type { Taken } from '#core/bridge/bundle-calls'
import { readReadingFile, type ReadingFile } from '#core/file/reading-file'
import { bad, good, type Outcome } from '#core/outcome'
import { readArticle } from './article-files'
import { createDurably, replaceDurably } from './durable-write'
import { sha256 } from './hash'
import { jsonLimit } from './json-file'
import { parseJson } from './json-text'
import { makeFolderIn, pathOf, places, requireNoLinks } from './layout'
import type { Project } from './open-project'
import { readRegularFile } from './read-file'

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
  const taken = await place({ root, at, isOwn, keepsForks, read }, sent.value, bytes)
  return taken.ok ? good(taken.value, sent.notes) : taken
}

type Target = {
  readonly root: string
  readonly at: string
  readonly isOwn: boolean
  readonly keepsForks: boolean
  readonly read: (content: Buffer) => Outcome<ReadingFile>
}

async function place(
  { root, at, isOwn, keepsForks, read }: Target,
  sent: ReadingFile,
  bytes: Buffer
): Promise<Outcome<Taken>> {
  const path = pathOf(root, at)
  if (await createDurably(path, bytes)) return good('new')
  const there = await readRegularFile(path, { at, limit: jsonLimit })
  if (!there.ok) return there
  if (there.value === null) return bad({ code: 'disk.gone', at })
  if (there.value.equals(bytes)) return good('same')
  const before = read(there.value)
  const order = before.ok ? compare(before.value, there.value, sent, bytes) : 'fork'
  if (order === 'older') return good('older')
  if (order === 'newer' && !isOwn && before.ok) {
    await keepBeside(path, there.value, before.value.head.rev)
    await replaceDurably(path, bytes)
    return good('updated')
  }
  if (keepsForks) await keepBeside(path, bytes, sent.head.rev)
  return good('beside')
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
function compare(
  before: ReadingFile,
  beforeBytes: Buffer,
  sent: ReadingFile,
  sentBytes: Buffer
): 'newer' | 'older' | 'fork' {
  if (sent.head.prevSha256 === sha256(beforeBytes)) return 'newer'
  if (before.head.prevSha256 === sha256(sentBytes)) return 'older'
  if (sent.head.rev > before.head.rev + 1) return 'newer'
  if (sent.head.rev + 1 < before.head.rev) return 'older'
  return 'fork'
}

/** Under a name of its own; the same version is kept once. */
async function keepBeside(path: string, bytes: Buffer, rev: number): Promise<void> {
  const name = `${path.slice(0, -'.json'.length)}.conflict-${rev}-${sha256(bytes).slice(0, 8)}.json`
  await createDurably(name, bytes)
}
