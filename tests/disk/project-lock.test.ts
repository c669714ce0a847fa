import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { takeProjectLock } from '#disk/project-lock'
import { problem, temporaryFolder, value } from '../helpers/disk'

const built = mkdtempSync(join(tmpdir(), 'hashiya-lock-'))
const module = pathToFileURL(join(built, 'lock.mjs')).href

beforeAll(() =>
  build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '../..'),
    build: {
      ssr: 'src/disk/project-lock.ts',
      outDir: built,
      rollupOptions: { output: { entryFileNames: 'lock.mjs' } }
    }
  })
)
afterAll(() => rmSync(built, { recursive: true }))

/** Linux's own way, and the socket file of systems that have neither its names nor pipes. */
const ways = ['linux', 'darwin'] as const

describe.skipIf(process.platform === 'win32').each(ways)('the lock of a project (%s)', (way) => {
  it('is one process’s at a time, and free when it is given back', async () => {
    const root = temporaryFolder()
    const lock = value(await takeProjectLock(root, way))
    expect(problem(await takeProjectLock(root, way))).toEqual({ code: 'project.in-use' })
    value(await takeProjectLock(temporaryFolder(), way))
    await lock.release()
    await value(await takeProjectLock(root, way)).release()
  })

  it('is free at once when its holder was killed', async () => {
    const root = temporaryFolder()
    for (let time = 0; time < 5; time += 1) {
      const holder = await hold(root, way)
      expect(problem(await takeProjectLock(root, way)).code).toBe('project.in-use')
      await kill(holder)
      const lock = value(await takeProjectLock(root, way))
      await lock.release()
    }
  })

  it('stays with a holder that is stopped, as a sleeping machine’s is', async () => {
    const root = temporaryFolder()
    const holder = await hold(root, way)
    holder.kill('SIGSTOP')
    expect(problem(await takeProjectLock(root, way)).code).toBe('project.in-use')
    holder.kill('SIGCONT')
    await kill(holder)
  })

  it.each([-366, 366])(
    'asks no clock: one that is off by %i days changes nothing',
    async (days) => {
      const root = temporaryFolder()
      const holder = await hold(root, way, days)
      expect(problem(await takeProjectLock(root, way)).code).toBe('project.in-use')
      await kill(holder)
      const later = await hold(root, way, -days)
      expect(problem(await takeProjectLock(root, way)).code).toBe('project.in-use')
      await kill(later)
    }
  )

  it('goes to one of many who ask at once', async () => {
    const root = temporaryFolder()
    const asked = await Promise.all(Array.from({ length: 8 }, () => attempt(root, way)))
    expect(asked.map(({ said }) => said).toSorted()).toEqual([
      'held',
      ...Array.from({ length: 7 }, () => 'project.in-use')
    ])
    for (const { child } of asked) await kill(child)
  })
})

it('is the folder’s, whatever name leads there', async () => {
  const root = temporaryFolder()
  const other = join(temporaryFolder(), 'link')
  symlinkSync(root, other)
  const lock = value(await takeProjectLock(await realpath(root)))
  expect(problem(await takeProjectLock(await realpath(other))).code).toBe('project.in-use')
  await lock.release()
})

async function hold(root: string, way: string, days = 0): Promise<ChildProcess> {
  const { child, said } = await attempt(root, way, days)
  expect(said).toBe('held')
  return child
}

/** Another process that takes the lock and keeps it until it is killed; its clock may be wrong. */
async function attempt(root: string, way: string, days = 0) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(module)], {
    env: { ...process.env, ROOT: root, WAY: way, DAYS: String(days) },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** What the other process runs: the real module, and a clock of its own. */
const program = (module: string) => `
  const off = Number(process.env.DAYS) * 86_400_000
  const now = Date.now
  Date.now = () => now() + off
  const { takeProjectLock } = await import(${JSON.stringify(module)})
  const lock = await takeProjectLock(process.env.ROOT, process.env.WAY)
  console.log(lock.ok ? 'held' : lock.problem.code)
  setInterval(() => {}, 1000)`
