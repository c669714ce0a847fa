import { randomBytes } from 'node:crypto'
import { lstat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isMissing, systemCode } from './file-problem'
import { sha256 } from './hash'

/** What a file is called while it is being written; a crash can leave one behind. */
export const draftName = /^\.hashiya-(\d+)-([0-9a-f]+)\.tmp$/

/** Tells this machine and this run of the program from others, in eight hex digits each. */
const machine = sha256(hostname()).slice(0, 8)
const run = randomBytes(4).toString('hex')

/** A draft of another machine is left alone for so long; in milliseconds. */
const patience = 24 * 60 * 60 * 1000

/** A name that no other draft has, and that says which process of which machine writes it. */
export function newDraftName(): string {
  return `.hashiya-${process.pid}-${machine}${run}${randomBytes(8).toString('hex')}.tmp`
}

/**
 * Takes away the drafts that crashes left in a folder, and answers their names. A draft is left
 * where the process that writes it may still live: on this machine while there is a process of its
 * number, on another one for a day after its last change. `now` is in milliseconds.
 */
export async function sweepDrafts(
  folder: string,
  names: readonly string[],
  now: number
): Promise<readonly string[]> {
  const swept: string[] = []
  for (const name of names) {
    if (await isAbandoned(folder, name, now)) {
      await discard(join(folder, name))
      swept.push(name)
    }
  }
  return swept
}

/** Takes a draft away. One that stays is no harm: the next opening of the project sweeps it. */
export async function discard(draft: string): Promise<void> {
  try {
    await unlink(draft)
  } catch (error) {
    if (systemCode(error) === null) throw error
  }
}

async function isAbandoned(folder: string, name: string, now: number): Promise<boolean> {
  const [, pid, marks = ''] = draftName.exec(name) ?? []
  if (pid === undefined) return false
  const isHere = marks.startsWith(machine)
  if (isHere && Number(pid) === process.pid) return !marks.startsWith(machine + run)
  if (isHere) return !isAlive(Number(pid))
  return (await ageOf(join(folder, name), now)) > patience
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}

/** A clock that was set back makes a draft young, never old. */
async function ageOf(path: string, now: number): Promise<number> {
  try {
    return now - (await lstat(path)).mtimeMs
  } catch (error) {
    if (isMissing(error) || systemCode(error) !== null) return 0
    throw error
  }
}
