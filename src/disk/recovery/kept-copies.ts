import { unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { compareReadings, type Compared } from '#core/annotation/difference'
import type { Reading } from '#core/annotation/reading'
import type { KeptCopy, PutAway } from '#core/bridge/copy-calls'
import { readOddName } from '#core/file/odd-names'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from '../article-files'
import { findColleagues } from '../colleagues'
import { flushFolder } from '../durable-write'
import { asProblem } from '../file-problem'
import { sha256 } from '../hash'
import { jsonLimit } from '../json-file'
import { parseJson } from '../json-text'
import { idOfFile, pathOf, places, requireNoLinks } from '../layout'
import { namesIn } from '../names-in'
import type { Project } from '../open-project'
import { readRegularFile } from '../read-file'
import type { ReadingPlace } from '../reading-place'
import { parseReading } from '../reading-files'
import { quarantine } from './quarantine'
import { sharedCopies, sharedFiles } from './shared-copies'

type Found = {
  readonly place: string
  readonly by: string
  readonly annotator: { readonly id: string; readonly name: string } | null
  /** The article's id, where the name says one. */
  readonly of: string | null
}

/**
 * The copies that lie beside the articles, readings, gold readings, guidelines and incidents of a
 * project, each compared with its file.
 */
export async function keptCopies(project: Project): Promise<readonly KeptCopy[]> {
  const titles = new Map(project.shelf.map(({ id, title }) => [id, title]))
  const copies: KeptCopy[] = []
  for (const { place, by, annotator, of } of await foundCopies(project)) {
    const title = of === null ? undefined : titles.get(of)
    const isReading = annotator !== null && of !== null && title !== undefined
    copies.push({
      place,
      by,
      reading: isReading ? { reader: annotator.name, title } : null,
      more: isReading ? await moreIn(project, place, { annotator: annotator.id, of }) : null
    })
  }
  return [...copies, ...(await sharedCopies(project))]
}

/**
 * Moves copies into the quarantine: each is there, flushed, before it goes from where it was. Only
 * what `keptCopies` lists is moved.
 */
export async function putAway(project: Project, wanted: readonly string[]): Promise<PutAway> {
  const found = [...(await foundCopies(project)), ...(await sharedFiles(project))]
  const known = new Set(found.map(({ place }) => place))
  const away: string[] = []
  const problems: Problem[] = []
  for (const place of wanted) {
    const moved = known.has(place)
      ? await move(project.root, place)
      : bad({ code: 'copy.not-one', at: place })
    if (moved.ok) away.push(moved.value)
    else problems.push(moved.problem)
  }
  return { away, problems }
}

async function foundCopies({ root, manifest }: Project): Promise<readonly Found[]> {
  const { annotators } = await findColleagues(root, manifest)
  const folders = [
    { folder: places.articles as string, annotator: null },
    ...annotators.map((annotator) => ({ folder: places.readings(annotator.id), annotator }))
  ]
  const found: Found[] = []
  for (const { folder, annotator } of folders) {
    const names = await namesIn(root, folder)
    for (const name of names.ok ? names.value : []) {
      const odd = idOfFile(name) === null ? readOddName(name) : null
      if (odd?.is !== 'copy') continue
      found.push({ place: `${folder}/${name}`, by: odd.by, annotator, of: odd.of })
    }
  }
  return found
}

/** Null where one of the two is no reading of that article by that annotator. */
async function moreIn(
  { root, manifest }: Project,
  copy: string,
  { annotator, of }: { readonly annotator: string; readonly of: string }
): Promise<KeptCopy['more']> {
  const article = await readArticle(root, of)
  if (!article.ok) return null
  const { projectId } = manifest
  const place = { root, projectId, annotatorId: annotator, article: article.value }
  const there = await readingAt(place, places.reading(annotator, of))
  const kept = await readingAt(place, copy)
  if (!there || !kept) return null
  const { tags, links } = compareReadings(there, kept)
  return { tags: more(tags), links: more(links) }
}

function more({ added, changed }: Compared<unknown>): number {
  return added.length + changed.length
}

async function readingAt(place: ReadingPlace, at: string): Promise<Reading | null> {
  const bytes = await readRegularFile(pathOf(place.root, at), { at, limit: jsonLimit })
  const json = bytes.ok && bytes.value ? parseJson(bytes.value, at) : null
  const file = json?.ok ? parseReading(json.value, place) : null
  return file?.ok ? file.value.reading : null
}

async function move(root: string, place: string): Promise<Outcome<string>> {
  const path = pathOf(root, place)
  try {
    const within = await requireNoLinks(root, place)
    if (!within.ok) return within
    const bytes = await readRegularFile(path, { at: place, limit: jsonLimit })
    if (!bytes.ok) return bytes
    if (bytes.value === null) return bad({ code: 'disk.gone', at: place })
    const copy = await quarantine(root, place, bytes.value, 'put-away')
    if (!copy.ok) return copy
    const there = await readRegularFile(pathOf(root, copy.value), { at: place, limit: jsonLimit })
    if (!there.ok) return there
    // A name is made of the first letters of a hash: what is there must be what was copied.
    if (!there.value || sha256(there.value) !== sha256(bytes.value))
      return bad({ code: 'disk.failed', at: place, facts: { system: 'EIO' } })
    await unlink(path)
    await flushFolder(dirname(path))
    return good(copy.value)
  } catch (error) {
    return bad(asProblem(error, place))
  }
}
