import { defineConfig } from 'playwright/test'

/**
 * The tests drive the real app on the built files: two windows at a time where each can have a display
 * of its own, one where a person's display is used. Now and then a window of a bare display does not
 * answer its driver; a test that fails is tried once more, and what needed that is told at the end.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: '.results/e2e',
  workers: process.env['HASHIYA_OWN_DISPLAYS'] ? 2 : 1,
  fullyParallel: true,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list'
})
