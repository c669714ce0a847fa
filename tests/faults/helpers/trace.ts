import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childPath, runToEnd, type Ended } from './child'
import { remove, scratch } from './project'

/** One system call of a save, as it can be hit again in another run of the same program. */
export type Call = {
  readonly name: string
  /** The how-manyth call of this name it is in its thread. */
  readonly ordinal: number
  /** What it does in the save, in words. */
  readonly does: string
}

/** What happens to a call: it fails, or the process dies on entering it. */
export type Fault =
  { readonly error: string; readonly forEver?: boolean } | { readonly signal: 'SIGKILL' }

/** Why no system call can be hit here; null where they can. */
export function whyNoTrace(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux'
  const tried = spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=none', 'true'])
  if (tried.error) return 'strace is not installed'
  return tried.status === 0 ? null : 'this user may not trace processes'
}

const names =
  'openat,read,pread64,pwrite64,close,fsync,statx,rename,renameat2,link,linkat,unlink,unlinkat,mkdir'
const marks = 'access,faccessat,faccessat2'
/** One thread does all of a program's file work, so that its calls come in one order. */
const env = { ...process.env, UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0', NODE_OPTIONS: '' }

/** The system calls of one save in their order. */
export async function recordSave(args: readonly string[]): Promise<readonly Call[]> {
  const folder = scratch()
  try {
    const log = join(folder, 'trace')
    const filter = ['-e', `trace=${names},${marks}`, '-e', 'signal=none']
    const command = ['-f', '-y', '-qq', '-s', '200', '-o', log, ...filter]
    const { code } = await runToEnd('strace', [...command, ...child(args)], env)
    if (code !== 0) throw new Error(`The save could not be recorded (${code})`)
    return callsIn(readFileSync(log, 'utf8'))
  } finally {
    remove(folder)
  }
}

/** How often each file was flushed in a run, by path, while one flush failed. */
export async function flushesWith(call: Call, error: string, args: readonly string[]) {
  const folder = scratch()
  try {
    const log = join(folder, 'trace')
    const inject = `inject=fsync:error=${error}:when=${call.ordinal}`
    const filter = ['-e', 'trace=fsync', '-e', inject]
    await runToEnd('strace', ['-f', '-y', '-qq', '-o', log, ...filter, ...child(args)], env)
    const paths = [...readFileSync(log, 'utf8').matchAll(/fsync\(\d+<([^>]*)>/g)]
    const counts = new Map<string, number>()
    for (const [, path = ''] of paths) counts.set(path, (counts.get(path) ?? 0) + 1)
    return counts
  } finally {
    remove(folder)
  }
}

/** Runs the same save with a fault in one of its calls. */
export function saveWith(call: Call, fault: Fault, args: readonly string[]): Promise<Ended> {
  const what = 'error' in fault ? `error=${fault.error}` : `signal=${fault.signal}`
  const times = 'error' in fault && fault.forEver ? `${call.ordinal}+` : `${call.ordinal}`
  const filter = ['-e', `trace=${call.name}`, '-e', `inject=${call.name}:${what}:when=${times}`]
  return runToEnd('strace', ['-f', '-qq', '-o', '/dev/null', ...filter, ...child(args)], env)
}

function child(args: readonly string[]): readonly string[] {
  return [process.execPath, childPath('save-once'), ...args]
}

function callsIn(log: string): readonly Call[] {
  const lines = log
    .split('\n')
    .map((line) => /^(\d+) +(\w+)\((.*)$/.exec(line))
    .filter((line) => line !== null)
  const worker = lines.find((line) => line[3]?.includes('/hashiya-mark-start'))?.[1]
  const counts = new Map<string, number>()
  const calls: Call[] = []
  let within = false
  for (const [, thread = '', name = '', rest = ''] of lines) {
    if (rest.includes('/hashiya-mark-')) within = rest.includes('/hashiya-mark-start')
    if (marks.split(',').includes(name)) continue
    const ordinal = (counts.get(`${thread} ${name}`) ?? 0) + 1
    counts.set(`${thread} ${name}`, ordinal)
    const does = meaningOf(name, rest)
    // Of the other threads, which have much else to do, only what they do with our files.
    const isOurs = thread === worker || !does.endsWith(somethingElse)
    if (within && isOurs) calls.push({ name, ordinal, does })
  }
  return calls
}

/** What calls are about, by the first of these that fits their arguments. */
const things: readonly (readonly [RegExp, string])[] = [
  [/\.hashiya-[^"]*\.tmp"?,.*"[^"]*before-\d+\.json"/, 'draft to copy'],
  [/\.hashiya-[^"]*\.tmp"?,.*"[^"]*\.json"/, 'draft to its place'],
  [/annotations\/layla\/[^/"]*\.json"?,.*before-\d+\.json"/, 'present file to its copy'],
  [/\.hashiya-[^">]*\.tmp/, 'draft'],
  [/backups\/.*\d{6}-\d{8}T\d{4}Z/, 'generation'],
  [/backups\/.*before-\d/, 'copy'],
  [/backups/, 'folder of copies'],
  [/annotations\/layla\/[^/"]*\.json/, 'present file'],
  [/annotations\/layla(?:"|>)/, 'folder'],
  [/annotations(?:"|>)/, 'folder of readings']
]

const somethingElse = 'something else'

function meaningOf(name: string, rest: string): string {
  return `${name} ${things.find(([pattern]) => pattern.test(rest))?.[1] ?? somethingElse}`
}
