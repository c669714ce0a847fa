import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder that holds package.json. */
export const projectRoot = resolve(import.meta.dirname, '..', '..')

/** Where the test runners leave their machine-readable results; git ignores it. */
export const resultsFolder = join(projectRoot, '.results')

/** The folder the user typed the command in; npm itself moves to the project root. */
export function callerFolder(env = process.env) {
  return resolve(env.INIT_CWD || process.cwd())
}

/** What may be fetched again at any time and is shared by all checkouts of one user. */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hashiya')
}
