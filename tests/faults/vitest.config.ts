import { defineConfig } from 'vitest/config'

/** Faults are worked one after the other: they kill, fill disks and count system calls. */
export default defineConfig({
  test: {
    name: 'faults',
    environment: 'node',
    root: import.meta.dirname,
    include: ['**/*.fault.ts'],
    exclude: process.env['HASHIYA_FAULTS'] === 'long' ? [] : ['power-cut.fault.ts'],
    globalSetup: ['bundle.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000
  }
})
