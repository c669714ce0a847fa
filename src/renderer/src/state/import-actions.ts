import { good, type Outcome, type Problem } from '#core/outcome'
import type { ImportReport } from '#core/bridge/calls'
import { showArticle } from './project-actions'
import { notify, type Desk } from './workbench'

/** Imports the files chosen in a dialog (null) or dropped on the window, and shows the first new one. */
export async function importArticles(desk: Desk, files: readonly File[] | null): Promise<void> {
  desk.store.patch({ importing: true, imported: null })
  try {
    const answer = files ? await drop(desk, files) : await desk.ask('articles.import', {})
    if (!answer.ok) return notify(desk, answer.problem)
    const { project } = desk.store.get()
    if (!project) return
    const report = answer.value
    const known = new Set(project.articles.map(({ id }) => id))
    const fresh = report.articles.filter(({ id }) => !known.has(id))
    desk.store.patch({
      project: { ...project, articles: [...project.articles, ...fresh] },
      imported: report
    })
    const [first] = fresh
    if (first) await showArticle(desk, first.id)
  } finally {
    desk.store.patch({ importing: false })
  }
}

/** The most bytes of one dropped file that are read; the same as for a chosen one. */
const limit = 20 * 1024 * 1024

type Dropped = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Hands over the files that can be read, and reports the others beside what main says of them. */
async function drop(desk: Desk, files: readonly File[]): Promise<Outcome<ImportReport>> {
  const read = await Promise.all(files.map(readDropped))
  const problems = read.flatMap((file): readonly Problem[] => ('code' in file ? [file] : []))
  const dropped = read.flatMap((file): readonly Dropped[] => ('code' in file ? [] : [file]))
  if (dropped.length === 0) return good({ articles: [], problems })
  const answer = await desk.ask('articles.drop', { files: [...dropped] })
  if (!answer.ok) return answer
  return good({ ...answer.value, problems: [...problems, ...answer.value.problems] })
}

async function readDropped(file: File): Promise<Dropped | Problem> {
  if (file.size > limit)
    return { code: 'import.too-large', at: file.name, facts: { size: file.size, limit } }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    // A folder, or a file that has gone meanwhile.
    const system = error instanceof Error ? error.name : ''
    return { code: 'import.unreadable', at: file.name, facts: { system } }
  }
}
