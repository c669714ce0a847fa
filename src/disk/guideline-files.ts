import { copyName } from '#core/file/odd-names'
import {
  canHaveGuideline,
  defaultGuideline,
  guidelineLanguages,
  guidelineLimit,
  readGuideline,
  writeGuideline,
  type Guideline,
  type GuidelineLanguage
} from '#core/guidelines/guideline'
import type { GuidelinePair } from '#core/guidelines/quoting'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { discard } from './drafts'
import { createDurably, flushFolder, replaceAtOnce, untilFree, writeDraft } from './durable-write'
import { asProblem } from './file-problem'
import { sha256 } from './hash'
import { inParallel } from './in-parallel'
import { pathOf, places, requireNoLinks } from './layout'
import { makeFolder } from './make-folder'
import { namesIn } from './names-in'
import { readContent } from './read-file'

/** Which guideline of which project. */
export type GuidelinePlace = {
  readonly root: string
  readonly label: string
  readonly language: GuidelineLanguage
}

/** The label and language that the name of a guideline's file says, or null. */
export function guidelineOfFile(name: string): Omit<GuidelinePlace, 'root'> | null {
  const [, label = '', ending] = /^([^./]+)\.(\w+)\.md$/.exec(name) ?? []
  const language = guidelineLanguages.find((known) => known === ending)
  return language && canHaveGuideline(label) ? { label, language } : null
}

/** Which guideline another version is of, by its name, and who left it; null where it is none. */
export function guidelineCopy(
  name: string
): { readonly of: Omit<GuidelinePlace, 'root'>; readonly by: string } | null {
  if (!name.endsWith('.md')) return null
  const isGuideline = (stem: string) => guidelineOfFile(`${stem}.md`) !== null
  const copy = copyName(name.slice(0, -'.md'.length), isGuideline)
  const of = copy?.is === 'copy' ? guidelineOfFile(`${copy.of}.md`) : null
  return of && copy?.is === 'copy' ? { of, by: copy.by } : null
}

/** The guidelines that the project has of its own, in the order of their names. */
export async function guidelinesOf(
  root: string
): Promise<Outcome<readonly Omit<GuidelinePlace, 'root'>[]>> {
  const names = await namesIn(root, places.guidelines)
  return names.ok ? good(names.value.flatMap((name) => guidelineOfFile(name) ?? [])) : names
}

/** A guideline, and the hash of its file; null while the project has none of its own. */
export type FoundGuideline = {
  readonly guideline: Guideline
  readonly seen: string | null
  /** The file is there and holds nothing at all. */
  readonly isEmpty?: boolean
}

/** Reads a guideline: the project's own, or else the one that comes with the program. */
export async function readGuidelineFile(place: GuidelinePlace): Promise<Outcome<FoundGuideline>> {
  const found = await contentOf(place)
  if (!found.ok) return found
  if (!found.value) return good({ guideline: defaultOf(place), seen: null })
  const text = decodedGuideline(found.value.bytes)
  if (text === null) return bad({ code: 'guideline.not-utf8', at: guidelinePlace(place) })
  const isEmpty = text.trim() === ''
  const seen = sha256(found.value.bytes)
  return good({ guideline: readGuideline(text), seen, ...(isEmpty && { isEmpty }) })
}

/** Reads the guidelines that a project has of its own for these labels; what cannot be read is a note. */
export async function ownGuidelines(
  root: string,
  labels: readonly string[]
): Promise<{
  readonly of: ReadonlyMap<string, GuidelinePair>
  readonly notes: readonly Problem[]
}> {
  const notes: Problem[] = []
  const read = async (label: string, language: GuidelineLanguage) => {
    const found = await readGuidelineFile({ root, label, language })
    if (!found.ok) notes.push(found.problem)
    return found.ok && found.value.seen !== null ? found.value.guideline : null
  }
  const pairs = await inParallel(labels.filter(canHaveGuideline), async (label) => {
    const [ar, en] = await Promise.all([read(label, 'ar'), read(label, 'en')])
    return [label, { ar, en }] as const
  })
  return { of: new Map(pairs), notes }
}

/**
 * Saves the next version of a guideline, written upon the one whose hash was `seen`. The version
 * before is kept first, so that none is ever lost; where the file is another than that one, nothing is
 * written. Answers when it is on the disk.
 */
