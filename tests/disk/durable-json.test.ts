import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync
} from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bad, good } from '#core/outcome'
import { DurableJson } from '#disk/durable-json'
import { FileProblem } from '#disk/file-problem'
import { temporaryFolder, tinyDisk } from '../helpers/disk'

type Value = { readonly rev: number; readonly text: string }
const schema = z.object({ rev: z.int(), text: z.string() })

function adapterAt(path: string) {
  return new DurableJson<Value>({
    path,
    at: 'value.json',
    parse: (json) => {
      const value = schema.safeParse(json)
      return value.success ? good(value.data) : bad({ code: 'file.bad-shape', at: 'value.json' })
    },
    serialise: (value) => `${JSON.stringify(value)}\n`,
    version: ({ rev }) => rev
  })
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'no problem'
  } catch (error) {
    if (error instanceof FileProblem) return error.problem.code
    throw error
  }
}

const first = { rev: 1, text: 'قُتل' }
const second = { rev: 2, text: 'قُتل عشرات' }

describe('a file that is not there', () => {
  it('reads as null, and lowdb keeps its default', async () => {
    const path = join(temporaryFolder(), 'value.json')
    const low = new Low(adapterAt(path), { rev: 0, text: '' })
    await low.read()
    expect(low.data).toEqual({ rev: 0, text: '' })
    expect(existsSync(path)).toBe(false)
  })

  it('is made by the first write, for its owner alone', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'value.json')
    const low = new Low(adapterAt(path), first)
    await low.read()
    await low.write()
    expect(readdirSync(folder)).toEqual(['value.json'])
    expect(readFileSync(path, 'utf8')).toBe('{"rev":1,"text":"قُتل"}\n')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })
})

it('is not written before it was read', async () => {
  const path = join(temporaryFolder(), 'value.json')
  await expect(adapterAt(path).write(first)).rejects.toThrow('before it was read')
  expect(existsSync(path)).toBe(false)
})

describe('a file that was written here', () => {
  async function written() {
    const path = join(temporaryFolder(), 'value.json')
    const adapter = adapterAt(path)
    await adapter.read()
    expect(adapter.isUntouched).toBe(false)
    await adapter.write(first)
    return { path, adapter }
  }

  it('is untouched until somebody writes it, also with the same size and time', async () => {
    const { path, adapter } = await written()
    expect(adapter.isUntouched).toBe(true)
    await adapter.write(second)
    expect(adapter.isUntouched).toBe(true)
    const { atime, mtime } = statSync(path)
    // The times of a file have steps; within one of them only its bytes would tell.
    await new Promise((resolve) => setTimeout(resolve, 50))
    await writeFile(path, readFileSync(path, 'utf8').replace('عشرات', 'مئات!'))
    await utimes(path, atime, mtime)
    expect(adapter.isUntouched).toBe(false)
    expect(await codeOf(adapter.write(first))).toBe('save.changed-underneath')
  })

  it('is not called untouched when it is gone, or after a save that was refused', async () => {
    const { path, adapter } = await written()
    rmSync(path)
    expect(adapter.isUntouched).toBe(false)
    await writeFile(path, '{"rev":9,"text":""}')
    expect(await codeOf(adapter.write(second))).toBe('save.changed-underneath')
    expect(adapter.isUntouched).toBe(false)
  })
})

it('leaves no draft behind, however often it is written', async () => {
  const folder = temporaryFolder()
  const adapter = adapterAt(join(folder, 'value.json'))
  await adapter.read()
  for (let rev = 1; rev <= 20; rev += 1) await adapter.write({ rev, text: 'نص' })
  expect(readdirSync(folder)).toEqual(['value.json'])
})

