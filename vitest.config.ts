import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const never = [
  '**/node_modules/**',
  'tests/e2e/**',
  'tests/bench/**',
  'tests/faults/**',
  'tests/fixtures/**'
]

/** Slow machines get patience. What stands above the projects does not reach them. */
const testTimeout = 30_000

/** Two environments: plain Node, and for what draws, happy-dom. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          testTimeout,
          environment: 'node',
          // These share nothing but modules without state; loading each once is what makes them quick.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...never, 'tests/renderer/**']
        }
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          testTimeout,
          environment: 'happy-dom',
          isolate: false,
          include: ['tests/renderer/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: never,
          setupFiles: ['tests/helpers/setup-dom.ts']
        }
      }
    ]
  }
})
