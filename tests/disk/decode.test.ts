import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText, importLimits, readChosenFile } from '#disk/decode'
import { problem, put, temporaryFolder, value } from '../helpers/disk'

const bytesOf = (...bytes: readonly number[]) => Uint8Array.from(bytes)
const word = Buffer.from('قُتل عشرات العناصر في الهجوم على الموقع صباح اليوم')

describe('decodes', () => {
  it.each([
    ['Arabic with vowel marks', word, false],
    ['a byte order mark, which is not part of the text', Buffer.from('\ufeffقسد'), true],
    ['line ends of every kind, untouched', Buffer.from('أ\r\nب\rج\n'), false],
    ['bidi marks, NBSP and characters beyond the BMP', Buffer.from('\u200fقسد\u00a0😀'), false],
    ['tabs and form feeds', Buffer.from('أ\tب\f'), false]
  ])('%s', (_name, bytes, byteOrderMark) => {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '')
    expect(value(decodeText(bytes, 'خبر.txt'))).toEqual({ text, encoding: 'utf-8', byteOrderMark })
  })
})

describe('refuses', () => {
  it.each([
    ['no bytes', bytesOf(), 'import.empty', {}],
    ['a byte order mark alone', bytesOf(0xef, 0xbb, 0xbf), 'import.empty', {}],
    ['white space alone', Buffer.from(' \r\n\t\u00a0'), 'import.empty', {}],
    ['a NUL', Buffer.from('قسد\0قسد'), 'import.binary', { kind: 'binary' }],
    ['control characters', Buffer.from('\x01\x02\x03abc'), 'import.binary', { kind: 'binary' }],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'import.binary', { kind: 'pdf' }],
    ['a Word document', bytesOf(0x50, 0x4b, 3, 4, 20, 0), 'import.binary', { kind: 'zip' }],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47), 'import.binary', { kind: 'png' }],
    ['Windows-1256', bytesOf(0xde, 0xd3, 0xcf, 0x20, 0xde), 'import.not-utf8', { offset: 0 }],
    ['UTF-16', Buffer.from('\ufeffقسد', 'utf16le'), 'import.not-utf8', { offset: 0 }],
    ['an overlong form', bytesOf(0x61, 0xc0, 0xaf), 'import.not-utf8', { offset: 1 }],
    ['a surrogate', bytesOf(0x61, 0x62, 0xed, 0xa0, 0x80), 'import.not-utf8', { offset: 2 }],
    [
      'a character beyond Unicode',
      bytesOf(0xf4, 0x90, 0x80, 0x80),
      'import.not-utf8',
      { offset: 0 }
    ],
    ['a letter cut short', word.subarray(0, 3), 'import.not-utf8', { offset: 2 }]
  ])('%s', (_name, bytes, code, facts) => {
    const found = problem(decodeText(bytes, 'خبر.txt'))
    expect({ ...found, facts: found.facts ?? {} }).toEqual({ code, at: 'خبر.txt', facts })
  })

  it('a text that is too long', () => {
    const text = Buffer.alloc(importLimits.units + 1, 'a')
    expect(problem(decodeText(text, 'long.txt'))).toEqual({
      code: 'import.too-large',
      at: 'long.txt',
      facts: { size: importLimits.units + 1, limit: importLimits.units }
    })
  })
})

describe('a chosen file', () => {
  it('is read, also through a link', async () => {
    const folder = temporaryFolder()
    const path = await put(folder, 'خبر.txt', word)
    symlinkSync(path, join(folder, 'link.txt'))
    expect(value(await readChosenFile(path))).toEqual({ name: 'خبر.txt', bytes: word })
    expect(value(await readChosenFile(join(folder, 'link.txt'))).name).toBe('link.txt')
  })

  it('that is a folder, a pipe or a device is refused at once', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder.txt'))
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    const kinds = await Promise.all(
      [join(folder, 'folder.txt'), join(folder, 'pipe.txt'), '/dev/zero'].map(async (path) =>
        problem(await readChosenFile(path))
      )
    )
    expect(kinds.map(({ code, facts }) => [code, facts?.['kind']])).toEqual([
      ['import.not-a-file', 'folder'],
      ['import.not-a-file', 'device'],
      ['import.not-a-file', 'device']
    ])
  })

  it('of three gigabytes is refused by its size', async () => {
    const path = await put(temporaryFolder(), 'huge.txt', '')
    truncateSync(path, 3 * 1024 ** 3)
    expect(problem(await readChosenFile(path))).toEqual({
      code: 'import.too-large',
      at: 'huge.txt',
      facts: { size: 3 * 1024 ** 3, limit: importLimits.bytes }
    })
  })

  it('that is not there is told', async () => {
    const path = join(temporaryFolder(), 'nothing.txt')
    expect(problem(await readChosenFile(path))).toEqual({
      code: 'import.missing',
      at: 'nothing.txt'
    })
  })
})
