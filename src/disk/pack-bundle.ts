import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Packed } from '#core/bridge/bundle-calls'
import { writeBundleFile, type BundledFile } from '#core/file/bundle-file'
import type { Annotator } from '#core/file/project-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { bundleContents, type BundleChoice, type Chosen } from './bundle-contents'
import { bundleLimits, bundleRecord } from './bundle-place'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { exportedAnnotators } from './export-records'
import { asProblem, FileProblem } from './file-problem'
import { nobody, type Follower } from './follower'
import { readGold } from './gold-readings'
import { guidelinePlace, readGuidelineFile } from './guideline-files'
import { sha256 } from './hash'
import { liesInside } from './inside-project'
import { jsonLimit } from './json-file'
import { pathOf, places } from './layout'
import type { Project } from './open-project'
import { readRegularFile } from './read-file'
import { readReading } from './reading-files'
import { ZipArchive } from './zip-read'
import { zipOf, type ZipSource } from './zip-write'

export type PackChoice = BundleChoice & { readonly target: string }

export type PackPorts = {
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly app: string
  /** Is told how far it is, and may stop it: then nothing is written. */
  readonly follower?: Follower
}

/**
 * Packs readings, and what else is wished, into one archive to send: the very bytes of their files.
 * A file that cannot be read is left out and named in the notes. The archive is read back and
 * compared before it gets its name.
 */
export async function packBundle(
  project: Project,
  choice: PackChoice,
  ports: PackPorts
): Promise<Outcome<Packed>> {
  const fileName = basename(choice.target)
  const annotators = await exportedAnnotators(project, choice.annotator)
  if (!annotators.ok) return annotators
  try {
    if (await liesInside(project.root, choice.target))
      return bad({ code: 'export.inside-project', at: fileName })
    const { follower = nobody } = ports
    const packing = { project, annotators: annotators.value, ports, fileName, follower }
    const found = await filesToPack(packing, choice)
    if (follower.isStopped()) return bad(stopped(fileName))
    return await write(packing, found, choice.target)
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}

/** Places in the project. */
type Found = {
  readonly articles: string[]
  readonly readings: string[]
  readonly gold: string[]
  readonly guidelines: string[]
  readonly incidents: string[]
  readonly problems: Problem[]
}

type Packing = {
  readonly project: Project
  readonly annotators: readonly Annotator[]
  readonly ports: PackPorts
  readonly fileName: string
  readonly follower: Follower
}

/** Everything chosen that is whole, and the articles that the readings are of. */
async function filesToPack(packing: Packing, choice: PackChoice): Promise<Found> {
  const { project, annotators, follower } = packing
  const { chosen, guidelines, incidents, problems } = await bundleContents(
    project,
    choice,
    annotators
  )
  const found: Found = {
    articles: [],
    readings: [],
    gold: [],
    guidelines: [],
    incidents: incidents.map(({ annotatorId, id }) => places.incident(annotatorId, id)),
    problems: [...problems]
  }
  for (const [index, one] of chosen.entries()) {
    if (follower.isStopped()) break
    follower.tell(third(0, index, chosen.length))
    await findOf(packing, one, { choice, found })
  }
  for (const which of guidelines) {
    const read = await readGuidelineFile({ root: project.root, ...which })
    if (read.ok) found.guidelines.push(guidelinePlace(which))
    else found.problems.push(read.problem)
  }
  return found
}

/** Adds what is whole of one article. */
async function findOf(
  { project: { root, manifest } }: Packing,
  { article: card, readers, gold }: Chosen,
  { choice, found }: { readonly choice: PackChoice; readonly found: Found }
): Promise<void> {
  const article = await readArticle(root, card.id)
  if (!article.ok) {
    found.problems.push(article.problem)
    return
  }
  if (choice.articles) found.articles.push(places.article(card.id))
  for (const { id: annotatorId } of readers) {
    const { projectId } = manifest
    const reading = await readReading({ root, projectId, annotatorId, article: article.value })
    if (reading.ok) found.readings.push(places.reading(annotatorId, card.id))
    else found.problems.push(reading.problem)
  }
  if (!gold) return
  const settled = await readGold({ root, manifest }, article.value)
  if (settled.ok) found.gold.push(places.gold(card.id))
  else found.problems.push(settled.problem)
}

/** How much is done within one of the three parts: checking, writing, reading back. */
function third(part: 0 | 1 | 2, done: number, of: number): number {
  return (part + done / Math.max(1, of)) / 3
}

function stopped(at: string): Problem {
  return { code: 'bundle.stopped', at }
}

async function write(packing: Packing, found: Found, target: string): Promise<Outcome<Packed>> {
  const { project, annotators, ports, fileName, follower } = packing
  const packed: BundledFile[] = []
  const packedAt = ports.now()
  const record: ZipSource = {
    name: bundleRecord,
    bytes: async () =>
      Buffer.from(
        writeBundleFile({
          projectId: project.manifest.projectId,
          projectName: project.manifest.name,
          annotators,
          packedAt,
          app: ports.app,
          files: packed
        })
      )
  }
  const { articles, readings, gold, guidelines, incidents } = found
  const all = [...articles, ...readings, ...gold, ...guidelines, ...incidents]
  const files = all.map((place) =>
    sourceOf(project.root, place, (file) => {
      if (follower.isStopped()) throw new FileProblem(stopped(fileName))
      packed.push(file)
      follower.tell(third(1, packed.length, all.length))
    })
  )
  const draft = await writeDraft(target, zipOf([...files, record], new Date(packedAt)))
  try {
    const same = await comesBack(draft, packed, packing)
    if (!same.ok) return same
    const { size } = await stat(draft)
    await putInPlace(draft, target)
    const confirmed = await flushFolder(dirname(target))
    const notes = [...found.problems]
    if (!confirmed) notes.push({ code: 'save.not-confirmed', at: fileName })
    return good(
      {
        fileName,
        annotators: annotators.map(({ id }) => id),
        readings: readings.length,
        articles: articles.length,
        gold: gold.length,
        guidelines: guidelines.length,
        incidents: incidents.length,
        bytes: size
      },
      notes
    )
  } finally {
    await rm(draft, { force: true })
  }
}

/** The bytes as they are on the disk when their turn comes; noted for the bundle's record. */
function sourceOf(root: string, place: string, note: (packed: BundledFile) => void): ZipSource {
  return {
    name: place,
    async bytes() {
      const read = await readRegularFile(pathOf(root, place), { at: place, limit: jsonLimit })
      if (!read.ok) throw new FileProblem(read.problem)
      if (read.value === null) throw new FileProblem({ code: 'disk.gone', at: place })
      note({ name: place, bytes: read.value.byteLength, sha256: sha256(read.value) })
      return read.value
    }
  }
}

async function comesBack(
  draft: string,
  packed: readonly BundledFile[],
  { fileName, follower }: Packing
): Promise<Outcome<null>> {
  const archive = await ZipArchive.open(draft, fileName, bundleLimits)
  if (!archive.ok) return archive
  try {
    for (const [index, { name, sha256: wanted }] of packed.entries()) {
      if (follower.isStopped()) return bad(stopped(fileName))
      follower.tell(third(2, index, packed.length))
      const bytes = await archive.value.read(name)
      if (!bytes.ok || sha256(bytes.value) !== wanted)
        return bad({ code: 'export.differs', at: fileName, facts: { line: index + 1 } })
    }
    return good(null)
  } finally {
    archive.value.close()
  }
}
