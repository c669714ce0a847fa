import { readFileSync, writeSync } from 'node:fs'
import { access, open } from 'node:fs/promises'
import { draftsBelow, readingPath, type SaveReport } from '../helpers/found'
import { openStore, tagging } from './reading'

/**
 * Saves one edit between two marks that can be seen among the system calls, and then, with the
 * faults behind it, tries again. Tells both outcomes as JSON, and what lay on the disk between them.
 *
 *     save-once <project> [<second place>]
 */
const [root = '', secondPlace] = process.argv.slice(2)

const store = await openStore(root, secondPlace)
const path = readingPath(root)
await countUp()
await mark('start')
const edited = store.edit(tagging('wanted'))
const first = await store.save()
await mark('end')
await edited
// Read by the main thread: what is counted and cheated is the calls of the other one.
const between = textOrNull(path)
const drafts = draftsBelow(root)
const second = await store.save()
const { locked } = store
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
 * because the main thread reads too, each time that it is woken.
 */
async function countUp(): Promise<void> {
  const opened = await Promise.all(times(300, () => open('/dev/null', 'r')))
  const [file] = opened
  await Promise.all(times(3000, async () => file?.read(Buffer.alloc(1), 0, 1, null)))
  await Promise.all(times(300, async () => file?.stat()))
  await Promise.all(opened.map((one) => one.close()))
}

function times<T>(count: number, make: () => Promise<T>): readonly Promise<T>[] {
  return Array.from({ length: count }, make)
}
