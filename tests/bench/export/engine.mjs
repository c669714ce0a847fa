import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

/** The app's own export as one module for plain Node; answers where it lies. */
export async function bundleEngine(folder) {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'engine.ts'),
      target: 'node20',
      minify: false,
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } }
    }
  })
  return pathToFileURL(join(folder, 'engine.mjs')).href
}

/** How the benchmarks write. */
export function optionsOf({ defaultScheme }) {
  return {
    scheme: defaultScheme,
    project: { id: 'bench', name: 'bench' },
    withText: true,
    tokens: 'words',
    tagging: 'bio',
    offsetUnit: 'codepoint',
    splitOf: () => 'train',
    now: '2024-03-01T09:00:00.000Z',
    newId: () => '00000000-0000-4000-8000-000000000000'
  }
}
