import { isOnPath, lacksDisplay } from './display.mjs'
import { runQuietly } from './processes.mjs'
import { say, SetupProblem } from './say.mjs'

/** What a fresh Debian lacks. Since Debian 13 some of them end in t64. */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'xvfb',
  'xauth'
]

/**
 * Makes sure, on Linux, that the system has the libraries which the binary is linked against,
 * and Xvfb where there is no display. As root on Debian it installs them; otherwise it stops
 * with the command to run.
 */
export async function ensureSystemLibraries(binary) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(binary)
  if (missing.length === 0) return
  if (!isOnPath('apt-get')) throw new SetupProblem(withoutApt(missing))
  if (process.getuid() !== 0) throw new SetupProblem(withoutRoot(missing, await namesHere()))

  say(`Installs system packages, for want of ${missing.join(', ')}.`)
  await apt(['update'])
  await apt(['install', '-y', '--no-install-recommends', ...(await namesHere())])
  const left = await findMissing(binary)
  if (left.length > 0) throw new SetupProblem(`Still missing on this system: ${left.join(', ')}.`)
}

/** The names of the libraries that `ldd` did not find. */
export function readMissing(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name)
}

async function findMissing(binary) {
  const { output } = await runQuietly('ldd', [binary])
  const programs = lacksDisplay() ? ['Xvfb', 'xvfb-run', 'xauth'] : []
  return [...readMissing(output), ...programs.filter((program) => !isOnPath(program))]
}

/** The names of the packages on this system, as far as its package lists are there. */
async function namesHere() {
  const newer = packages.map((name) => `${name}t64`)
  const { output } = await runQuietly('apt-cache', ['show', '--no-all-versions', ...newer])
  const known = new Set([...output.matchAll(/^Package: (\S+)$/gm)].map(([, name]) => name))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** Runs apt-get quietly; what it complains of is a problem that the person can put right. */
export async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output, errors } = await runQuietly('apt-get', ['-qq', ...args], { env })
  if (code === 0) return
  throw new SetupProblem(`apt-get ${args.join(' ')} failed.\n\n${output}${errors}`)
}

function withoutRoot(missing, names) {
  return [
    `Electron needs what this system lacks: ${missing.join(', ')}.`,
    'Please install it and try again:',
    '',
    `  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`
  ].join('\n')
}

function withoutApt(missing) {
  return [
    `Electron needs what this system lacks: ${missing.join(', ')}.`,
    "Please install it with the system's package manager and try again.",
    `On Debian it is in: ${packages.join(' ')}`
  ].join('\n')
}
