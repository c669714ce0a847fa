import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder, projectRoot } from './places.mjs'
import { SetupProblem } from './say.mjs'

const electron = join(projectRoot, 'node_modules', 'electron')
const aDay = 24 * 60 * 60 * 1000

/** How long the installer may bring nothing: before its first byte, and later on. */
const patience = { first: 6_000, later: 60_000 }

/** The version of Electron that package.json pins. */
export function officialVersion() {
  return JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version
}

/** The runtime of ELECTRON_OVERRIDE_DIST_PATH, or null where that is not set. */
export function overridingRuntime(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const path = join(folder, readText(join(electron, 'path.txt')) ?? binaryName())
  if (!existsSync(path))
    throw new SetupProblem(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${path} is not there.`)
  return { path, version: readText(join(folder, 'version'))?.trim() ?? 'of unknown version' }
}

/** The runtime that Electron's own installer brought, or null where there is none. */
export function installedRuntime() {
  const name = readText(join(electron, 'path.txt'))
  const version = readText(join(electron, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '')
  if (!name || version !== officialVersion()) return null
  const path = join(electron, 'dist', name)
  return existsSync(path) ? { path, version } : null
}

/**
 * Runs Electron's own installer and answers with null, or with why it brought nothing. It is
 * given up only while nothing arrives, so a slow line gets its time and a dead one does not.
 */
export async function installOfficial() {
  const scratch = await mkdtemp(join(tmpdir(), 'hashiya-electron-'))
  const places = { TMPDIR: scratch, TEMP: scratch, TMP: scratch }
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    env: { ...process.env, ...places },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  const ended = new Promise((done) => child.on('close', done))
  const stopWatching = giveUpWhenIdle(child, [scratch, join(electron, 'dist')])
  const code = await ended
  const idle = stopWatching()
  await rm(scratch, { recursive: true, force: true })
  if (idle) return `no answer within ${patience.first / 1000} seconds, or the line went dead`
  return code === 0 ? null : (errors.trim().split('\n')[0] ?? `exit code ${code}`)
}

/** Remembers, for a day, that the installer brought nothing on this machine. */
export async function rememberFailure(reason, cache = cacheFolder()) {
  await mkdir(cache, { recursive: true })
  const note = { version: officialVersion(), at: new Date().toISOString(), reason }
  await writeFile(failureNote(cache), `${JSON.stringify(note)}\n`)
}

/** Whether the installer failed for this version within the last day. */
export async function failedLately(cache = cacheFolder(), now = Date.now()) {
  try {
    const { version, at } = JSON.parse(await readFile(failureNote(cache), 'utf8'))
    const age = now - Date.parse(at)
    return version === officialVersion() && age >= 0 && age < aDay
  } catch {
    return false // A note that cannot be read costs one more try.
  }
}

/** Forgets a failure, so that the next run tries again. */
export async function forgetFailure(cache = cacheFolder()) {
  await rm(failureNote(cache), { force: true })
}

function failureNote(cache) {
  return join(cache, 'official-runtime-failed.json')
}

/** Kills the child once the folders stop growing; the returned function says whether it did. */
function giveUpWhenIdle(child, folders) {
  let size = 0
  let changed = Date.now()
  let limit = patience.first
  let idle = false
  const timer = setInterval(async () => {
    const found = (await Promise.all(folders.map(sizeOf))).reduce((a, b) => a + b, 0)
    if (found !== size) {
      size = found
      changed = Date.now()
      limit = patience.later
    } else if (Date.now() - changed > limit) idle = child.kill('SIGKILL')
  }, 250)
  return () => {
    clearInterval(timer)
    return idle
  }
}

/** The bytes of all files below a folder; what is gone or not there counts nothing. */
async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)))
  return found.reduce((sum, entry) => sum + (entry?.isFile() ? entry.size : 0), 0)
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
