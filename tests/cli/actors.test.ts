import { describe, expect, it } from 'vitest'
import { readRegisterCsv } from '#core/actors/register-csv'
import { starterRegister } from '#core/actors/starter'
import { readRegister } from '#disk/register-file'
import { runCommand as hashiya } from '../helpers/cli'
import { contents, projectOf, put, temporaryFolder, value } from '../helpers/disk'

describe('actors', () => {
  it('lists them for people and as JSON, and changes nothing', async () => {
    const { root } = await projectOf('نص')
    const before = await contents(root)
    const listed = await hashiya(['actors', root])
    const lines = listed.out.trim().split('\n')
    expect([listed.code, lines.length]).toEqual([0, starterRegister.entities.length])
    expect(listed.out).toContain('sdf  armed_group  قوات سوريا الديمقراطية')
    const json = await hashiya(['actors', root, '--json'])
    expect(JSON.parse(json.out)).toEqual({ actors: starterRegister.entities })
    expect(await contents(root)).toEqual(before)
  })

  it('writes them as a table that can be read back', async () => {
    const { root } = await projectOf('نص')
    const { code, out } = await hashiya(['actors', root, '--csv'])
    expect([code, value(readRegisterCsv(out, ''))]).toEqual([0, starterRegister])
  })

  it('takes over a table, says how much, and which rows it left out', async () => {
    const { root } = await projectOf('نص')
    const table = await put(
      temporaryFolder(),
      'جهات.csv',
      'id,type,name_ar,alias\nnew,state,دولة,\nsdf,armed_group,,قوات قسد الجديدة\n,state,س,\n'
    )
    const { code, out, err } = await hashiya(['actors', root, '--import', table])
    expect(code).toBe(1)
    expect(out).toBe('Added 1 actors, changed 1, left 0 as they were.\n')
    expect(err).toContain('جهات.csv: line 4 was left out')
    const { entities } = value(await readRegister(root))
    expect(entities.at(-1)?.id).toBe('new')
    const again = await hashiya(['actors', root, '--import', table, '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, changed: 0, same: 2 })
  })

  it.each([
    ['a table that is not there', ['--import', '/nowhere.csv'], 1],
    ['two wishes at once', ['--csv', '--import', 'a.csv'], 2],
    ['CSV and JSON', ['--csv', '--json'], 2]
  ])('refuses %s', async (_what, options, code) => {
    const { root } = await projectOf('نص')
    const before = await contents(root)
    expect((await hashiya(['actors', root, ...options])).code).toBe(code)
    expect(await contents(root)).toEqual(before)
  })
})
