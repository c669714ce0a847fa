import { execFileSync, spawnSync } from 'node:child_process'

/** Whether a Python 3 is there; it is an independent reader of JSON, CSV, ZIP and XML. */
export const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0

/** What to say when a test is skipped for want of it. */
export const noPython = 'python3 is not installed here, so this independent reader was not asked'

/** Runs a script with its input on standard input and answers what it printed, as JSON. */
export function python(
  script: string,
  input: string | Uint8Array,
  ...args: readonly string[]
): unknown {
  const printed = execFileSync('python3', ['-X', 'utf8', '-c', script, ...args], {
    input,
    maxBuffer: 1e8
  })
  return JSON.parse(printed.toString('utf8'))
}
