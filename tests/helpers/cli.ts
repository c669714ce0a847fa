import { run } from '../../src/cli/run'
import { now } from './disk'

/** One run of the command line in this process: its exit code and what it wrote. */
export async function runCommand(
  argv: readonly string[],
  { cwd = '/', input = '', newId = (): string => 'project-1' } = {}
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''
  let err = ''
  const code = await run(argv, {
    out: (written) => void (out += written),
    err: (written) => void (err += written),
    now,
    newId,
    cwd,
    version: '1.2.3',
    stdin: () => Promise.resolve(input)
  })
  return { code, out, err }
}