describe('twenty writers at once', () => {
  it('all learn that the newest value is on the disk', async () => {
    const folder = temporaryFolder()
    const adapter = adapterAt(join(folder, 'value.json'))
    await adapter.read()
    const revs = Array.from({ length: 20 }, (_, index) => index + 1)
    const settled = await Promise.allSettled(revs.map((rev) => adapter.write({ rev, text: '' })))
    expect(settled.every(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await adapterAt(join(folder, 'value.json')).read()).toEqual({ rev: 20, text: '' })
    expect(readdirSync(folder)).toEqual(['value.json'])
  })

  it('with adapters of their own never tear the file', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'value.json')
    const adapters = Array.from({ length: 20 }, () => adapterAt(path))
    await Promise.all(adapters.map((adapter) => adapter.read()))
    const settled = await Promise.allSettled(
      adapters.map((adapter, index) => adapter.write({ rev: index, text: 'ن'.repeat(5000) }))
    )
    const value = await adapterAt(path).read()
    expect(value?.text).toHaveLength(5000)
    for (const { status, reason } of settled as PromiseRejectedResult[])
      if (status === 'rejected') expect(reason.problem.code).toBe('save.changed-underneath')
  })
})

describe('a file that cannot be read', () => {
  const damaged: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['is empty', '', 'file.damaged'],
    ['is cut in half', '{"rev":1,"te', 'file.damaged'],
    ['is cut inside a letter', Buffer.from('{"rev":1,"text":"ق').subarray(0, -1), 'file.damaged'],
    ['holds zeros', Buffer.alloc(100), 'file.damaged'],
    ['holds null', 'null', 'file.damaged'],
    ['holds 0', '0', 'file.damaged'],
    ['holds false', 'false', 'file.damaged'],
    ['holds an empty string', '""', 'file.damaged'],
    ['holds a list', '[]', 'file.damaged'],
    ['has a brace too many', '{"rev":1,"text":""}}', 'file.damaged'],
    ['is UTF-16', Buffer.from('{"rev":1,"text":""}', 'utf16le'), 'file.damaged'],
    [
      'is Windows-1256',
      Buffer.from([...Buffer.from('{"rev":1,"text":"'), 0xde, 0x22, 0x7d]),
      'file.damaged'
    ],
    ['has an overlong form', Buffer.from([0x7b, 0xc0, 0xaf, 0x7d]), 'file.damaged'],
    ['nests 65 levels', `{"a":${'['.repeat(64)}${']'.repeat(64)}}`, 'file.too-deep'],
    ['nests 100,000 levels', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'file.too-deep'],
    ['has a key __proto__', '{"__proto__":{"polluted":1},"rev":1,"text":""}', 'file.forbidden-key'],
    [
      'has a key constructor inside',
      '{"rev":1,"text":"","a":[{"constructor":1}]}',
      'file.forbidden-key'
    ],
    ['has another shape', '{"rev":"1","text":""}', 'file.bad-shape']
  ]

  it.each(damaged)('because it %s is told, and never written over', async (_name, bytes, code) => {
    const path = join(temporaryFolder(), 'value.json')
    await writeFile(path, bytes)
    const before = readFileSync(path)
    const low = new Low(adapterAt(path), first)
    expect(await codeOf(low.read())).toBe(code)
    expect(await codeOf(low.write())).toBe(code)
    expect(readFileSync(path)).toEqual(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('because it is a folder or a link is told, and nothing happens to it', async () => {
    const folder = temporaryFolder()
    const outside = join(folder, 'outside.json')
    await writeFile(outside, JSON.stringify(first))
    symlinkSync(outside, join(folder, 'link.json'))
    mkdirSync(join(folder, 'folder.json'))
    for (const name of ['link.json', 'folder.json']) {
      const adapter = adapterAt(join(folder, name))
      expect(await codeOf(adapter.read())).toBe('file.not-a-file')
      expect(await codeOf(adapter.write(second))).toBe('file.not-a-file')
    }
    expect(JSON.parse(readFileSync(outside, 'utf8'))).toEqual(first)
  })

  it('may have a byte order mark, which is gone after the next write', async () => {
    const path = join(temporaryFolder(), 'value.json')
    await writeFile(path, `\ufeff${JSON.stringify(first)}`)
    const adapter = adapterAt(path)
    expect(await adapter.read()).toEqual(first)
    await adapter.write(second)
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(second)}\n`)
  })
})

describe('a file that somebody else changed since', () => {
  it('is not written over; our version is kept beside it', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'value.json')
    const adapter = adapterAt(path)
    await adapter.read()
    await adapter.write(first)
    const theirs = `${JSON.stringify({ rev: 1, text: 'قِتل' })}\n`
    await writeFile(path, theirs)
    const error = await adapter.write(second).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      problem: {
        code: 'save.changed-underneath',
        at: 'value.json',
        facts: { copy: 'value.conflict-2.json' }
      }
    })
    expect(readFileSync(path, 'utf8')).toBe(theirs)
    expect(await adapterAt(join(folder, 'value.conflict-2.json')).read()).toEqual(second)
    expect(await codeOf(adapter.write({ rev: 3, text: 'ثالث' }))).toBe('save.changed-underneath')
    expect(readdirSync(folder)).toEqual(['value.conflict-2.json', 'value.json'])
    expect(await adapterAt(join(folder, 'value.conflict-2.json')).read()).toMatchObject({ rev: 3 })
  })

  it('counts as changed when it is gone, or when it has appeared', async () => {
    const path = join(temporaryFolder(), 'value.json')
    const adapter = adapterAt(path)
    await adapter.read()
    await writeFile(path, JSON.stringify(second))
    expect(await codeOf(adapter.write(first))).toBe('save.changed-underneath')
    await adapter.read()
    rmSync(path)
    expect(await codeOf(adapter.write(first))).toBe('save.changed-underneath')
  })
})

describe('a write that fails', () => {
  it('leaves the old file whole when a folder stands where the draft’s folder was', async () => {
    const folder = join(temporaryFolder(), 'inner')
    mkdirSync(folder)
    const adapter = adapterAt(join(folder, 'value.json'))
    await adapter.read()
    await adapter.write(first)
    rmSync(folder, { recursive: true })
    await writeFile(folder, 'a file where the folder was')
    expect(await codeOf(adapter.write(second))).toBe('disk.gone')
  })

  it('leaves the old file whole and no draft on a full disk, and succeeds when there is room', async (test) => {
    const disk = tinyDisk(64)
    if (!disk) return test.skip('mounting is not allowed here')
    const adapter = adapterAt(join(disk.folder, 'value.json'))
    await adapter.read()
    await adapter.write(first)
    const filler = join(disk.folder, 'filler')
    await writeFile(filler, Buffer.alloc(56_000))
    const large = { rev: 2, text: 'x'.repeat(20_000) }
    expect(await codeOf(adapter.write(large))).toBe('disk.full')
    expect(readdirSync(disk.folder)).toEqual(['filler', 'value.json'])
    expect(await adapterAt(join(disk.folder, 'value.json')).read()).toEqual(first)
    rmSync(filler)
    await adapter.write(large)
    expect(await adapterAt(join(disk.folder, 'value.json')).read()).toEqual(large)
  })

  it('is told on a disk that turned read-only', async (test) => {
    const disk = tinyDisk(64)
    if (!disk) return test.skip('mounting is not allowed here')
    const adapter = adapterAt(join(disk.folder, 'value.json'))
    await adapter.read()
    await adapter.write(first)
    disk.makeReadOnly()
    expect(await codeOf(adapter.write(second))).toBe('disk.denied')
    expect(await adapterAt(join(disk.folder, 'value.json')).read()).toEqual(first)
  })

  it('never puts on the disk what it could not read back', async () => {
    const folder = temporaryFolder()
    const adapter = adapterAt(join(folder, 'value.json'))
    await adapter.read()
    const error = await adapter.write({ rev: 1.5, text: '' }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      problem: { code: 'save.unreadable', facts: { because: 'file.bad-shape' } }
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
