import { realpath } from 'node:fs/promises'
import { hostname } from 'node:os'
import type { Problem } from '#core/outcome'
import { readLockNote } from '#disk/lock-note'
import { takeProjectLock } from '#disk/project-lock'
import type { ExitCode, Given, Ports } from './command'
import { complain, fail } from './report'

/**
 * Runs a command that writes into a project while no window and no other command on this computer
 * has it. Somebody on another computer is only told of: such a note may be left over from a crash.
 */
export async function whileLocked(
  folder: string,
  { given, ports }: { readonly given: Given; readonly ports: Ports },
  run: () => Promise<ExitCode>
): Promise<ExitCode> {
  const root = await realpath(folder).catch(() => null)
  // That there is no such folder is for the command itself to say.
  if (root === null) return run()
  const lock = await takeProjectLock(root)
  if (!lock.ok) return fail(given, ports, lock.problem)
  try {
    complain(ports, await elsewhere(root))
    return await run()
  } finally {
    await lock.value.release()
  }
}

async function elsewhere(root: string): Promise<readonly Problem[]> {
  const note = await readLockNote(root)
  if (!note || note.host === hostname()) return []
  const { annotator, host } = note
  return [{ code: 'project.open-elsewhere', facts: { annotator, host } }]
}
