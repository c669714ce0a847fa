import { isOnPath } from './display.mjs'
import { say } from './say.mjs'
import { apt } from './system-libraries.mjs'

/** Programs that faults are made with, by the package of Debian that holds each. */
const needed = { strace: 'strace', 'mkfs.xfs': 'xfsprogs' }

/**
 * Installs what faults are made with, as root on Debian. Elsewhere, and where that fails, the tests
 * that need a missing program say so and are counted as skipped, never as passed.
 */
export async function ensureFaultTools({ isLong = false } = {}) {
  if (process.platform !== 'linux') return
  const wanted = isLong ? Object.keys(needed) : ['strace']
  const missing = wanted.filter(
    (program) => !isOnPath(program) && !isOnPath(`/usr/sbin/${program}`)
  )
  if (missing.length === 0) return
  if (process.getuid() !== 0 || !isOnPath('apt-get')) return say(without(missing))
  const packages = missing.map((program) => needed[program])
  say(`Installs ${packages.join(' and ')}, to make faults with.`)
  try {
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', ...packages])
  } catch (error) {
    say(`${without(missing)} ${error.message.split('\n')[0]}`)
  }
}

function without(missing) {
  return `Without ${missing.join(' and ')} some faults cannot be shown; they count as skipped.`
}
