import { randomUUID } from 'node:crypto'
import { readArticle } from '#disk/article-files'
import { findColleagues } from '#disk/colleagues'
import { ReadingStore } from '#disk/reading-store'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { systemTimers } from '#disk/save-schedule'

const now = () => new Date().toISOString()

/** Opens a reading as the app does, and answers what saves one more edit of it and says how many
 * milliseconds that took. */
export async function openForSaving(root: string, id: string, secondPlace: string) {
  const article = await readArticle(root, id)
  if (!article.ok) throw new Error(article.problem.code)
  const whose = { projectId: 'bench-project', annotatorId: 'bench' }
  const backups = { now, secondPlace }
  const place = { root, ...whose, article: article.value, backups }
  const writer = { app: 'hashiya bench', session: randomUUID() }
  const store = await ReadingStore.open(place, { timers: systemTimers, now, writer })
  if (store.locked) throw new Error(store.locked.code)
  const [tag] = store.reading.tags
  if (!tag) throw new Error(`${id} has no tag to edit`)
  let note = tag.note
  return async () => {
    // Saves follow each other by 300 ms at least; the history of the one before is written by then.
    await store.history.settled()
    const to = randomUUID()
    const start = performance.now()
    void store.edit([{ type: 'note', id: tag.id, from: note, to }])
    note = to
    const saved = await store.save()
    const time = performance.now() - start
    if (!saved.ok) throw new Error(saved.problem.code)
    if (saved.notes.length > 0) throw new Error(saved.notes.map(({ code }) => code).join(' '))
    return time
  }
}

/** Opens a project as the window does, up to what it shows; answers what is in the library. */
export async function openForWork(root: string, copies: string) {
  const project = await openAndRecover(root, { now, copies })
  if (!project.ok) throw new Error(project.problem.code)
  const { shelf, problems, manifest } = project.value
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join(' '))
  const { readers } = await findColleagues(root, manifest)
  const ofOthers = [...readers.values()].reduce((sum, { length }) => sum + length, 0)
  return { articles: shelf.length, readings: ofOthers }
}
