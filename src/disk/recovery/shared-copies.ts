import type { KeptCopy, SharedCopy } from '#core/bridge/copy-calls'
import { compareReadings } from '#core/annotation/difference'
import { same } from '#core/annotation/same'
import { readOddName } from '#core/file/odd-names'
import type { ReadingFile } from '#core/file/reading-file'
import { readGuideline, type Guideline } from '#core/guidelines/guideline'
import { isSameDraft, type Incident } from '#core/incidents/record'
import { bad, good, type Outcome } from '#core/outcome'
import { readArticle } from '../article-files'
import { goldPlace } from '../gold-readings'
import {
  decodedGuideline,
  guidelineBytes,
  guidelineCopy,
  guidelineOfFile,
  guidelinePlace,
  type GuidelinePlace
} from '../guideline-files'
import { parseIncident } from '../incident-files'
import { jsonLimit } from '../json-file'
import { parseJson } from '../json-text'
import { idOfFile, pathOf, places, requireNoLinks } from '../layout'
import { namesIn } from '../names-in'
import type { Project } from '../open-project'
import { readRegularFile } from '../read-file'
import { parseReading } from '../reading-files'

/** A version that lies beside a gold reading, a guideline or a draft of an incident. */
export type SharedFile = {
  readonly place: string
  readonly by: string
  readonly of:
    | { readonly is: 'gold'; readonly article: string }
    | { readonly is: 'incident'; readonly annotatorId: string; readonly id: string }
    | ({ readonly is: 'guideline' } & Omit<GuidelinePlace, 'root'>)
}

type Shelf = Pick<Project, 'root' | 'manifest'>

/** The versions beside gold readings, guidelines and the incidents of the project's annotators. */
export async function sharedFiles({ root, manifest }: Shelf): Promise<readonly SharedFile[]> {
  const found = await copiesIn(root, places.adjudication, (article) => ({ is: 'gold', article }))
  for (const { id: annotatorId } of manifest.annotators)
    found.push(
      ...(await copiesIn(root, places.incidentsOf(annotatorId), (id) => ({
        is: 'incident',
        annotatorId,
        id
      })))
    )
  const names = await namesIn(root, places.guidelines)
  for (const name of names.ok ? names.value : []) {
    const copy = guidelineOfFile(name) === null ? guidelineCopy(name) : null
    const place = `${places.guidelines}/${name}`
    if (copy) found.push({ place, by: copy.by, of: { is: 'guideline', ...copy.of } })
  }
  return found
}

async function copiesIn(
  root: string,
  folder: string,
  what: (id: string) => SharedFile['of']
): Promise<SharedFile[]> {
  const names = await namesIn(root, folder)
  return (names.ok ? names.value : []).flatMap((name) => {
    const odd = idOfFile(name) === null ? readOddName(name) : null
    if (odd?.is !== 'copy' || odd.of === null) return []
    return [{ place: `${folder}/${name}`, by: odd.by, of: what(odd.of) }]
  })
}

/** What the content of such a file is, once it is known to be whole. */
export type SharedContent =
  | { readonly is: 'gold'; readonly file: ReadingFile }
  | { readonly is: 'incident'; readonly incident: Incident }
  | { readonly is: 'guideline'; readonly guideline: Guideline }

/** Reads the version, or the file that is in use; a problem where it is not whole or not there. */
export async function sharedContent(
  project: Shelf,
  of: SharedFile['of'],
  place: string
): Promise<Outcome<SharedContent>> {
  const { root, manifest } = project
  const within = await requireNoLinks(root, place)
  if (!within.ok) return within
  const limit = of.is === 'guideline' ? guidelineBytes : jsonLimit
  const bytes = await readRegularFile(pathOf(root, place), { at: place, limit })
  if (!bytes.ok) return bytes
  if (bytes.value === null) return bad({ code: 'disk.gone', at: place })
  if (of.is === 'guideline') {
    const text = decodedGuideline(bytes.value)
    if (text === null) return bad({ code: 'guideline.not-utf8', at: place })
    return good({ is: 'guideline', guideline: readGuideline(text) })
  }
  const json = parseJson(bytes.value, place)
  if (!json.ok) return json
  if (of.is === 'incident') {
    const incident = parseIncident(json.value, place, of)
    return incident.ok ? good({ is: 'incident', incident: incident.value }) : incident
  }
  const article = await readArticle(root, of.article)
  if (!article.ok) return article
  const file = parseReading(json.value, goldPlace(root, manifest, article.value))
  return file.ok ? good({ is: 'gold', file: file.value }) : file
}

