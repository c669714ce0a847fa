import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ZipArchive } from '#disk/zip-read'
import { zipOf } from '#disk/zip-write'
import { problem, temporaryFolder, value } from '../helpers/disk'
import { rawZip, type RawEntry } from '../helpers/raw-zip'

const limits = { entries: 10, entryBytes: 3_000_000, totalBytes: 5_000_000, ratio: 200 }

async function open(bytes: Uint8Array) {
  const path = join(temporaryFolder(), 'x.zip')
  await writeFile(path, bytes)
  return ZipArchive.open(path, 'x.zip', limits)
}

it.each<[string, RawEntry, string]>([
  ['climbs out of the archive', { name: '../evil.json' }, 'zip.unsafe-name'],
  ['starts at the root', { name: '/etc/passwd' }, 'zip.unsafe-name'],
  ['names a drive', { name: 'C:/evil.json' }, 'zip.unsafe-name'],
  ['hides folders behind backslashes', { name: '..\\evil.json' }, 'zip.unsafe-name'],
  ['holds a NUL', { name: 'a\0.json' }, 'zip.unsafe-name'],
  ['turns its reading direction', { name: 'a\u202enosj.exe' }, 'zip.unsafe-name'],
  ['is a symbolic link', { name: 'a', mode: 0o120777 }, 'zip.not-a-file'],
  ['is a device', { name: 'a', mode: 0o020644 }, 'zip.not-a-file'],
  ['is encrypted', { name: 'a', flags: 1 }, 'zip.encrypted'],
  ['is packed in an unknown way', { name: 'a', method: 99 }, 'zip.unknown-method'],
  ['is too large', { name: 'a', size: 3_000_001 }, 'zip.entry-too-large'],
  ['unpacks to far more', { name: 'a', content: Buffer.alloc(2_000_000) }, 'zip.bomb']
])('leaves out a file that %s, and reads the rest', async (_, entry, code) => {
  const archive = value(await open(rawZip([entry, { name: 'good.json', content: 'نص' }])))
  expect(archive.problems).toEqual([{ code, at: entry.name }])
  expect(archive.entries.map(({ name }) => name)).toEqual(['good.json'])
  expect(value(await archive.read('good.json')).toString()).toBe('نص')
  archive.close()
})

it('takes the first of two files that one disk cannot tell apart', async () => {
  const twins = [
    { name: 'a.json', content: '1' },
    { name: 'A.json', content: '2' }
  ]
  const archive = value(await open(rawZip(twins)))
  expect(archive.problems).toEqual([{ code: 'zip.duplicate', at: 'A.json' }])
  expect(value(await archive.read('a.json')).toString()).toBe('1')
})

it.each<[string, RawEntry]>([
  ['its checksum is another', { name: 'a', content: 'نص', crc: 7 }],
  ['it is shorter than it says', { name: 'a', content: 'نص', size: 500 }],
  ['it is longer than it says', { name: 'a', content: 'x'.repeat(500_000), size: 10 }]
])('does not hand out a file when %s', async (_, entry) => {
  const archive = value(await open(rawZip([entry])))
  expect(problem(await archive.read('a'))).toEqual({ code: 'zip.damaged-entry', at: 'a' })
})

it.each<[string, Uint8Array, string]>([
  ['no archive', Buffer.from('not a zip'), 'zip.damaged'],
  ['an empty file', Buffer.alloc(0), 'zip.damaged'],
  ['an archive cut short', rawZip([{ name: 'a', content: 'x' }]).subarray(0, 60), 'zip.damaged'],
  [
    'too many files',
    rawZip(Array.from({ length: 11 }, (_, index) => ({ name: `f${index}` }))),
    'zip.too-many'
  ],
  [
    'more than the limit in all',
    rawZip(Array.from({ length: 3 }, (_, index) => ({ name: `f${index}`, size: 2_000_000 }))),
    'zip.too-large'
  ]
])('refuses %s', async (_, bytes, code) => {
  expect(problem(await open(bytes))).toMatchObject({ code, at: 'x.zip' })
})

it('says that a file is not there', async () => {
  const missing = await ZipArchive.open(join(temporaryFolder(), 'no.zip'), 'no.zip', limits)
  expect(problem(missing)).toMatchObject({ code: 'file.unreadable', at: 'no.zip' })
})

it('packs files that it reads again, and the same files to the same bytes', async () => {
  const files = ['أ.json', 'ب.json'].map((name) => ({
    name,
    bytes: () => Promise.resolve(Buffer.from(`${name} `.repeat(3000)))
  }))
  const packed = async () => {
    const parts: Buffer[] = []
    for await (const part of zipOf(files, new Date('2024-03-01T09:00:00Z'))) parts.push(part)
    return Buffer.concat(parts)
  }
  const bytes = await packed()
  expect(bytes.equals(await packed())).toBe(true)
  const archive = value(await open(bytes))
  expect(archive.entries.map(({ name }) => name)).toEqual(['أ.json', 'ب.json'])
  expect(value(await archive.read('ب.json'))).toEqual(await files[1]!.bytes())
})

it('passes on why a file could not be packed', async () => {
  const files = [{ name: 'a', bytes: () => Promise.reject(new Error('gone')) }]
  const reading = async () => {
    for await (const _ of zipOf(files, new Date(0))) continue
  }
  await expect(reading()).rejects.toThrow('gone')
})
