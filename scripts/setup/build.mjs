import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './places.mjs'
import { runQuietly } from './processes.mjs'
import { say, SetupProblem } from './say.mjs'
import { tool } from './tools.mjs'

/** Builds the app into out/ unless it was built from exactly these sources. */
export async function ensureBuilt(root = projectRoot) {
  if (!(await isStale(root))) return
  say('Builds the app.')
  await build(root)
}

/** Builds the app into out/, whatever is there. */
export async function build(root = projectRoot) {
  const before = await fingerprint(root)
  await forgetBuild(root)
  const builder = tool('electron-vite', { root })
  const env = { ...process.env, NO_COLOR: '1' }
  const { code, output, errors } = await runQuietly(process.execPath, [builder, 'build'], {
    cwd: root,
    env
  })
  if (code !== 0) throw new SetupProblem(`The build failed.\n\n${output}${errors}`)
  await mkdir(join(root, 'out'), { recursive: true })
  // The fingerprint from before: what was edited meanwhile may not be in the build.
  await writeFile(stamp(root), before)
}

/** Makes the next run build, because out/ is about to hold something else. */
export async function forgetBuild(root = projectRoot) {
  await rm(stamp(root), { force: true })
}

/** Whether out/ lacks a build, or holds one of other sources. */
export async function isStale(root) {
  const { main } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  if (!existsSync(join(root, main)) || !existsSync(stamp(root))) return true
  return (await readFile(stamp(root), 'utf8')) !== (await fingerprint(root))
}

/** One hash of everything the build is made from: names and contents. */
export async function fingerprint(root) {
  const top = await readdir(root)
  const single = top.filter((name) =>
    /^(electron\.vite\.config\.ts|package(-lock)?\.json|tsconfig.*\.json)$/.test(name)
  )
  const below = await Promise.all(['src', 'resources'].map((folder) => filesBelow(root, folder)))
  const files = [...single, ...below.flat()].toSorted()
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))))

  const hash = createHash('sha256')
  files.forEach((file, i) => hash.update(`${file}\0${contents[i].length}\0`).update(contents[i]))
  return hash.digest('hex')
}

async function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return []
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

function stamp(root) {
  return join(root, 'out', '.stamp')
}
