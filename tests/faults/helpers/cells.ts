import { isLong } from './length'
import type { Call } from './trace'

/** What may become of a save in which one system call fails. */
export type Expected =
  /** The old file is there byte for byte, the failure was told, and the next try saves. */
  | 'kept and told'
  /** The new file is there, and nothing needs to be said. */
  | 'saved'
  /** The new file is there, and a warning says what is missing: a copy, or the certainty. */
  | 'saved, with a warning'
  /** The new file is there; whether its copies are is told, and not looked at here. */
  | 'saved in any case'

export const errors = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'] as const
const busy: readonly string[] = ['EACCES', 'EPERM', 'EBUSY']

export type Cell = { readonly call: Call; readonly error: string; readonly expected: Expected }

/**
 * Every call of a save with every error; in short, and for what is only done once an hour, each with
 * one of them, and the commit with all.
 */
export function cellsOf(calls: readonly Call[], isHourly: boolean): readonly Cell[] {
  const commit = commitOf(calls)
  return calls.flatMap((call, index) => {
    const wanted = errors.filter(
      (_, number) => (isLong && !isHourly) || index === commit || number === index % errors.length
    )
    return wanted.map((error) => ({ call, error, expected: expectedOf(calls, index, error) }))
  })
}

function commitOf(calls: readonly Call[]): number {
  const commit = calls.findIndex(({ does }) => /^(?:rename|link) draft to its place$/.test(does))
  if (commit === -1) throw new Error('The save that was recorded has no commit')
  return commit
}

function expectedOf(calls: readonly Call[], index: number, error: string): Expected {
  const commit = commitOf(calls)
  const does = calls[index]?.does ?? ''
  // Where a filter refuses `statx`, Node asks by an older call.
  if (does.startsWith('statx') && error === 'EPERM') return 'saved'
  // The last look at the file and the commit are one step, which is tried again as one.
  const isLastLook = index === commit - 1 && does === 'statx present file'
  if (index === commit || isLastLook) return committing(error)
  if (index > commit) return afterwards(calls, index)
  if (isKeeping(calls, index)) return keeping(does, error)
  // That the new folder's own name is flushed is more than the save itself promises.
  const isFlushOfParent = does.endsWith(' folder of readings') && !does.startsWith('mkdir')
  return isFlushOfParent ? 'saved' : 'kept and told'
}

/** What may be another program's hold on the file is tried again. */
function committing(error: string): Expected {
  return busy.includes(error) ? 'saved' : 'kept and told'
}

/** The calls between the check and the commit that keep the version before. */
function isKeeping(calls: readonly Call[], index: number): boolean {
  const copied = calls.findIndex(({ does }) => does === 'link present file to its copy')
  const checked = calls.findIndex(({ does }) => does === 'close present file')
  const isDrop = calls[index]?.does === 'unlink copy'
  return copied !== -1 && checked < index && (index <= copied || isDrop)
}

function keeping(does: string, error: string): Expected {
  // A copy too many is no harm, a later session takes it away; nor is a folder that does not close.
  if (does === 'unlink copy' || does === 'close folder of copies') return 'saved'
  const isLink = does === 'link present file to its copy'
  return isLink && busy.includes(error) ? 'saved' : 'saved, with a warning'
}

function afterwards(calls: readonly Call[], index: number): Expected {
  const does = calls[index]?.does ?? ''
  const confirmed = calls.findIndex(
    ({ does }, at) => at > commitOf(calls) && does === 'statx present file'
  )
  if (index > confirmed) return 'saved in any case'
  return /^(?:openat|fsync) folder$/.test(does) ? 'saved, with a warning' : 'saved'
}
