import { sep } from 'node:path'
import type { Problem } from '#core/outcome'
import { inParallel } from '../in-parallel'
import { idOfFile, pathOf, places, requireNoLinks } from '../layout'
import { readIndex, type Entry, type Place } from './index-file'
import type { Listing } from './listing'
import { byArrival, readShelved, type ShelvedArticle } from './shelf'
import { stampsOf, type Clock, type Stamp } from './stamps'

export type Entries = ReadonlyMap<string, Entry>

export type Shelf = {
  readonly articles: readonly ShelvedArticle[]
  /** One per article or reading in which something is wrong. */
  readonly problems: readonly Problem[]
  /** What an index may say, in the library's order: of whole files that have settled. */
  readonly entries: Entries
  /** Whether that is not what the index said. */
  readonly isNews: boolean
}

export type ShelfOptions = {
  readonly clock: Clock
  /** What is known already, instead of what the index says. */
  readonly known?: Entries
}

/**
 * The articles of a project with one annotator's progress. A file that is the one that the index
 * speaks of, by number, size and times, is not read again; every other is, with all checks.
 */
export async function readShelf(
  listing: Listing,
  { projectId, annotatorId }: Omit<Place, 'root'>,
  { clock, known }: ShelfOptions
): Promise<Shelf> {
  const { root } = listing
  const names = await listing.names(places.articles)
  if (!names.ok) return { articles: [], problems: [names.problem], entries: none, isNews: false }
  const place = { root, projectId, annotatorId }
  const index = (await isInside(place)) ? (known ?? (await readIndex(place))) : none
  const files = await lookAt(listing, place, inOrder(names.value, index), clock)
  const unchanged: Entry[] = []
  const changed: Files[] = []
  for (const file of files) {
    const entry = index.get(file.id)
    if (entry && isOf(entry, file)) unchanged.push(entry)
    else changed.push(file)
  }
  // What is wrong is told in one order, whatever the index knows.
  changed.sort((a, b) => (a.id < b.id ? -1 : 1))
  const read = await inParallel(changed, ({ id }) => readShelved(root, id, place))
  const fresh = changed.flatMap((file, at) => entryOf(file, read[at]) ?? [])
  const isNews = fresh.length > 0 || unchanged.length < index.size
  const articles = [
    ...unchanged.map(({ card }) => card),
    ...read.flatMap(({ article }) => article ?? [])
  ]
  return {
    articles: articles.toSorted(byArrival),
    problems: read.flatMap(({ problem }) => problem ?? []),
    entries: isNews ? inLibraryOrder([...unchanged, ...fresh]) : index,
    isNews
  }
}

const none: Entries = new Map()

/** An article's files as they are found now. */
type Files = {
  readonly id: string
  readonly article: Stamp
  readonly hasReading: boolean
  readonly reading: Stamp
}

/** Through a link everything would look the same, and be outside of the project. */
async function isInside({ root, annotatorId }: Place): Promise<boolean> {
  const readings = await requireNoLinks(root, `${places.readings(annotatorId)}/file`)
  return readings.ok && (await requireNoLinks(root, `${places.articles}/file`)).ok
}

/** As the index has them and then the others, so that hardly anything is left to be sorted. */
function inOrder(names: readonly string[], index: Entries): readonly string[] {
  const there = new Set(names.flatMap((name) => idOfFile(name) ?? []))
  const known = [...index.keys()].filter((id) => there.delete(id))
  return [...known, ...there]
}

async function lookAt(
  listing: Listing,
  { root, annotatorId }: Place,
  ids: readonly string[],
  clock: Clock
): Promise<readonly Files[]> {
  const found = await listing.names(places.readings(annotatorId))
  const names = new Set(found.ok ? found.value : [])
  const withReading = ids.filter((id) => names.has(`${id}.json`))
  const articles = pathOf(root, places.articles)
  const readings = pathOf(root, places.readings(annotatorId))
  const paths = [
    ...ids.map((id) => `${articles}${sep}${id}.json`),
    ...withReading.map((id) => `${readings}${sep}${id}.json`)
  ]
  const stamps = await stampsOf(paths, clock)
  const ofReading = new Map(withReading.map((id, at) => [id, stamps[ids.length + at] ?? null]))
  return ids.map((id, at) => ({
    id,
    article: stamps[at] ?? null,
    hasReading: ofReading.has(id),
    reading: ofReading.get(id) ?? null
  }))
}

function isOf(entry: Entry, { article, hasReading, reading }: Files): boolean {
  if (article === null || article !== entry.article) return false
  return hasReading ? reading !== null && reading === entry.reading : entry.reading === null
}

function entryOf(
  { article, hasReading, reading }: Files,
  read: Awaited<ReturnType<typeof readShelved>> | undefined
): Entry | null {
  if (!read?.article || read.problem || article === null) return null
  return hasReading && reading === null ? null : { card: read.article, article, reading }
}

function inLibraryOrder(entries: readonly Entry[]): Entries {
  const sorted = entries.toSorted((a, b) => byArrival(a.card, b.card))
  return new Map(sorted.map((entry) => [entry.card.id, entry]))
}
