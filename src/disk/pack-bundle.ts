import { rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Packed } from '#core/bridge/bundle-calls'
import { writeBundleFile, type BundledFile } from '#core/file/bundle-file'
import type { Annotator } from '#core/file/project-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { readArticle } from './article-files'
import { chosenFiles, type BundleChoice } from './bundle-contents'
import { bundleLimits, bundleRecord } from './bundle-place'
import { flushFolder, putInPlace, writeDraft } from './durable-write'
import { exportedAnnotators } from './export-records'
import { asProblem, FileProblem } from './file-problem'
import { nobody, type Follower } from './follower'
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
    const { follower = nobody } = ports
    const packing = { project, annotators: annotators.value, ports, fileName, follower }
    const found = await filesToPack(packing, choice)
    if (follower.isStopped()) return bad(stopped(fileName))
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
  readonly follower: Follower
}

/** Every chosen reading that is whole, and the articles they are of, as places in the project. */
async function filesToPack(
  { project, annotators, follower }: Packing,
  choice: PackChoice
): Promise<Found> {
  const { root, manifest } = project
  const { chosen, problems } = await chosenFiles(project, choice, annotators)
  const found = { articles: [] as string[], readings: [] as string[], problems: [...problems] }
  for (const [index, { article: card, readers }] of chosen.entries()) {
    if (follower.isStopped()) break
    follower.tell(third(0, index, chosen.length))
    const article = await readArticle(root, card.id)
    if (!article.ok) {
      found.problems.push(article.problem)
      continue
    }
    if (choice.articles) found.articles.push(places.article(card.id))
    for (const { id: annotatorId } of readers) {
      const { projectId } = manifest
      const reading = await readReading({ root, projectId, annotatorId, article: article.value })
      if (reading.ok) found.readings.push(places.reading(annotatorId, card.id))
      else found.problems.push(reading.problem)
    }
  }
  return found
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
  const all = [...found.articles, ...found.readings]
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
