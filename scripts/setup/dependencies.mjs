import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'
import { projectRoot } from './places.mjs'
import { say, SetupProblem } from './say.mjs'

/**
 * Installs the packages of package-lock.json where node_modules lacks them or holds others.
 * npm's own record of what it installed is the stamp: npm writes it last, so an interrupted
 * installation has none, and one made by hand with `npm install` counts.
 */
export async function ensureDependencies(root = projectRoot) {
  const wanted = readJson(join(root, 'package-lock.json'))
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))
  if (wanted && present && agrees(readJson(join(root, 'package.json')), wanted, present)) return

  say(present ? 'Updates the packages to package-lock.json.' : 'Installs the packages (once).')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output, errors } = await runNpm(['ci', ...quiet], { cwd: root, env: noBinaries() })
  if (code !== 0) throw new SetupProblem(`npm ci failed.\n\n${withoutUsage(output + errors)}`)
}

/**
 * Whether node_modules holds what the lock file wants, and the lock file what package.json
 * wants. Packages for other systems may be missing.
 */
export function agrees(manifest, wanted, present) {
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies']
  const asked = (packages) => JSON.stringify(fields.map((field) => sorted(packages[field])))
  if (asked(manifest) !== asked(wanted.packages[''])) return false

  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional }]) => {
    const found = present.packages[path]
    if (path === '') return true
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

function sorted(ranges = {}) {
  return Object.entries(ranges).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** npm adds its whole manual page to some errors. */
function withoutUsage(text) {
  return text.replace(
    /^npm error Clean install a project\n(.*\n)*?(?=npm error A complete log)/m,
    ''
  )
}

/** Browsers are not needed, and the Electron binary is the business of `runtime`. */
function noBinaries() {
  return {
    ...process.env,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1'
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}
