import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { emptyReading, progressOf, type Progress, type Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import { newerThanKnown } from '#core/file/envelope'
import { readProjectFile, type ProjectFile } from '#core/file/project-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { defaultScheme } from '#core/scheme/default'
import { schemeSchema, type Scheme } from '#core/scheme/scheme'
import { headOf, readArticle, type ArticleHead } from './article-files'
import { isMissing, systemCode } from './file-problem'
import { inParallel } from './in-parallel'
import { idOfFile, pathOf, places } from './layout'
import { namesIn } from './names-in'
import { readRecordAt } from './project-json'
import { readReading } from './reading-files'
import { lostFiles } from './recovery/lost-files'
import { strayReadings } from './recovery/stray-readings'
import { strayFiles } from './stray-files'

/** A project as it was found on opening. */
export type Project = {
  /** The folder, absolute and without links. */
  readonly root: string
  readonly manifest: ProjectFile
  readonly scheme: Scheme
  readonly shelf: readonly ShelvedArticle[]
  /** One per file that could not be read; the rest of the project is open all the same. */
  readonly problems: readonly Problem[]
  /** Why nothing can be saved here, or null. */
  readonly readOnly: Problem | null
}

/** An article with how far the project's annotator has read it. */
export type ShelvedArticle = ArticleHead & Progress

/**
 * Opens a project's folder. Only a manifest that cannot be read prevents it; every other damaged
 * file is named in `problems`. A damaged scheme is shown as the default one and locks the project.
 */
export async function openProject(folder: string): Promise<Outcome<Project>> {
  const root = await findFolder(folder)
  if (!root.ok) return root
  const manifest = await readRecordAt(root.value, places.project, readProjectFile)
  if (!manifest.ok) return manifest
  if (manifest.value === null) return bad({ code: 'project.none' })
  const newer = newerThanKnown(manifest.notes)
  const scheme = await readScheme(root.value)
  const shelf = await readShelf(root.value, manifest.value)
  return good({
    root: root.value,
    manifest: manifest.value,
    scheme: scheme.ok ? scheme.value : defaultScheme,
    shelf: shelf.articles,
    problems: [
      ...(newer ? [newer] : []),
      ...(scheme.ok ? [] : [scheme.problem]),
      ...shelf.problems,
      ...(await lostFiles(root.value, manifest.value)),
      ...(await strayReadings(root.value, manifest.value.annotatorId)),
      ...(await conflictCopies(root.value, manifest.value))
    ],
    readOnly: scheme.ok ? (newer ?? (await whyReadOnly(root.value))) : scheme.problem
  })
}

export async function readScheme(root: string): Promise<Outcome<Scheme>> {
  const scheme = await readRecordAt(root, places.scheme, parseScheme)
  if (!scheme.ok) return scheme
  if (scheme.value === null) return bad({ code: 'scheme.missing', at: places.scheme })
  return good(scheme.value)
}

/** The article as it stands in the library, with the tags of a reading counted. */
export function shelve(article: Article, reading: Reading | null): ShelvedArticle {
  return { ...headOf(article), ...progressOf(reading ?? emptyReading) }
}

async function findFolder(folder: string): Promise<Outcome<string>> {
  try {
    const root = await realpath(folder)
    return (await stat(root)).isDirectory() ? good(root) : bad({ code: 'project.none' })
  } catch (error) {
    if (isMissing(error)) return bad({ code: 'project.missing' })
    const system = systemCode(error)
    if (system === null) throw error
    return bad({ code: 'file.unreadable', facts: { system } })
  }
}

/** Reads a scheme from its record. */
export function parseScheme(json: unknown, at: string): Outcome<Scheme> {
  const scheme = schemeSchema.safeParse(json)
  if (scheme.success) return good(scheme.data)
  const [issue] = scheme.error.issues
  const field = issue?.path.map(String).join('.') || '.'
  return bad({ code: 'file.bad-shape', at, facts: { field, rule: issue?.code ?? '' } })
}

async function readShelf(root: string, { projectId, annotatorId }: ProjectFile) {
  const names = await namesIn(root, places.articles)
  if (!names.ok) return { articles: [], problems: [names.problem] }
  const ids = names.value.map(idOfFile).filter((id) => id !== null)
  const found = await inParallel(ids, (id) => readShelved(root, id, { projectId, annotatorId }))
  return {
    articles: found.flatMap(({ article }) => article ?? []).toSorted(byArrival),
    problems: found.flatMap(({ problem }) => problem ?? [])
  }
}

/** The library's order: as they were imported, and of one import the older news first. */
export function byArrival(a: ArticleHead, b: ArticleHead): number {
  return arrival(a) < arrival(b) ? -1 : 1
}

function arrival({ importedAt, date, id }: ArticleHead): string {
  return `${importedAt} ${date ?? '9999'} ${id}`
}

export type Shelved = { readonly article: ShelvedArticle | null; readonly problem: Problem | null }

/** An article with the progress of one annotator's reading; what is wrong with either, beside it. */
export async function readShelved(
  root: string,
  id: string,
  whose: { readonly projectId: string; readonly annotatorId: string }
): Promise<Shelved> {
  const article = await readArticle(root, id)
  if (!article.ok) return { article: null, problem: article.problem }
  const reading = await readReading({ root, ...whose, article: article.value })
  if (!reading.ok) return { article: shelve(article.value, null), problem: reading.problem }
  return {
    article: shelve(article.value, reading.value?.reading ?? null),
    problem: newerThanKnown(reading.notes)
  }
}

/** Another version of somebody's work, kept by a sync client or by a save of ours that was refused. */
async function conflictCopies(root: string, { annotatorId }: ProjectFile) {
  const strays = [
    ...(await strayFiles(root, places.articles)),
    ...(await strayFiles(root, places.readings(annotatorId)))
  ]
  return strays.filter(({ code }) => shown.includes(code))
}

const shown = ['project.conflict-copy', 'project.not-downloaded', 'project.other-case']

async function whyReadOnly(root: string): Promise<Problem | null> {
  for (const place of ['.', places.articles, places.annotations]) {
    try {
      await access(pathOf(root, place), constants.W_OK)
    } catch (error) {
      if (!isMissing(error)) return { code: 'project.read-only' }
    }
  }
  return null
}
