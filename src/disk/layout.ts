import { lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bad, good, type Outcome } from '#core/outcome'
import { idSchema, isId } from '#core/file/envelope'
import { flushFolder } from './durable-write'
import { isMissing, systemCode } from './file-problem'

/**
 * Where things are in a project's folder, as names relative to it with `/` between them. These
 * names stand in problems too: they say where without saying whose computer it is.
 *
 *     project.json
 *     scheme.json
 *     articles/<article>.json
 *     annotations/<annotator>/<article>.json
 *     adjudication/<article>.json
 *     guidelines/<label>.<language>.md       what is to be tagged with a label, in Markdown
 *     ledger/<annotator>.json                what the annotator decided about figures; saved views
 *     incidents/<annotator>/<incident>.json  a draft of an incident, whose every field rests on tags
 *     .hashiya/lock.json                     who has the project open, to be told and not trusted
 *     .hashiya/history/<annotator>/<article>.jsonl
 *     .hashiya/adjudication-history/<article>.jsonl
 *     .hashiya/backups/<place>/              earlier versions of the file at that place, see below
 *     .hashiya/index/<annotator>.json        what the library shows, to be opened quickly; no truth
 *     .hashiya/quarantine/                   the bytes of files that were found damaged
 *
 * In `backups` a file's place, without `.json`, is a folder: `annotations/<annotator>/<article>/`.
 * It holds `before-<number>.json`, the versions that the last three saves replaced, and generations
 * such as `000012-20240301T0905Z.json`.
 */
export const places = {
  project: 'project.json',
  scheme: 'scheme.json',
  articles: 'articles',
  annotations: 'annotations',
  adjudication: 'adjudication',
  guidelines: 'guidelines',
  reserved: '.hashiya',
  backups: '.hashiya/backups',
  quarantine: '.hashiya/quarantine',
  article: (id: string) => `articles/${safe(id)}.json`,
  readings: (annotator: string) => `annotations/${safe(annotator)}`,
  reading: (annotator: string, article: string) =>
    `annotations/${safe(annotator)}/${safe(article)}.json`,
  /** The gold reading of an article. */
  gold: (article: string) => `adjudication/${safe(article)}.json`,
  ledgers: 'ledger',
  ledger: (annotator: string) => `ledger/${safe(annotator)}.json`,
  incidents: 'incidents',
  incidentsOf: (annotator: string) => `incidents/${safe(annotator)}`,
  incident: (annotator: string, id: string) => `incidents/${safe(annotator)}/${safe(id)}.json`,
  lock: '.hashiya/lock.json',
  indexes: '.hashiya/index',
  index: (annotator: string) => `.hashiya/index/${safe(annotator)}.json`,
  histories: '.hashiya/history',
  history: (annotator: string, article: string) =>
    `.hashiya/history/${safe(annotator)}/${safe(article)}.jsonl`,
  goldHistory: (article: string) => `.hashiya/adjudication-history/${safe(article)}.jsonl`
} as const

/** Where the earlier versions of the file at a place are kept. */
export function backupsOf(place: string): string {
  return `${places.backups}/${stemOf(place)}`
}

/** A file's place without its `.json`. */
export function stemOf(place: string): string {
  return place.replace(/\.json$/, '')
}

export function pathOf(root: string, place: string): string {
  return join(root, ...place.split('/'))
}

/** The id that a file's name says, or null when the name is not `<id>.json`. */
export function idOfFile(name: string): string | null {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
  return isId(id) ? id : null
}

/** Refuses a place that is reached through a link: what is in a project lies in its folder. */
export async function requireNoLinks(root: string, place: string): Promise<Outcome<null>> {
  const folders = place.split('/').slice(0, -1)
  for (const [index] of folders.entries()) {
    const folder = folders.slice(0, index + 1).join('/')
    try {
      if ((await lstat(pathOf(root, folder))).isSymbolicLink())
        return bad({ code: 'file.not-a-file', at: folder, facts: { kind: 'link' } })
    } catch (error) {
      if (isMissing(error)) return good(null)
      const system = systemCode(error)
      if (system === null) throw error
      return bad({ code: 'file.unreadable', at: folder, facts: { system } })
    }
  }
  return good(null)
}

/** Makes one folder of a project, unless it is there; the folder above it must be. */
export async function makeFolderIn(root: string, place: string): Promise<void> {
  try {
    await mkdir(pathOf(root, place))
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return
    throw error
  }
  // A file in it is only as lasting as its own name.
  await flushFolder(dirname(pathOf(root, place)))
}

/** Whether a folder can be reached at all. */
export async function isThere(folder: string): Promise<boolean> {
  return (await lstat(folder).catch(() => null)) !== null
}

/** Only ids become names of files; anything else here is our own mistake. */
function safe(id: string): string {
  return idSchema.parse(id)
}
