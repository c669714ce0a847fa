import { readFileSync, statSync, writeSync } from 'node:fs'
import { access, open, rename } from 'node:fs/promises'
import { apply } from '#core/annotation/edits'
import { openReading } from '#disk/reading-files'
import { writeReading } from '#disk/write-reading'
import { draftsBelow, readingPath, type SaveReport } from '../helpers/found'
import { placeIn, ports, tagging } from './reading'

/**
 * Saves one edit between two marks that can be seen among the system calls, and then, with the
 * faults behind it, tries again. Tells both outcomes as JSON, and what lay on the disk between them.
 * This is the save itself: what looks at the file before it, and the history, are not at work here.
 *
 *     save-once <project> [<second place>]
 */
const [root = '', secondPlace] = process.argv.slice(2)

const opened = await openReading(await placeIn(root, secondPlace), ports.writer)
const wanted = tagging('wanted').reduce(apply, opened.reading)
const save = () => writeReading(opened, wanted, ports)
const path = readingPath(root)
await countUp()
await mark('start')
const first = await save()
await mark('end')
const between = textOrNull(path)
const drafts = draftsBelow(root)
const second = first.ok ? first : await save()
const { locked } = opened
writeSync(1, JSON.stringify({ first, between, drafts, second, locked } satisfies SaveReport))

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A file that is never there: asking for it shows in a trace and does nothing. */
function mark(name: string): Promise<unknown> {
  return access(`/hashiya-mark-${name}`).catch(() => undefined)
}

/**
 * Calls are hit by their number within a thread. After this the numbers of the thread that does the
 * work on files are ones that the main thread, which loads the program, never comes to. All at once,
 * because the main thread reads too, each time that it is woken. What is hit here is no loss. The main
 * thread itself looks at files during a save; its numbers are made ones that the other never comes to.
 */
async function countUp(): Promise<void> {
  for (let time = 0; time < 1000; time += 1) lookOnce()
  const opened = await Promise.allSettled(times(300, () => open('/dev/null', 'r')))
  const files = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const [file] = files
  await Promise.allSettled(times(3000, async () => file?.read(Buffer.alloc(1), 0, 1, null)))
  await Promise.allSettled(times(300, async () => file?.stat()))
  await Promise.allSettled(times(10, () => rename('/dev/null/none', '/dev/null/none')))
  await Promise.allSettled(files.map((one) => one.close()))
}

function lookOnce(): void {
  try {
    statSync('/dev/null')
  } catch {
    // It was hit here, where it means nothing.
  }
}

function times<T>(count: number, make: () => Promise<T>): readonly Promise<T>[] {
  return Array.from({ length: count }, make)
}
