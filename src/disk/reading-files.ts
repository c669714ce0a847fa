import { Low } from 'lowdb'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { readingVersion, type ReadingFile } from '#core/file/reading-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { FileKeeper } from './backup/file-keeper'
import type { Keeper } from './backup/keeper'
import { DurableJson } from './durable-json'
import { asProblem } from './file-problem'
import { sha256 } from './hash'
import { jsonLimit } from './json-file'
import { makeFolderIn, pathOf, places, requireNoLinks } from './layout'
import { fileOf, foldersOf, isGold, readerOf, writerOf, type ReadingPlace } from './reading-place'
import { readRecordAt } from './project-json'
import { readRegularFile } from './read-file'

/** Who writes, for the head of the files: the program and one run of it. */
export type Writer = { readonly app: string; readonly session: string }

/** One annotator's reading of one article, ready to be changed and saved. */
export type OpenedReading = {
  readonly place: ReadingPlace
  readonly file: Low<ReadingFile>
  readonly adapter: DurableJson<ReadingFile>
  readonly reading: Reading
  /** Annotations that were set aside, each with its reason. */
  readonly notes: readonly Problem[]
  /** Why it may only be looked at: its file is damaged, newer, or speaks of something else. */
  readonly locked: Problem | null
}

/** Opens a reading. One that cannot be read is locked and empty, and its file stays as it is. */
export async function openReading(
  place: ReadingPlace,
  writer: Writer,
  keeper: Keeper = keeperOf(place)
): Promise<OpenedReading> {
  const at = fileOf(place)
  const adapter = new DurableJson<ReadingFile>({
    path: pathOf(place.root, at),
    at,
    parse: (json) => parseReading(json, place),
    serialise: (file) => writerOf(place)(file, place.article),
    version: ({ head }) => head.rev,
    keeper
  })
  const file = new Low(adapter, { head: newHead(place, writer), reading: emptyReading })
  const within = await requireNoLinks(place.root, at)
  const locked = within.ok ? ((await readInto(file, at)) ?? adapter.locked) : within.problem
  const notes = adapter.notes.filter((note) => note !== locked)
  return { place, file, adapter, reading: file.data.reading, notes, locked }
}

/** What keeps the earlier versions of a reading; the article goes with it to the second place. */
export function keeperOf(place: ReadingPlace): FileKeeper {
  const { root, article, backups } = place
  return new FileKeeper({
    root,
    place: fileOf(place),
    ports: backups,
    version: readingVersion,
    companions: [places.article(article.id)]
  })
}

/** Reads a reading without opening it for writing; null when the annotator has none. */
export function readReading(place: ReadingPlace): Promise<Outcome<ReadingFile | null>> {
  const at = fileOf(place)
  return readRecordAt(place.root, at, (json) => parseReading(json, place))
}

/** The hash of a reading's file as it is now; null when there is none. */
export async function readingHash(place: ReadingPlace): Promise<Outcome<string | null>> {
  const at = fileOf(place)
  const bytes = await readRegularFile(pathOf(place.root, at), { at, limit: jsonLimit })
  return bytes.ok ? good(bytes.value && sha256(bytes.value)) : bytes
}

/** Makes the annotator's folder before the first save; the project's own folder must be there. */
export async function makeReadingsFolder(place: ReadingPlace): Promise<void> {
  for (const folder of foldersOf(place)) await makeFolderIn(place.root, folder)
}

async function readInto(file: Low<ReadingFile>, at: string): Promise<Problem | null> {
  try {
    await file.read()
    return null
  } catch (error) {
    return asProblem(error, at)
  }
}

/** Reads a reading of this place. Identity is inside the file; a name that disagrees is a renamed file or another one's copy. */
export function parseReading(json: unknown, place: ReadingPlace): Outcome<ReadingFile> {
  const at = fileOf(place)
  const file = readerOf(place)(json, at, place.article)
  if (!file.ok) return file
  const { head } = file.value
  const pairs = [
    [head.projectId, place.projectId],
    ...(isGold(place) ? [] : [[head.annotatorId, place.annotatorId] as const]),
    [head.articleId, place.article.id]
  ] as const
  const strange = pairs.find(([found, wanted]) => found !== wanted)
  if (strange)
    return bad({
      code: 'reading.misplaced',
      at,
      facts: { found: strange[0], wanted: strange[1] }
    })
  return good(file.value, file.notes)
}

function newHead({ projectId, annotatorId, article }: ReadingPlace, writer: Writer) {
  return {
    projectId,
    articleId: article.id,
    annotatorId,
    textSha256: article.textSha256,
    rev: 0,
    prevSha256: null,
    writer,
    updatedAt: ''
  }
}
