import { readdirSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FileKeeper } from '#disk/backup/file-keeper'
import { backupsOf, pathOf } from '#disk/layout'
import { projectOf, put, temporaryFolder } from '../../helpers/disk'

const place = 'actors.json'
const hour = '2024-03-01T09'

/** A file of the first version of its format, kept by a program that writes the second. */
async function older(content: string, version = 2) {
  const { root } = await projectOf('خبر')
  await put(root, place, content)
  const secondPlace = temporaryFolder()
  const ports = { now: () => `${hour}:05:00.000Z`, secondPlace }
  const keeper = new FileKeeper({ root, place, ports, version })
  const save = async (next: string) => {
    const replaced = readFileSync(join(root, place))
    await keeper.before(replaced.toString('latin1'))
    await rename(await put(root, 'draft', next), join(root, place))
    expect(await keeper.after(replaced)).toEqual([])
  }
  const names = () =>
    readdirSync(pathOf(root, backupsOf(place))).filter((name) => !name.startsWith('before-'))
  return { root, secondPlace, save, names }
}

const of = (version: number, rest = '') =>
  `{\n  "format": "x",\n  "schemaVersion": ${version}${rest}\n}\n`

describe('a file of an older version of its format', () => {
  it('is kept as it was when it is first saved in the newer one, in both places', async () => {
    const { root, secondPlace, save, names } = await older(of(1))
    await save(of(2))
    expect(names()).toEqual(['000001-20240301T0905Z-before-migration.json'])
    const [name = ''] = names()
    for (const folder of [pathOf(root, backupsOf(place)), join(secondPlace, 'actors')])
      expect(readFileSync(join(folder, name), 'utf8')).toBe(of(1))
  })

  it('is kept also in an hour that has a generation', async () => {
    const { save, names } = await older(of(2))
    await save(of(2, ',\n  "a": 1'))
    await save(of(1))
    await save(of(2, ',\n  "a": 2'))
    expect(names()).toEqual([
      '000001-20240301T0905Z.json',
      '000002-20240301T0905Z-before-migration.json'
    ])
  })

  it('is known also where it says its version last', async () => {
    const long = `{"padding": "${'x'.repeat(400)}", "schemaVersion": 1}`
    const { save, names } = await older(long)
    await save(of(2))
    expect(names()).toEqual(['000001-20240301T0905Z-before-migration.json'])
  })

  it.each([
    ['of the same version', of(2)],
    ['of a newer one', of(3)],
    ['that says none', '{"padding": 1}']
  ])('is not one %s', async (_what, content) => {
    const { save, names } = await older(content)
    await save(of(2, ',\n  "a": 1'))
    expect(names()).toEqual(['000001-20240301T0905Z.json'])
  })
})
