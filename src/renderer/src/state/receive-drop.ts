import { articlesAmong, isZipName, kindNamed } from '#core/article/article-names'
import { beginningLength } from '#core/taking/recognise-format'
import { isBundle } from './bundles'
import { takeBundles } from './bundle-actions'
import { importArticles } from './import-actions'
import type { Told } from './intake'
import { dropColleagues } from './taking-actions'
import type { Desk } from './workbench'

/** A folder that was dropped, with everything in it but what is hidden. */
export type DroppedFolder = {
  readonly name: string
  /** Named with the folder. */
  readonly files: readonly File[]
  readonly hidden: number
}

export type DroppedFiles = {
  readonly files: readonly File[]
  readonly folders: readonly DroppedFolder[]
}

/**
 * Takes what is dropped on the window to where it belongs: bundles to what colleagues send, annotations
 * to colleagues' files, articles to the library. A folder with annotations in it goes there as a whole,
 * so that what belongs together stays together.
 */
export async function receiveDrop(desk: Desk, dropped: DroppedFiles): Promise<void> {
  const loose = takeBundles(desk, dropped.files)
  const theirs = await annotationsAmong(desk, loose)
  const beside = loose.filter((file) => isBeside(file.name, theirs))
  const given = new Set(theirs.length === 0 ? [] : [...theirs, ...beside])
  const articles = loose.filter((file) => !given.has(file))
  const notes: Told['notes'][number][] = []
  const hidden: Told['notes'][number][] = []
  for (const folder of dropped.folders) {
    if (await isOfAnnotations(desk, folder)) {
      for (const file of folder.files) given.add(file)
      if (folder.hidden > 0)
        hidden.push({ code: 'taking.hidden', at: folder.name, facts: { count: folder.hidden } })
    } else {
      const found = articlesIn(folder)
      articles.push(...found.files)
      notes.push(...found.notes)
    }
  }
  if (articles.length + notes.length > 0)
    void importArticles(desk, articles, { problems: [], notes })
  if (given.size > 0) await dropColleagues(desk, [...given], hidden)
}

/** So many beginnings are sent at once. */
const portion = 50

async function annotationsAmong(desk: Desk, files: readonly File[]): Promise<readonly File[]> {
  const found: File[] = []
  for (let at = 0; at < files.length; at += portion) {
    const some = files.slice(at, at + portion)
    const looked = await Promise.all(some.map(beginningOf))
    const answer = await desk.ask('taking.recognise', { files: looked })
    if (answer.ok) found.push(...some.filter((_, index) => answer.value[index]))
  }
  return found
}

async function beginningOf(file: File) {
  const beginning = await file
    .slice(0, beginningLength)
    .arrayBuffer()
    // A file that has gone meanwhile: the import says so.
    .then(
      (bytes) => new Uint8Array(bytes),
      () => new Uint8Array()
    )
  return { name: file.name, beginning }
}

/** A bundle, or annotations; a workbook alone is more likely a table of articles. */
async function isOfAnnotations(desk: Desk, { files }: DroppedFolder): Promise<boolean> {
  if (files.some(isBundle)) return true
  const tables = files.filter(({ name }) => /\.xlsx$/i.test(name))
  const others = files.filter((file) => !tables.includes(file))
  if ((await annotationsAmong(desk, others)).length > 0) return true
  return tables.length > 0 && !others.some(({ name }) => kindNamed(name) !== null)
}

function articlesIn({ name, files, hidden }: DroppedFolder): Pick<Told, 'notes'> & {
  readonly files: readonly File[]
} {
  const wanted = new Set(articlesAmong(files.map((file) => file.name).toSorted(), isArticleName))
  const articles = files.filter((file) => wanted.has(file.name))
  const count = files.length + hidden - articles.length
  const passed = { code: 'import.passed-over', at: name, facts: { count } }
  return { files: articles, notes: count > 0 ? [passed] : [] }
}

function isArticleName(name: string): boolean {
  return kindNamed(name) !== null || isZipName(name)
}

/** The text of a brat file, and what exports put beside others. */
function isBeside(name: string, annotations: readonly File[]): boolean {
  if (/(?:^documents\.jsonl|\.offsets\.jsonl|\.conf)$/.test(name)) return true
  return name.endsWith('.txt') && annotations.some((file) => stemOf(file.name) === stemOf(name))
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
