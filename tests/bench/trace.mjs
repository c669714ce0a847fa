import { readFileSync, rmSync } from 'node:fs'

const categories = [
  'blink.user_timing',
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline'
]

/** Records Chromium's own trace while `run` runs. */
export async function traced({ electron }, run) {
  await electron.evaluate(
    ({ contentTracing }, included) =>
      contentTracing.startRecording({ included_categories: included }),
    categories
  )
  const result = await run()
  const path = await electron.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'))
  rmSync(path)
  return { result, events: traceEvents }
}

/**
 * What the page's main thread worked between each pair of our marks, in milliseconds: script,
 * style, layout and paint of all its tasks from the key to the painted page. It is the thread's
 * own processor time where the system counts it: what other programs took from it is not work.
 */
export function workBetweenMarks(events) {
  const marks = events.filter(({ name }) => name === 'bench-key' || name === 'bench-painted')
  if (marks.length === 0) throw new Error('The trace holds none of our marks.')
  const { pid, tid } = marks[0]
  const tasks = events.filter(
    (event) =>
      event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === tid
  )
  const ordered = marks.toSorted((a, b) => a.ts - b.ts)
  return ordered.flatMap(({ name, ts }, at) => {
    const next = ordered[at + 1]
    if (name !== 'bench-key' || next?.name !== 'bench-painted') return []
    return [tasks.reduce((sum, task) => sum + workWithin(task, ts, next.ts), 0) / 1000]
  })
}

/** The part of a task's work that lies between two times; a task that is cut counts in proportion. */
function workWithin({ ts, dur, tdur }, from, to) {
  const within = Math.min(ts + dur, to) - Math.max(ts, from)
  return within <= 0 || dur === 0 ? 0 : (tdur ?? dur) * (within / dur)
}
