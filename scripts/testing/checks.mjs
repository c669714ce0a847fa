import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot, resultsFolder } from '../setup/places.mjs'
import { runQuietly } from '../setup/processes.mjs'
import { tool } from '../setup/tools.mjs'
import { countStep, readSuite, readVitest } from './results.mjs'

const vitestReport = join(resultsFolder, 'vitest.json')

/** The checks that run nothing of ours. */
export const readings = [
  { name: 'format', run: () => runStep(['prettier'], ['--check', '--no-color', '.']) },
  { name: 'lint', run: () => runStep(['oxlint'], ['--deny-warnings']) },
  { name: 'types', run: () => runStep(['tsc', { from: 'typescript' }], ['-b']) }
]

/** The tests that need no window. */
export function unit(args = []) {
  return { name: 'unit', run: () => runVitest(args) }
}

/** Runs vitest on everything, or on what the arguments say. */
async function runVitest(args) {
  await mkdir(resultsFolder, { recursive: true })
  await rm(vitestReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const { code, output } = await runTool(['vitest'], ['run', ...reporters, ...args])
  return { counts: readSuite(vitestReport, readVitest, code), output }
}

/** Runs rows of steps beside each other, and answers with the counts of each step. */
export async function reportRows(...rows) {
  const counts = await Promise.all(
    rows.map(async (steps) => {
      const ofRow = []
      for (const step of steps) ofRow.push(await report(step))
      return ofRow
    })
  )
  return counts.flat()
}

/** Runs one check and prints a line about it, followed by all it wrote if it failed. */
export async function report({ name, run }) {
  const start = performance.now()
  const { counts, output } = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  const tests = counts.passed + counts.failed > 1 ? `${counts.passed} passed${skipped}` : ''
  const mark = counts.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${name.padEnd(8)} ${seconds.padStart(6)} s   ${tests}`.trimEnd())
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}\n`)
  return counts
}

async function runStep(command, args) {
  const { code, output } = await runTool(command, args)
  return { counts: countStep(code === 0), output }
}

async function runTool(command, args) {
  const env = { ...process.env, NO_COLOR: '1' }
  const line = [tool(...command), ...args]
  const { code, output, errors } = await runQuietly(process.execPath, line, {
    cwd: projectRoot,
    env
  })
  return { code, output: output + errors }
}
