import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** Where the programs that are killed and cheated lie, as plain JavaScript for plain Node. */
export const children = join(root, '.results/faults')

const programs = ['save-once', 'save-loop', 'lowdb-loop'] as const
export type Program = (typeof programs)[number]

/** Bundles them before the first test. */
export async function setup(): Promise<void> {
  mkdirSync(children, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: children,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(
          programs.map((name) => [name, join(import.meta.dirname, `children/${name}.ts`)])
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
      }
    }
  })
}
