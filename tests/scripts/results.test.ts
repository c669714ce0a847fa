import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../scripts/testing/arguments.mjs'
import {
  countStep,
  readPlaywright,
  readSuite,
  readVitest,
  sum,
  summaryLine
} from '../../scripts/testing/results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hashiya-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 }

function reportFile(report: unknown): string {
  const path = join(folder, `${Math.random()}.json`)
  writeFileSync(path, JSON.stringify(report))
  return path
}

describe('the sum of all suites', () => {
  it('counts a check as one test and a flaky test as passed', () => {
    const total = sum([countStep(true), countStep(false), readPlaywright({ stats, errors: [] })])
    expect(total).toEqual({ passed: 6, failed: 1, flaky: 1, skipped: 2 })
    expect(summaryLine(total)).toBe('6 passed, 1 failed, 2 skipped')
  })

  it('says nothing about skipped tests where there are none', () => {
    expect(summaryLine(sum([countStep(true)]))).toBe('1 passed, 0 failed')
  })

  it('counts a test file that broke before its first test as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] }
    ]
    const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }
    expect(readVitest({ ...counts, testResults })).toEqual({
      passed: 3,
      failed: 2,
      flaky: 0,
      skipped: 2
    })
  })
})

describe('a suite fails', () => {
  const passing = { stats, errors: [] }
  const nothing = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 }, errors: [] }

  it.each([
    ['that left no report', join(folder, 'absent.json'), 0],
    ['that ran no test', reportFile(nothing), 0],
    ['whose runner failed although no test did', reportFile(passing), 1],
    ['that had an error outside its tests', reportFile({ stats, errors: [{}] }), 1]
  ])('%s', (_, path, code) => {
    expect(readSuite(path, readPlaywright, code).failed).toBe(1)
  })

  it('only for a reason', () => {
    expect(readSuite(reportFile(passing), readPlaywright, 0).failed).toBe(0)
  })
})

describe('the arguments of npm test', () => {
  it.each([
    [[], { only: null, rest: [] }],
    [['--only', 'unit'], { only: 'unit', rest: [] }],
    [['--only', 'faults'], { only: 'faults', rest: [] }],
    [['--only=e2e', '-g', 'undo'], { only: 'e2e', rest: ['-g', 'undo'] }],
    [['undo', '--only', 'unit', '-u'], { only: 'unit', rest: ['undo', '-u'] }]
  ])('%j', (args, asked) => {
    expect(readArguments(args)).toEqual(asked)
  })

  it.each([[['undo']], [['--only']], [['--only', 'all']]])('%j is refused', (args) => {
    expect(() => readArguments(args)).toThrow(/--only/)
  })
})
