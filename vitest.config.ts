import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', 'tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**']

/** Two environments: plain Node, and for what draws, happy-dom. Slow machines get patience. */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      {
        test: {
          name: 'node',
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
