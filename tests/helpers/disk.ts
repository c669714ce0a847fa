import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Outcome, Problem } from '#core/outcome'
import { createProject } from '#disk/create-project'
import { importArticles } from './import-texts'
import { openProject, type Project } from '#disk/open-project'
import type { ReadingPorts } from '#disk/reading-store'
import type { Timers } from '#disk/save-schedule'

/** A folder of its own for one test; so is the one above it, for whoever looks what climbed out. */
export function temporaryFolder(): string {
  const above = mkdtempSync(join(tmpdir(), 'hashiya-'))
  onTestFinished(() => rmSync(above, { recursive: true, force: true }))
  const folder = join(above, 'folder')
  mkdirSync(folder)
  return folder
}

export const now = () => '2024-03-01T09:00:00.000Z'

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Unexpected ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

export function problem(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error(`Unexpected ${JSON.stringify(outcome.value)}`)
  return outcome.problem
}

export const newProject = {
  name: 'رصد',
  annotatorName: 'Layla',
  now: now(),
  newId: () => 'project-1'
}

/** A project with these texts, imported in order. */
export async function projectOf(...texts: readonly string[]): Promise<Project> {
  const folder = temporaryFolder()
  value(await createProject(folder, newProject))
  const files = texts.map((text, index) => ({
    ok: true as const,
    value: { name: `${index + 1}.txt`, bytes: Buffer.from(text, 'utf8') },
    notes: []
  }))
  await importArticles(value(await openProject(folder)), files, now)
  return value(await openProject(folder))
}

/** Puts a file into a folder, with the folders on the way. */
export async function put(folder: string, place: string, content: string | Uint8Array) {
  const path = join(folder, place)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return path
}

/** Every file below a folder and its bytes, for comparing before and after. */
export async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  const read = await Promise.all(
    files
      .toSorted()
      .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')])
  )
  return Object.fromEntries(read)
}

/** Timers that go when the test says so. */
export class HandTimers implements Timers {
  #time = 0
  #waiting: { at: number; run: () => void }[] = []

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#time + milliseconds, run }
    this.#waiting.push(timer)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== timer)
    }
  }

  pass(milliseconds: number): void {
    this.#time += milliseconds
    const due = this.#waiting.filter(({ at }) => at <= this.#time)
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#time)
    for (const { run } of due) run()
  }
}

export function readingPorts(timers: Timers = new HandTimers()): ReadingPorts {
  return { timers, now, writer: { app: 'hashiya test', session: 'session-1' } }
}

/** Keeps a file from being replaced, where mounting is allowed; otherwise false. */
export function holdInPlace(path: string): boolean {
  try {
    execFileSync('mount', ['--bind', path, path], { stdio: 'ignore' })
  } catch {
    return false
  }
  onTestFinished(() => void execFileSync('umount', [path], { stdio: 'ignore' }))
  return true
}

/** A disk of a few kilobytes, where mounting is allowed; otherwise null. */
export function tinyDisk(kilobytes: number): { folder: string; makeReadOnly(): void } | null {
  const folder = temporaryFolder()
  try {
    const size = `size=${kilobytes}k`
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', [folder], { stdio: 'ignore' }))
  return {
    folder,
    makeReadOnly: () =>
      void execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'ignore' })
  }
}
