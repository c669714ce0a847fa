import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const projectRoot = resolve(import.meta.dirname, '..', '..')

/**
 * The exports of some modules of src/core, bundled as the app has them, so that what is measured is
 * what runs. Takes pairs of an export's name and its module: `{ findAll: 'suggest/find-all' }`.
 */
export async function bundleCore(exports) {
  const folder = mkdtempSync(join(projectRoot, 'node_modules', '.bench-core-'))
  try {
    const lines = Object.entries(exports).map(
      ([name, module]) =>
        `export { ${name} } from ${JSON.stringify(join(projectRoot, 'src/core', `${module}.ts`))}`
    )
    const entry = join(folder, 'entry.mjs')
    writeFileSync(entry, `${lines.join('\n')}\n`)
    return await bundle(entry, join(folder, 'out'))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The exports of a module of ours, bundled with all that it needs into this folder. */
export async function bundle(entry, outDir) {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bundled.mjs' } }
    }
  })
  return import(pathToFileURL(join(outDir, 'bundled.mjs')).href)
}
