import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { newerThanKnown } from '#core/file/envelope'
import { readProjectFile, type ProjectFile } from '#core/file/project-file'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { defaultScheme } from '#core/scheme/default'
import { schemeSchema, type Scheme } from '#core/scheme/scheme'
import { isMissing, systemCode } from './file-problem'
import { guidelineProblems } from './guideline-check'
import { backupsOf, pathOf, places } from './layout'
import { Listing } from './library/listing'
import { readShelf, type Shelf, type ShelfOptions } from './library/read-shelf'
import type { ShelvedArticle } from './library/shelf'
import { readRecordAt } from './project-json'
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

/** A project with what else its opening found out. */
export type Opened = {
  readonly project: Project
  readonly listing: Listing
  readonly shelf: Shelf
}

/**
 * Opens a project's folder. Only a manifest that cannot be read prevents it; every other damaged
 * file is named in `problems`. A damaged scheme is shown as the default one and locks the project.
 */
export async function openProject(folder: string): Promise<Outcome<Project>> {
  const opened = await openListed(folder)
  return opened.ok ? good(opened.value.project) : opened
}

/** The same, with what an index of the library may say. */
export async function openListed(
  folder: string,
  options: ShelfOptions = { clock: Date.now }
): Promise<Outcome<Opened>> {
  const root = await findFolder(folder)
  if (!root.ok) return root
  const manifest = await readRecordAt(root.value, places.project, readProjectFile)
  if (!manifest.ok) return manifest
  if (manifest.value === null) return bad({ code: 'project.none' })
  const newer = newerThanKnown(manifest.notes)
  const scheme = await readScheme(root.value)
  const listing = new Listing(root.value)
  // All at once: what comes next waits for each of them.
  for (const place of [places.articles, places.readings(manifest.value.annotatorId)])
    for (const folder of [place, backupsOf(place)]) void listing.names(folder)
  void listing.names(places.guidelines)
  const shelf = await readShelf(listing, manifest.value, options)
  const project = {
    root: root.value,
    manifest: manifest.value,
    scheme: scheme.ok ? scheme.value : defaultScheme,
    shelf: shelf.articles,
    problems: [
      ...(newer ? [newer] : []),
      ...(scheme.ok ? [] : [scheme.problem]),
      ...shelf.problems,
      ...(await lostFiles(listing, manifest.value)),
      ...(await strayReadings(listing, manifest.value.annotatorId)),
      ...(await conflictCopies(listing, manifest.value)),
      ...(await guidelineNotices(listing, scheme))
    ],
    readOnly: scheme.ok ? (newer ?? (await whyReadOnly(root.value))) : scheme.problem
  }
  return good({ project, listing, shelf })
}

export async function readScheme(root: string): Promise<Outcome<Scheme>> {
  const scheme = await readRecordAt(root, places.scheme, parseScheme)
  if (!scheme.ok) return scheme
  if (scheme.value === null) return bad({ code: 'scheme.missing', at: places.scheme })
  return good(scheme.value)
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

/** Another version of somebody's work, kept by a sync client or by a save of ours that was refused. */
async function conflictCopies(listing: Listing, { annotatorId }: ProjectFile) {
  const strays = [
    ...(await strayFiles(listing, places.articles)),
    ...(await strayFiles(listing, places.readings(annotatorId)))
  ]
  return strays.filter(({ code }) => shown.includes(code))
}

/** What is wrong with guidelines, but for what is merely untidy. */
async function guidelineNotices(listing: Listing, scheme: Outcome<Scheme>) {
  const problems = await guidelineProblems(listing, scheme.ok ? scheme.value : null)
  return problems.filter(
    ({ code }) => shown.includes(code) || !/^project\.|unknown-label$/.test(code)
  )
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
