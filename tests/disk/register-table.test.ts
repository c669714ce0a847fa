import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registerOf } from '#core/actors/register'
import { starterRegister } from '#core/actors/starter'
import { readRegisterTable, writeRegisterTable } from '#disk/register-table'
import { problem, projectOf, put, temporaryFolder, value } from '../helpers/disk'

describe('a register written as a table', () => {
  it('is read back whole, and tells spreadsheets that it is UTF-8', async () => {
    const { root } = await projectOf('نص')
    const target = join(temporaryFolder(), 'جهات.csv')
    const written = await writeRegisterTable(starterRegister, { root, target })
    const bytes = readFileSync(target)
    expect(written).toEqual({
      ok: true,
      value: { fileName: 'جهات.csv', actors: 82, bytes: bytes.length },
      notes: []
    })
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const read = await readRegisterTable(target)
    expect(value(read)).toEqual({ fileName: 'جهات.csv', register: starterRegister })
  })

  it.each(['actors.json', 'articles/a.csv', 'project.json'])(
    'is not written over %s of the project',
    async (place) => {
      const { root } = await projectOf('نص')
      const target = join(root, place)
      const before = existsSync(target)
      const refused = await writeRegisterTable(starterRegister, { root, target })
      expect(problem(refused).code).toBe('export.inside-project')
      expect(existsSync(target)).toBe(before)
    }
  )

  it('that would not come back as it is leaves nothing behind', async () => {
    const { root } = await projectOf('نص')
    const folder = temporaryFolder()
    const twice = { text: 'النسور', framing: 'neutral' }
    const register = registerOf([
      { id: 'a', type: 'state', names: { ar: 'س', en: '' }, aliases: [] },
      { id: 'b', type: 'state', names: { ar: 'ص', en: '' }, aliases: [twice, twice] }
    ])
    const refused = await writeRegisterTable(register, { root, target: join(folder, 'a.csv') })
    expect(problem(refused)).toMatchObject({ code: 'export.differs', facts: { line: 2 } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('into a folder that is gone is told', async () => {
    const { root } = await projectOf('نص')
    const target = join(temporaryFolder(), 'gone', 'a.csv')
    expect(problem(await writeRegisterTable(starterRegister, { root, target })).code).toBe(
      'disk.gone'
    )
  })
})

describe('a table that is read', () => {
  it.each([
    ['that is not there', null, 'import.missing'],
    ['in another encoding', Buffer.from([0x69, 0x64, 0x2c, 0xc7, 0xe1]), 'import.not-utf8'],
    ['without its columns', 'name\nx\n', 'register.no-column'],
    ['with a quote that never closes', 'id,type\n"a', 'csv.unclosed-quote']
  ])('%s is refused by name', async (_what, content, code) => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.csv')
    if (content !== null) await put(folder, 'a.csv', content)
    expect(problem(await readRegisterTable(path))).toMatchObject({ code, at: 'a.csv' })
  })
})
