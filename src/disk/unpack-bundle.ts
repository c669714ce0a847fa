import { basename } from 'node:path'
import type { Article } from '#core/article/article'
import type { Taken } from '#core/bridge/bundle-calls'
import { readArticleFile } from '#core/file/article-file'
import { readBundleFile, type BundleFile } from '#core/file/bundle-file'
import { bad, good, unreachable, type Outcome, type Problem } from '#core/outcome'
import { addAnnotators } from './add-annotators'
import { readArticle } from './article-files'
import { bundledPlace, bundleLimits, bundleRecord, type BundledPlace } from './bundle-place'
import { createDurably } from './durable-write'
import { asProblem } from './file-problem'
import { nobody, type Follower } from './follower'
import { sha256 } from './hash'
import { parseJson } from './json-text'
import { makeFolderIn, pathOf, places } from './layout'
import type { Project } from './open-project'
import { takeGold } from './take-gold'
import { takeGuideline } from './take-guideline'
import { takeIncident } from './take-incident'
import { takeReading } from './take-reading'
import { ZipArchive } from './zip-read'

export type Unpacked = {
  readonly fileName: string
  readonly from: { readonly project: string; readonly annotators: readonly string[] }
  /** What became of each file of the bundle that was taken, in its order. */
  readonly files: readonly { readonly place: string; readonly outcome: Taken }[]
}

/** A bundle that is at hand as its bytes. */
export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Takes a colleague's bundle into the project. Articles that are missing are added; readings and
 * incidents go to their annotator's folder, gold readings and guidelines to the project's own. Nothing
 * of the project is lost: what would be written over is kept. What cannot be taken is named in the
 * notes, and does not keep the rest out.
 */
export async function unpackBundle(
  project: Project,
  bundleFile: string | DroppedFile,
  follower: Follower = nobody
): Promise<Outcome<Unpacked>> {
  if (project.readOnly) return bad(project.readOnly)
  const [fileName, content] =
    typeof bundleFile === 'string'
      ? [basename(bundleFile), bundleFile]
      : [bundleFile.name, Buffer.from(bundleFile.bytes)]
  const archive = await ZipArchive.open(content, fileName, bundleLimits)
  if (!archive.ok) return archive
  try {
    const bundle = await readRecord(archive.value, fileName)
    if (!bundle.ok) return bundle
    const { projectId, projectName, annotators } = bundle.value
    if (projectId !== project.manifest.projectId)
      return bad({
        code: 'bundle.other-project',
        at: fileName,
        facts: { found: projectName, wanted: project.manifest.name }
      })
    const taking = await takeFiles(project, archive.value, {
      bundle: bundle.value,
      follower,
      fileName
    })
    const owners = new Set(taking.files.flatMap(({ owner }) => owner ?? []))
    const added = await addAnnotators(
      project.root,
      annotators.filter(({ id }) => owners.has(id))
    )
    const notes = added.ok ? taking.problems : [...taking.problems, added.problem]
    return good(
      {
        fileName,
        from: { project: projectName, annotators: annotators.map(({ id }) => id) },
        files: taking.files.map(({ place, outcome }) => ({ place, outcome }))
      },
      notes
    )
  } catch (error) {
    return bad(asProblem(error, fileName))
  } finally {
    archive.value.close()
  }
}

async function readRecord(archive: ZipArchive, fileName: string): Promise<Outcome<BundleFile>> {
  const bytes = await archive.read(bundleRecord)
  if (!bytes.ok)
    return bytes.problem.code === 'zip.missing' ? bad({ code: 'bundle.none', at: fileName }) : bytes
  const json = parseJson(bytes.value, bundleRecord)
  return json.ok ? readBundleFile(json.value, bundleRecord) : json
}

type Took = { place: string; outcome: Taken; owner: string | null }

type Taking = {
  readonly bundle: BundleFile
  readonly follower: Follower
  readonly fileName: string
}

/** Articles first, wherever they stand: the readings speak of them. */
async function takeFiles(
  project: Project,
  archive: ZipArchive,
  { bundle, follower, fileName }: Taking
) {
  const files: Took[] = []
  const problems: Problem[] = [...archive.problems]
  const stated = new Map(bundle.files.map((file) => [file.name, file.sha256]))
  const sorted = archive.entries
    .map(({ name }) => ({ name, place: bundledPlace(name) }))
    .filter(({ name }) => name !== bundleRecord)
    .toSorted((a, b) => Number(b.place?.is === 'article') - Number(a.place?.is === 'article'))
  const missing = [...stated.keys()].filter((name) => !archive.entries.some((e) => e.name === name))
  problems.push(...missing.map((at): Problem => ({ code: 'bundle.file-missing', at })))
  for (const [index, { name, place }] of sorted.entries()) {
    if (follower.isStopped()) {
      problems.push({ code: 'bundle.stopped-early', at: fileName })
      break
    }
    follower.tell(index / sorted.length)
    const wanted = stated.get(name)
    if (place === null || wanted === undefined) {
      problems.push({ code: 'bundle.stray-file', at: name })
      continue
    }
    const taken = await takeFile(project, archive, { name, place, wanted })
    if (!taken.ok) problems.push(taken.problem)
    else {
      problems.push(...taken.notes)
      const owner = 'annotator' in place ? place.annotator : null
      files.push({ place: name, outcome: taken.value, owner })
    }
  }
  return { files, problems }
}

async function takeFile(
  project: Project,
  archive: ZipArchive,
  file: { readonly name: string; readonly place: BundledPlace; readonly wanted: string }
): Promise<Outcome<Taken>> {
  const bytes = await archive.read(file.name)
  if (!bytes.ok) return bytes
  if (sha256(bytes.value) !== file.wanted)
    return bad({ code: 'bundle.hash-mismatch', at: file.name })
  try {
    return await take(project, file.place, bytes.value)
  } catch (error) {
    return bad(asProblem(error, file.name))
  }
}

function take(project: Project, place: BundledPlace, bytes: Buffer): Promise<Outcome<Taken>> {
  switch (place.is) {
    case 'article':
      return takeArticle(project.root, place.article, bytes)
    case 'reading':
      return takeReading(project, place, bytes)
    case 'gold':
      return takeGold(project, place.article, bytes)
    case 'incident':
      return takeIncident(project, place, bytes)
    case 'guideline':
      return takeGuideline(project, place, bytes)
    default:
      return unreachable(place)
  }
}

/** An article is written once and never again: what is there stays, whatever the bundle says. */
async function takeArticle(root: string, id: string, bytes: Buffer): Promise<Outcome<Taken>> {
  const at = places.article(id)
  const sent = readSent(bytes, at)
  if (!sent.ok) return sent
  if (sent.value.id !== id)
    return bad({ code: 'article.misplaced', at, facts: { found: sent.value.id, wanted: id } })
  const { text, textSha256 } = sent.value
  const found = sha256(text)
  if (found !== textSha256) return bad(mismatch(at, found, textSha256))
  await makeFolderIn(root, places.articles)
  if (await createDurably(pathOf(root, at), bytes)) return good('new')
  const there = await readArticle(root, id)
  if (!there.ok) return there
  return there.value.textSha256 === textSha256
    ? good('same')
    : bad(mismatch(at, textSha256, there.value.textSha256))
}

function readSent(bytes: Buffer, at: string): Outcome<Article> {
  const json = parseJson(bytes, at)
  return json.ok ? readArticleFile(json.value, at) : json
}

function mismatch(at: string, found: string, wanted: string): Problem {
  const facts = { found: found.slice(0, 8), wanted: wanted.slice(0, 8) }
  return { code: 'article.hash-mismatch', at, facts }
}
