import type { Problem } from '#core/outcome'
import type { Trace } from '#core/progress/trace'
import { notify, type Desk } from './workbench'

/** What is known of an annotator's work so far. */
export type Work = {
  readonly traces: readonly Trace[]
  readonly problems: readonly Problem[]
  readonly read: number
  readonly articles: number
  readonly running: boolean
}

export const noWork: Work = { traces: [], problems: [], read: 0, articles: 0, running: true }

/**
 * Has main read the histories of an annotator, piece by piece, and tells each piece, until all are
 * read or somebody stops it.
 */
export async function readWork(
  desk: Desk,
  annotator: string,
  { signal, onWork }: { readonly signal: AbortSignal; readonly onWork: (work: Work) => void }
): Promise<void> {
  const started = await desk.ask('progress.start', { annotator })
  if (!started.ok) return notify(desk, started.problem)
  const { progress, articles } = started.value
  let work: Work = { ...noWork, articles }
  while (!signal.aborted) {
    const page = await desk.ask('progress.next', { progress })
    if (signal.aborted) break
    if (!page.ok) {
      onWork({ ...work, running: false })
      return notify(desk, page.problem)
    }
    const { traces, problems, read, finished } = page.value
    work = {
      articles,
      read,
      traces: [...work.traces, ...traces],
      problems: [...work.problems, ...problems],
      running: !finished
    }
    onWork(work)
    if (finished) return
  }
  await desk.ask('progress.stop', { progress })
}
