import { runQuietly } from './processes.mjs'

/**
 * Runs npm quietly: the npm that started us where there is one, otherwise the one on the PATH.
 * Which registry it asks is the user's own configuration.
 */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [npm, ...args], options)
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' })
}
