import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot, resultsFolder } from '../setup/places.mjs'
import { runQuietly } from '../setup/processes.mjs'
import { tool } from '../setup/tools.mjs'
import { readSuite, readVitest } from './results.mjs'

const vitestReport = join(resultsFolder, 'faults.json')

/** The environment in which the suites work every fault through. */
export function faultsEnvironment(isLong) {
  return isLong ? { HASHIYA_FAULTS: 'long' } : {}
}

/**
 * Kills and cheats real processes and disks, and answers with the counts. The output begins with the
 * figures that the tests tell, and with what could not be shown here and why.
 */
export async function runFaults(args, { isLong = false } = {}) {
  await mkdir(resultsFolder, { recursive: true })
  await rm(vitestReport, { force: true })
  const config = join(projectRoot, 'tests', 'faults', 'vitest.config.ts')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const line = [tool('vitest'), 'run', '--config', config, ...reporters, ...args]
  const env = { ...process.env, NO_COLOR: '1', ...faultsEnvironment(isLong) }
  const { code, output, errors } = await runQuietly(process.execPath, line, {
    cwd: projectRoot,
    env
  })
  return { counts: readSuite(vitestReport, readVitest, code), output: output + errors }
}

/** What vitest's report says was not run, by name; the reason is in the name or in the notes. */
export async function skippedFaults() {
  const { testResults } = JSON.parse(await readFile(vitestReport, 'utf8'))
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
    .map(({ fullName }) => fullName)
}

/** The lines of figures among what a run wrote. */
export function figuresIn(output) {
  return output.split('\n').filter((line) => /^(?:\S+, )?\d+ [a-z].*[:;,] \d/.test(line))
}