export async function saveGuideline(
  place: GuidelinePlace,
  { text, seen }: { readonly text: string; readonly seen: string | null },
  { by, now }: { readonly by: string; readonly now: string }
): Promise<Outcome<FoundGuideline>> {
  const at = guidelinePlace(place)
  try {
    const found = await contentOf(place)
    if (!found.ok) return found
    const before = found.value && { ...found.value, hash: sha256(found.value.bytes) }
    if ((before?.hash ?? null) !== seen) return bad({ code: 'guideline.changed', at })
    const known = before ? readGuideline(before.bytes.toString('utf8')) : defaultOf(place)
    const guideline = { version: known.version + 1, changedAt: now, by, text: text.trim() }
    const bytes = Buffer.from(writeGuideline(guideline), 'utf8')
    const path = pathOf(place.root, at)
    await makeFolder(pathOf(place.root, places.guidelines))
    if (!before) {
      if (!(await createDurably(path, bytes))) return bad({ code: 'guideline.changed', at })
    } else {
      await keepGuideline(place, known.version, before.bytes)
      const draft = await writeDraft(path, [bytes])
      try {
        const isOurs = await untilFree(async () => replaceAtOnce(draft, path, before.identity))
        if (!isOurs) return bad({ code: 'guideline.changed', at })
      } finally {
        await discard(draft)
      }
      await flushFolder(pathOf(place.root, places.guidelines))
    }
    return good({ guideline, seen: sha256(bytes) })
  } catch (error) {
    return bad(asProblem(error, at))
  }
}

/** The versions that saves have replaced, the newest first, and the one that comes with the program. */
export async function guidelineVersions(
  place: GuidelinePlace
): Promise<Outcome<readonly Guideline[]>> {
  const files = await guidelineVersionFiles(place)
  if (!files.ok) return files
  const versions = files.value.flatMap((bytes) => {
    const text = decodedGuideline(bytes)
    return text === null ? [] : [readGuideline(text)]
  })
  const shipped = defaultOf(place)
  const all = versions.toSorted((a, b) => b.version - a.version)
  return good(shipped.text === '' ? all : [...all, shipped])
}

/** The bytes of the versions that saves have replaced. */
export async function guidelineVersionFiles(
  place: GuidelinePlace
): Promise<Outcome<readonly Buffer[]>> {
  const folder = copiesOf(place)
  const names = await namesIn(place.root, folder)
  if (!names.ok) return names
  const files: Buffer[] = []
  for (const name of names.value.filter((one) => one.endsWith('.md'))) {
    const at = `${folder}/${name}`
    const content = await readContent(pathOf(place.root, at), { at, limit: guidelineBytes })
    if (content.ok && content.value) files.push(content.value.bytes)
  }
  return good(files)
}

/** In bytes; a letter takes four at most. */
export const guidelineBytes = guidelineLimit * 4

/** The bytes of a version go where its number and hash say, once. */
export async function keepGuideline(
  place: GuidelinePlace,
  version: number,
  bytes: Buffer
): Promise<void> {
  const folder = pathOf(place.root, copiesOf(place))
  const within = await requireNoLinks(place.root, `${copiesOf(place)}/copy`)
  if (!within.ok) throw new Error(`${copiesOf(place)} is reached through a link`)
  await makeFolder(folder)
  const name = `${String(version).padStart(6, '0')}-${sha256(bytes).slice(0, 8)}.md`
  await createDurably(pathOf(place.root, `${copiesOf(place)}/${name}`), bytes)
}

async function contentOf(place: GuidelinePlace) {
  const at = guidelinePlace(place)
  const within = await requireNoLinks(place.root, at)
  if (!within.ok) return within
  const content = await readContent(pathOf(place.root, at), { at, limit: guidelineBytes })
  if (content.ok || content.problem.code !== 'file.too-large') return content
  return bad({ ...content.problem, code: 'guideline.too-large' })
}

/** Where the file of a guideline is in its project. */
export function guidelinePlace({ label, language }: Omit<GuidelinePlace, 'root'>): string {
  if (!canHaveGuideline(label)) throw new Error(`No guideline can be called ${label}`)
  return `${places.guidelines}/${label}.${language}.md`
}

function copiesOf(place: GuidelinePlace): string {
  return `${places.backups}/${guidelinePlace(place).replace(/\.md$/, '')}`
}

function defaultOf({ label, language }: GuidelinePlace): Guideline {
  return defaultGuideline(label, language)
}

/** The text of a guideline's file; null where it is not UTF-8 or has a zero byte, which crashes and UTF-16 leave. */
export function decodedGuideline(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
