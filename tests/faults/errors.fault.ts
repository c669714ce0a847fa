import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { cellsOf, type Cell } from './helpers/cells'
import { draftsBelow, readingPath, type SaveReport } from './helpers/found'
import { howMany, isLong } from './helpers/length'
import { bytesOf, makeProject, now, remove, scratch, tagsIn, value } from './helpers/project'
import { flushesWith, recordSave, saveWith, whyNoTrace, type Call } from './helpers/trace'

/** Each with the saves before it, and whether a second place and the hour ask for a generation. */
const scenarios = [
  { name: 'a save', saves: 5, withGeneration: false },
  ...(isLong
    ? [
        { name: 'a first save', saves: 0, withGeneration: false },
        { name: 'a save that makes generations', saves: 5, withGeneration: true }
      ]
    : [])
]
type Scenario = (typeof scenarios)[number]

const reason = whyNoTrace()
const recorded =
  reason === null
    ? await Promise.all(
        scenarios.map(async (scenario) => ({
          ...scenario,
          calls: await within(scenario, recordSave)
        }))
      )
    : []

/** Works on a project of its own, with the arguments for the program that saves. */
async function within<T>(
  { saves, withGeneration }: Pick<Scenario, 'saves' | 'withGeneration'>,
  work: (args: readonly string[], root: string) => Promise<T>
): Promise<T> {
  const folder = scratch()
  try {
    const root = await makeProject(folder, saves)
    return await work([root, ...(withGeneration ? [join(folder, 'second')] : [])], root)
  } finally {
    remove(folder)
  }
}

/** What became of the save, in the words of the table. */
function becameOf({ first, between }: SaveReport, before: Buffer | null): string {
  const isOld = between === (before?.toString() ?? null)
  const isNew = between?.includes('"wanted"') ?? false
  if (!first.ok) return isOld ? 'kept and told' : 'told, but the file is another'
  if (!isNew) return 'said saved, and is not'
  return first.notes.length === 0 ? 'saved' : 'saved, with a warning'
}

async function work({ call, error, expected }: Cell, scenario: Scenario): Promise<void> {
  await within(scenario, async (args, root) => {
    const before = bytesOf(readingPath(root))
    const { output } = await saveWith(call, { error }, args)
    const report = JSON.parse(output) as SaveReport
    const became = becameOf(report, before)
    if (expected === 'saved in any case') expect(became).toMatch(/^saved/)
    else expect(became).toBe(expected)
    if (!report.first.ok) expect(report.first.problem.code).toMatch(/^disk\.|^file\.unreadable$/)
    if (became === 'kept and told') expect(report.drafts).toEqual([])
    expect(report.second.ok).toBe(true)
    expect(await tagsIn(root)).toContain('wanted')
    // A draft that could not be taken away is, on the next opening.
    value(await openAndRecover(root, { now, copies: null }))
    expect(draftsBelow(root)).toEqual([])
  })
}

if (reason)
  it.skip(`an error in every system call of a save (not shown: ${reason})`, () => undefined)

describe.each(recorded)('$name in which one system call fails', (scenario) => {
  it('makes the calls that this is about', () => {
    const does = scenario.calls.map((call) => call.does)
    const wanted = [
      'openat draft',
      'pwrite64 draft',
      'fsync draft',
      'openat folder',
      'fsync folder'
    ]
    expect(does).toEqual(expect.arrayContaining(wanted))
  })

  it.each(cellsOf(scenario.calls, scenario.withGeneration))(
    '$call.does ($call.ordinal) with $error: $expected',
    (cell) => work(cell, scenario)
  )
})

describe.runIf(reason === null)('a save whose fault does not pass', () => {
  const plain = scenarios[0] as Scenario
  const calls = recorded[0]?.calls ?? []
  const find = (does: string) => calls.find((call) => call.does === does) as Call

  it.each([
    ['pwrite64 draft', 'ENOSPC', 'disk.full'],
    ['pwrite64 draft', 'EIO', 'disk.failed'],
    ['fsync draft', 'EIO', 'disk.failed'],
    ['openat draft', 'EROFS', 'disk.denied'],
    ['openat draft', 'EMFILE', 'disk.failed'],
    ['rename draft to its place', 'EBUSY', 'disk.busy'],
    ['rename draft to its place', 'EPERM', 'disk.denied'],
    ['rename draft to its place', 'EACCES', 'disk.denied']
  ])('at %s with %s is told as %s each time, and the file stays', async (does, error, code) => {
    await within(plain, async (args, root) => {
      const before = readFileSync(readingPath(root))
      const { output } = await saveWith(find(does), { error, forEver: true }, args)
      const { first, second, drafts } = JSON.parse(output) as SaveReport
      const codes = [first, second].map((saved) => (saved.ok ? 'saved' : saved.problem.code))
      expect(codes).toEqual([code, code])
      expect(drafts).toEqual([])
      expect(readFileSync(readingPath(root))).toEqual(before)
    })
  })

  it('never flushes a file again whose flush has failed', async () => {
    await within(plain, async (args, root) => {
      const flushes = await flushesWith(find('fsync draft'), 'EIO', args)
      const drafts = [...flushes].filter(([path]) => path.endsWith('.tmp'))
      expect(drafts.map(([, count]) => count)).toEqual([1, 1])
      expect(await tagsIn(root)).toContain('wanted')
    })
  })
})

describe.runIf(reason === null)('a save that is killed on entering a system call', () => {
  const every = howMany({ short: 4, long: 1 })
  const deaths = recorded.flatMap(({ calls, ...scenario }) =>
    calls.filter((_, index) => index % every === 0).map((call) => ({ ...scenario, call }))
  )

  it.each(deaths)('$name, at $call.does ($call.ordinal)', async ({ call, ...scenario }) => {
    await within(scenario, async (args, root) => {
      const before = bytesOf(readingPath(root))
      const ended = await saveWith(call, { signal: 'SIGKILL' }, args)
      expect(ended.output).toBe('')
      const after = bytesOf(readingPath(root))
      if (after?.toString() !== before?.toString()) expect(await tagsIn(root)).toContain('wanted')
      const opened = value(await openAndRecover(root, { now, copies: null }))
      expect(opened.problems).toEqual([])
      expect(draftsBelow(root)).toEqual([])
      const found = await tagsIn(root)
      for (let save = 1; save <= scenario.saves; save += 1)
        expect(found).toContain(`before-${save}`)
    })
  })
})
