import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { writeBundleFile, type BundledFile } from '#core/file/bundle-file'
import type { Annotator } from '#core/file/project-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { bundleLimits, bundleRecord } from './bundle-place'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { exportedAnnotators } from './export-records'
import { asProblem, FileProblem } from './file-problem'
import { sha256 } from './hash'
import { liesInside } from './inside-project'
import { jsonLimit } from './json-file'
import { idOfFile, pathOf, places } from './layout'
import { namesIn } from './names-in'
import type { Project } from './open-project'
import { readRegularFile } from './read-file'
import { readReading } from './reading-files'
import { ZipArchive } from './zip-read'
import { zipOf, type ZipSource } from './zip-write'

export type PackChoice = {
  /** Whose readings: an id, or null for everybody's. */
  readonly annotator: string | null
  /** Whether the articles go along, for a colleague who does not have them. */
  readonly articles: boolean
  readonly target: string
}

export type PackPorts = {
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly app: string
}

export type Packed = {
  readonly fileName: string
  readonly annotators: readonly string[]
  readonly readings: number
  readonly articles: number
  readonly bytes: number
}

/**
 * Packs readings, and articles if wished, into one archive to send: the very bytes of their files.
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
    const found = await filesToPack(project, annotators.value, choice.articles)
    const packing = { project, annotators: annotators.value, ports, fileName }
    return await write(packing, found, choice.target)
  } catch (error) {
    return bad(asProblem(error, fileName))
  }
}

type Found = {
  readonly articles: readonly string[]
  readonly readings: readonly string[]
  readonly problems: readonly Problem[]
}

type Packing = {
  readonly project: Project
  readonly annotators: readonly Annotator[]
  readonly ports: PackPorts
  readonly fileName: string
}

/** Every reading that is whole, and the articles they are of, as places in the project. */
async function filesToPack(
  { root, manifest, shelf }: Project,
  annotators: readonly Annotator[],
  withArticles: boolean
): Promise<Found> {
  const found = { articles: [] as string[], readings: [] as string[], problems: [] as Problem[] }
  const files = new Map<string, ReadonlySet<string>>()
  for (const { id } of annotators) {
    const names = await namesIn(root, places.readings(id))
    if (names.ok) files.set(id, new Set(names.value.map(idOfFile).filter((name) => name !== null)))
    else found.problems.push(names.problem)
  }
  for (const { id } of shelf) {
    const readers = [...files].filter(([, articles]) => articles.has(id))
    if (readers.length === 0 && !withArticles) continue
    const article = await readArticle(root, id)
    if (!article.ok) {
      found.problems.push(article.problem)
      continue
    }
    if (withArticles) found.articles.push(places.article(id))
    for (const [annotatorId] of readers) {
      const { projectId } = manifest
      const reading = await readReading({ root, projectId, annotatorId, article: article.value })
      if (reading.ok) found.readings.push(places.reading(annotatorId, id))
      else found.problems.push(reading.problem)
    }
  }
  return found
}

async function write(packing: Packing, found: Found, target: string): Promise<Outcome<Packed>> {
  const { project, annotators, ports, fileName } = packing
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
  const files = [...found.articles, ...found.readings].map((place) =>
    sourceOf(project.root, place, packed)
  )
  const draft = await writeDraft(target, zipOf([...files, record], new Date(packedAt)))
  try {
    const same = await comesBack(draft, packed, fileName)
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
        readings: found.readings.length,
        articles: found.articles.length,
        bytes: size
      },
      notes
    )
  } finally {
    await rm(draft, { force: true })
  }
}

/** The bytes as they are on the disk when their turn comes; noted for the bundle's record. */
function sourceOf(root: string, place: string, packed: BundledFile[]): ZipSource {
  return {
    name: place,
    async bytes() {
      const read = await readRegularFile(pathOf(root, place), { at: place, limit: jsonLimit })
      if (!read.ok) throw new FileProblem(read.problem)
      if (read.value === null) throw new FileProblem({ code: 'disk.gone', at: place })
      packed.push({ name: place, bytes: read.value.byteLength, sha256: sha256(read.value) })
      return read.value
    }
  }
}

async function comesBack(
  draft: string,
  packed: readonly BundledFile[],
  fileName: string
): Promise<Outcome<null>> {
  const archive = await ZipArchive.open(draft, fileName, bundleLimits)
  if (!archive.ok) return archive
  try {
    for (const [index, { name, sha256: wanted }] of packed.entries()) {
      const bytes = await archive.value.read(name)
      if (!bytes.ok || sha256(bytes.value) !== wanted)
        return bad({ code: 'export.differs', at: fileName, facts: { line: index + 1 } })
    }
    return good(null)
  } finally {
    archive.value.close()
  }
}
