import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { requireNode } from './node-version.mjs'
import { findRuntime } from './runtime.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** Everything that plain Node needs to run our tools. */
export async function prepareTools() {
  requireNode()
  await ensureDependencies()
}

/** Everything that the app needs to open a window, its build aside. */
export async function prepareRuntime() {
  await prepareTools()
  const runtime = await findRuntime()
  await ensureSystemLibraries(runtime.path)
  return runtime
}

/** Everything that the app needs to run. */
export async function prepareApp() {
  const runtime = await prepareRuntime()
  await ensureBuilt()
  return runtime
}
