import { readFileSync } from 'node:fs'

/** What a suite that never reported counts for: it must not pass for want of results. */
const didNotRun = { passed: 0, failed: 1, flaky: 0, skipped: 0 }

/** The counts of vitest's JSON report. A file that broke before its first test counts as one. */
export function readVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    flaky: 0,
    skipped: report.numPendingTests + report.numTodoTests
  }
}

/** The counts of Playwright's JSON report. An error outside of any test counts as one. */
export function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    flaky: stats.flaky,
    skipped: stats.skipped
  }
}

/** The counts of a suite from its report file and exit code; no report and no test are failures. */
export function readSuite(path, read, code) {
  let counts
  try {
    counts = read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return didNotRun
  }
  const nothingRan = counts.passed + counts.failed === 0
  const failedUnseen = code !== 0 && counts.failed === 0
  return nothingRan || failedUnseen ? { ...counts, failed: 1 } : counts
}

/** The counts of a step that has no tests of its own, such as a format check. */
export function countStep(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, flaky: 0, skipped: 0 }
}

/** All counts together. */
export function sum(all) {
  const total = { passed: 0, failed: 0, flaky: 0, skipped: 0 }
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key]
  return total
}

/** The last line of a test run. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
