import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { openStore, tagging } from './children/reading'
import { childPath, runToEnd } from './helpers/child'
import { draftsBelow, readingPath, type SaveReport } from './helpers/found'
import { makeProject, now, remove, scratch, tagsIn, value } from './helpers/project'

let folder: string
beforeEach(() => {
  folder = scratch()
})
afterEach(() => remove(folder))

const isRoot = process.getuid?.() === 0
const ran = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** A small disk mounted on the test's folder; false where that is not allowed. */
function mountTiny(kilobytes: number): boolean {
  return ran('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=755`, 'tmpfs', folder)
}

/** Fills a disk to the last byte, and answers how to make room again. */
function fill(): () => void {
  const path = join(folder, 'filler')
  try {
    for (;;) writeFileSync(path, Buffer.alloc(4096), { flag: 'a' })
  } catch {
    return () => rmSync(path)
  }
}

describe('a disk that is full', () => {
  it('costs nothing that was saved, is told, and takes the same edit when there is room', async (test) => {
    if (!mountTiny(512)) return test.skip('mounting is not allowed here')
    try {
      const root = await makeProject(folder, 3)
      const store = await openStore(root)
      const before = readFileSync(readingPath(root))
      const makeRoom = fill()
      void store.edit(tagging('wanted'))
      const failed = await store.save()
      expect(failed.ok ? 'saved' : failed.problem.code).toBe('disk.full')
      expect(readFileSync(readingPath(root))).toEqual(before)
      expect(draftsBelow(root)).toEqual([])
      makeRoom()
      value(await store.save())
      expect(await tagsIn(root)).toContain('wanted')
    } finally {
      ran('umount', folder)
    }
  })

  it('lets a project be opened and read, damaged files left as they are', async (test) => {
    if (!mountTiny(512)) return test.skip('mounting is not allowed here')
    try {
      const root = await makeProject(folder, 3)
      writeFileSync(readingPath(root), '{"cut')
      fill()
      const opened = value(await openAndRecover(root, { now, copies: null }))
      expect(opened.problems).toContainEqual(expect.objectContaining({ code: 'file.damaged' }))
      expect(readFileSync(readingPath(root), 'utf8')).toBe('{"cut')
    } finally {
      ran('umount', folder)
    }
  })
})

describe('a disk that turned read-only', () => {
  it('is told, and nothing on it changes', async (test) => {
    if (!mountTiny(512)) return test.skip('mounting is not allowed here')
    try {
      const root = await makeProject(folder, 3)
      const store = await openStore(root)
      const before = readFileSync(readingPath(root))
      ran('mount', '-o', 'remount,ro', folder)
      void store.edit(tagging('wanted'))
      const failed = await store.save()
      expect(failed.ok ? 'saved' : failed.problem.code).toBe('disk.denied')
      expect(readFileSync(readingPath(root))).toEqual(before)
      expect(value(await openAndRecover(root, { now, copies: null })).readOnly).toMatchObject({
        code: 'project.read-only'
      })
    } finally {
      ran('umount', folder)
    }
  })
})

/** Runs the save as a user who owns nothing here; null where that cannot be done. */
async function saveAsNobody(root: string): Promise<SaveReport | null> {
  if (!isRoot || !ran('setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'true'))
    return null
  // The program lies where that user may read it.
  const places = join(childPath('save-once'), '..')
  for (const name of readdirSync(places)) copyFileSync(join(places, name), join(folder, name))
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath]
  const { output } = await runToEnd('setpriv', [...nobody, join(folder, 'save-once.mjs'), root])
  return JSON.parse(output) as SaveReport
}

/** What everybody may look into and only the owner may write to. */
function openForReading(root: string): void {
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    chmodSync(join(root, name), /\.\w+$/.test(name) && !name.endsWith('.hashiya') ? 0o644 : 0o755)
}

describe('another user, without the permission', () => {
  it('to write is told, and nothing changes', async (test) => {
    const root = await makeProject(folder, 3)
    openForReading(root)
    const before = readFileSync(readingPath(root))
    const report = await saveAsNobody(root)
    if (!report) return test.skip('only root can become another user')
    expect(report.first.ok ? 'saved' : report.first.problem.code).toBe('disk.denied')
    expect(readFileSync(readingPath(root))).toEqual(before)
    expect(draftsBelow(root)).toEqual([])
  })

  it('to read one reading is told, and it is left alone', async (test) => {
    const root = await makeProject(folder, 3)
    openForReading(root)
    chmodSync(readingPath(root), 0o600)
    const before = readFileSync(readingPath(root))
    const report = await saveAsNobody(root)
    if (!report) return test.skip('only root can become another user')
    expect(readFileSync(readingPath(root))).toEqual(before)
    expect(report.locked).toMatchObject({ code: 'file.unreadable', facts: { system: 'EACCES' } })
    expect(readdirSync(join(root, '.hashiya'))).not.toContain('quarantine')
  })

  it('to rename over the file is told, and the file stays', async (test) => {
    const root = await makeProject(folder, 3)
    const store = await openStore(root)
    const before = readFileSync(readingPath(root))
    if (!ran('chattr', '+i', readingPath(root)))
      return test.skip('this file system has no files that cannot be changed')
    void store.edit(tagging('wanted'))
    const failed = await store.save()
    ran('chattr', '-i', readingPath(root))
    expect(failed.ok ? 'saved' : failed.problem.code).toBe('disk.denied')
    expect(readFileSync(readingPath(root))).toEqual(before)
    expect(draftsBelow(root)).toEqual([])
    value(await store.save())
    expect(await tagsIn(root)).toContain('wanted')
  })
})
