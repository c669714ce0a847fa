import { existsSync } from 'node:fs'
import { isOnPath } from './display.mjs'
import { say } from './say.mjs'
import { apt } from './system-libraries.mjs'

/** What other programs are asked in the tests, by the package of Debian that holds each. */
const tools = [
  { package: 'strace', wantedFor: 'faults', isThere: () => isOnPath('strace') },
  {
    package: 'xfsprogs',
    wantedFor: 'long faults',
    isThere: () => existsSync('/usr/sbin/mkfs.xfs')
  },
  {
    package: 'libuima-core-java',
    wantedFor: 'unit',
    // Small where there is a Java, and of no use without.
    isThere: () => !isOnPath('java') || existsSync('/usr/share/java/uimaj-core.jar')
  }
]

/**
 * Installs what these tests (`unit`, `faults`, `long faults`) ask of other programs, as root on
 * Debian. Elsewhere, and where that fails, the tests that need a missing program say so and are
 * counted as skipped, never as passed.
 */
export async function ensureTestTools(...tests) {
  if (process.platform !== 'linux') return
  const packages = tools
    .filter(({ wantedFor, isThere }) => tests.includes(wantedFor) && !isThere())
    .map((tool) => tool.package)
  if (packages.length === 0) return
  if (process.getuid() !== 0 || !isOnPath('apt-get')) return say(without(packages))
  say(`Installs ${packages.join(' and ')}, which some tests ask.`)
  try {
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', ...packages])
  } catch (error) {
    say(`${without(packages)} ${error.message.split('\n')[0]}`)
  }
}

function without(packages) {
  return `Without ${packages.join(' and ')} some tests cannot be run; they count as skipped.`
}