/** The place of the file that a version lies beside. */
export function inUse(of: SharedFile['of']): string {
  switch (of.is) {
    case 'gold':
      return places.gold(of.article)
    case 'incident':
      return places.incident(of.annotatorId, of.id)
    default:
      return guidelinePlace(of)
  }
}

/** The versions as a person chooses among them, each compared with the file in use. */
export async function sharedCopies(project: Project): Promise<readonly KeptCopy[]> {
  const copies: KeptCopy[] = []
  for (const file of await sharedFiles(project)) {
    const kept = await sharedContent(project, file.of, file.place)
    const there = await sharedContent(project, file.of, inUse(file.of))
    const isSame = kept.ok && there.ok && saysTheSame(kept.value, there.value)
    copies.push({
      place: file.place,
      by: file.by,
      reading: null,
      more: kept.ok && there.ok ? moreIn(kept.value, there.value, isSame) : null,
      shared: viewOf(project, file, { content: kept.ok ? kept.value : null, isSame })
    })
  }
  return copies
}

/** What would be missed of a version: of gold as of any reading, of anything else only where nothing. */
function moreIn(kept: SharedContent, there: SharedContent, isSame: boolean): KeptCopy['more'] {
  if (isSame) return { tags: 0, links: 0 }
  if (kept.is !== 'gold' || there.is !== 'gold') return null
  const { tags, links } = compareReadings(there.file.reading, kept.file.reading)
  const more = {
    tags: tags.added.length + tags.changed.length,
    links: links.added.length + links.changed.length
  }
  return more.tags + more.links > 0 ? more : null
}

type Kept = { readonly content: SharedContent | null; readonly isSame: boolean }

function viewOf(project: Project, { of }: SharedFile, { content, isSame }: Kept): SharedCopy {
  const isOwn = of.is !== 'incident' || of.annotatorId === project.manifest.annotatorId
  return {
    of: namedOf(project, of, content),
    ...(content ? savedOf(project, content) : { savedAt: null, savedBy: null }),
    isSame,
    usable: content !== null && isOwn && !isSame && project.readOnly === null,
    text: content?.is === 'guideline' ? content.guideline.text : null
  }
}

function saysTheSame(one: SharedContent, other: SharedContent): boolean {
  if (one.is === 'gold' && other.is === 'gold') return same(one.file.reading, other.file.reading)
  if (one.is === 'guideline' && other.is === 'guideline')
    return one.guideline.text === other.guideline.text
  return (
    one.is === 'incident' && other.is === 'incident' && isSameDraft(one.incident, other.incident)
  )
}

function namedOf(
  { shelf, manifest }: Project,
  of: SharedFile['of'],
  content: SharedContent | null
): SharedCopy['of'] {
  if (of.is === 'guideline') return { is: 'guideline', label: of.label, language: of.language }
  if (of.is === 'gold')
    return { is: 'gold', title: shelf.find(({ id }) => id === of.article)?.title ?? of.article }
  const reader = nameOf(manifest.annotators, of.annotatorId) ?? of.annotatorId
  return { is: 'incident', title: content?.is === 'incident' ? content.incident.title : '', reader }
}

function savedOf({ manifest: { annotators } }: Project, content: SharedContent) {
  switch (content.is) {
    case 'gold': {
      const { updatedAt, annotatorId } = content.file.head
      return { savedAt: updatedAt, savedBy: nameOf(annotators, annotatorId) }
    }
    case 'incident': {
      const { updatedAt, annotatorId } = content.incident
      return { savedAt: updatedAt, savedBy: nameOf(annotators, annotatorId) }
    }
    default: {
      const { changedAt, by } = content.guideline
      return { savedAt: changedAt, savedBy: by === null ? null : nameOf(annotators, by) }
    }
  }
}

function nameOf(annotators: Project['manifest']['annotators'], wanted: string): string | null {
  return annotators.find(({ id }) => id === wanted)?.name ?? wanted
}
