import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * The targets are set by hand: one build runs on the pinned Electron and on an older one.
 * Everything but Electron and Node is bundled, so that out/ runs without node_modules.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/cli/index.ts',
          'agreement-worker': 'src/main/agreement-worker.ts',
          converter: 'src/disk/intake/worker.ts'
        },
        external: ['electron']
      }
    }
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        external: ['electron'],
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    // The page's policy lets a worker be one of its own modules.
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      minify: true,
      // The page's policy allows no script in the page and no data: but pictures.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0
    }
  }
})
