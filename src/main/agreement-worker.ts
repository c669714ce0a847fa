import { parentPort, workerData } from 'node:worker_threads'
import { reportOf } from '#core/review/report'
import { openProject } from '#disk/open-project'
import { readArticles } from '#disk/read-articles'
import type { AgreementTask, FromWorker } from './agreement-run'

/**
 * Measures the agreement of a project's annotators on a thread of its own: γ alone may take a
 * minute, and main must save meanwhile. It reads the project and writes nothing.
 */
async function measure({ root, question, article }: AgreementTask): Promise<void> {
  const project = await openProject(root)
  if (!project.ok) return say({ is: 'end', problems: [project.problem] })
  const { shelf } = project.value
  const wanted = article === null ? shelf : shelf.filter(({ id }) => id === article)
  const read = await readArticles({ ...project.value, shelf: wanted }, null, {
    withPasses: true
  })
  if (!read.ok) return say({ is: 'end', problems: [read.problem] })
  const passes = read.value.annotators.filter(({ passOf }) => passOf !== undefined)
  const asked = { ...question, onlyIfNamed: passes.map(({ id }) => id) }
  for (const piece of reportOf(read.value.articles, asked)) say({ is: 'piece', piece })
  say({ is: 'end', problems: read.notes })
}

function say(message: FromWorker): void {
  parentPort?.postMessage(message, [])
}

// What main hands over is of this type; nobody else starts this file.
await measure(workerData as AgreementTask)
