import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sourcesAt, sourcesIn, type Sources } from '#disk/intake/sources'
import { put, temporaryFolder, value } from '../../helpers/disk'
import { zipOf } from '../../helpers/docx'
import { rawZip } from '../../helpers/raw-zip'

async function listed(path: string): Promise<Sources> {
  const found = await sourcesAt([path])
  onTestFinished(() => found.close())
  return found
}

const namesIn = ({ sources }: Sources) => sources.map(({ name }) => name)
const codesIn = ({ problems }: Sources) => problems.map(({ code, at }) => [code, at])

describe('a folder', () => {
  it('is looked through to the bottom, without hidden files and what lies beside a saved page', async () => {
    const folder = temporaryFolder()
    for (const name of [
      'خبر.txt',
      'عمق/عمق/ثان.html',
      'عمق/عمق/ثان_files/ad.html',
      'عمق/عمق/ثان_files/x.js',
      '.git/a.txt',
      '.DS_Store',
      'صورة.png'
    ])
      await put(folder, name, 'قسد')
    symlinkSync(join(folder, 'خبر.txt'), join(folder, 'link.txt'))
    const found = await listed(folder)
    expect(namesIn(found)).toEqual(['folder/خبر.txt', 'folder/عمق/عمق/ثان.html'])
    expect(found.notes).toEqual([{ code: 'import.passed-over', at: 'folder', facts: { count: 5 } }])
    expect(value(await found.sources[0]!.read())).toEqual({
      name: 'folder/خبر.txt',
      bytes: Buffer.from('قسد')
    })
  })
})

describe('an archive', () => {
  it('gives its files, on the disk as in memory', async () => {
    const bytes = await zipOf({ 'a/خبر.txt': 'قسد', 'b.png': 'x' })
    const path = await put(temporaryFolder(), 'أخبار.zip', bytes)
    for (const found of [await listed(path), await sourcesIn([{ name: 'أخبار.zip', bytes }])]) {
      expect(namesIn(found)).toEqual(['أخبار.zip/a/خبر.txt'])
      expect(value(await found.sources[0]!.read()).bytes).toEqual(Buffer.from('قسد'))
      found.close()
    }
  })

  it.each([
    ['climbs out', '../evil.txt', {}, 'zip.unsafe-name'],
    ['is absolute', '/evil.txt', {}, 'zip.unsafe-name'],
    ['names a drive', 'C:\\evil.txt', {}, 'zip.unsafe-name'],
    ['is a link', 'link.txt', { mode: 0o120777 }, 'zip.not-a-file'],
    ['swells', 'bomb.txt', { content: 'a'.repeat(3_000_000) }, 'zip.bomb'],
    ['is an archive again', 'in.zip', {}, 'import.nested-archive']
  ])('leaves out what %s, and takes the rest', async (_name, name, entry, code) => {
    const bytes = rawZip([
      { name: 'good.txt', content: 'قسد' },
      { name, content: 'x', ...entry }
    ])
    const found = await listed(await put(temporaryFolder(), 'a.zip', bytes))
    expect(namesIn(found)).toEqual(['a.zip/good.txt'])
    expect(codesIn(found)).toEqual([[code, `a.zip/${name}`]])
  })

  it('that is none is refused', async () => {
    const found = await listed(await put(temporaryFolder(), 'a.zip', 'PK\x03\x04'))
    expect([namesIn(found), codesIn(found)]).toEqual([[], [['zip.damaged', 'a.zip']]])
  })

  it('of three gigabytes of files is refused before one of them is unpacked', async () => {
    const entry = (name: string) => ({ name, content: 'x', size: 60_000_000 })
    const bytes = rawZip(Array.from({ length: 50 }, (_, index) => entry(`${index}.txt`)))
    const found = await listed(await put(temporaryFolder(), 'a.zip', bytes))
    expect([namesIn(found), codesIn(found)]).toEqual([[], [['zip.too-large', 'a.zip']]])
  })
})
