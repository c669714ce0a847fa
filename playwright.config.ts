import { defineConfig } from 'playwright/test'

/**
 * The tests drive the real app on the built files: two windows at a time where each can have a display
 * of its own, one where a person's display is used.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: '.results/e2e',
  workers: process.env['HASHIYA_OWN_DISPLAYS'] ? 2 : 1,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list'
})
