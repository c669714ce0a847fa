import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guidelineVersions, readGuidelineFile, saveGuideline } from '#disk/guideline-files'
import { problem, projectOf, temporaryFolder, value } from '../helpers/disk'

async function places() {
  const { root } = await projectOf('نص')
  const place = { root, label: 'ACTOR', language: 'ar' } as const
  const path = join(root, 'guidelines', 'ACTOR.ar.md')
  const save = (text: string, seen: string | null, day = '01') =>
    saveGuideline(place, { text, seen }, { by: 'layla', now: `2026-11-${day}T10:00:00.000Z` })
  return { root, place, path, save }
}

describe('a guideline of a project', () => {
  it('is the one that comes with the program until it is saved', async () => {
    const { place, path, save } = await places()
    const shipped = value(await readGuidelineFile(place))
    expect([shipped.seen, shipped.guideline.version]).toEqual([null, 0])
    expect(shipped.guideline.text).not.toBe('')
    const saved = value(await save('نصنا', null))
    expect(readFileSync(path, 'utf8')).toBe(
      '---\nversion: 1\nchanged: 2026-11-01T10:00:00.000Z\nby: layla\n---\n\nنصنا\n'
    )
    expect(value(await readGuidelineFile(place))).toEqual(saved)
  })

  it('keeps every version that a save replaces', async () => {
    const { place, save } = await places()
    let { seen } = value(await save('أول', null))
    for (const text of ['ثان', 'ثالث', 'رابع', 'خامس']) ({ seen } = value(await save(text, seen)))
    const versions = value(await guidelineVersions(place))
    expect(versions.map(({ version, text }) => (version === 0 ? 0 : text))).toEqual([
      'رابع',
      'ثالث',
      'ثان',
      'أول',
      0
    ])
  })

  it('is not written over where somebody else changed it', async () => {
    const { root, path, save } = await places()
    const { seen } = value(await save('نصنا', null))
    writeFileSync(path, 'نصهم')
    expect(problem(await save('نصنا الثاني', seen)).code).toBe('guideline.changed')
    expect(readFileSync(path, 'utf8')).toBe('نصهم')
    expect(readdirSync(join(root, 'guidelines'))).toEqual(['ACTOR.ar.md'])
  })

  it('is not written over where it came meanwhile', async () => {
    const { root, path, save } = await places()
    mkdirSync(join(root, 'guidelines'))
    writeFileSync(path, 'نصهم')
    expect(problem(await save('نصنا', null)).code).toBe('guideline.changed')
  })

  it('that is no UTF-8 is told, and stays as it is', async () => {
    const { root, place, path } = await places()
    mkdirSync(join(root, 'guidelines'))
    writeFileSync(path, Buffer.from([0xd9, 0x20, 0xff]))
    expect(problem(await readGuidelineFile(place)).code).toBe('guideline.not-utf8')
  })

  it('is not looked for through a link', async () => {
    const { root, place, save } = await places()
    symlinkSync(temporaryFolder(), join(root, 'guidelines'))
    expect(problem(await readGuidelineFile(place)).code).toBe('file.not-a-file')
    expect(problem(await save('x', null)).code).toBe('file.not-a-file')
  })
})
