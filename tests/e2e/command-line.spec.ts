import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './app'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

test('ends quietly when the reader of its output goes away', async ({ bench }) => {
  const project = await bench.sample()
  const cli = `"${process.execPath}" out/main/cli.js`
  const line = `${cli} suggest "$0" --json | head -c 10; echo " \${PIPESTATUS[0]}"`
  const { stdout, stderr } = await run('bash', ['-c', line, project], { cwd: root })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/ 0\n$/)
})
