import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addActor, renameActor } from '#core/actors/register-edits'
import { starterRegister } from '#core/actors/starter'
import { readRegister, RegisterFile, registerPlace } from '#disk/register-file'
import { contents, problem, projectOf, put, temporaryFolder, value } from '../helpers/disk'

const eagles = {
  id: 'eagles',
  type: 'armed_group',
  names: { ar: 'لواء النسور', en: 'Eagles' },
  aliases: []
}

describe('a project without a register', () => {
  it('has the starter register, and no file until it is edited', async () => {
    const { root } = await projectOf('نص')
    const before = await contents(root)
    expect(value(await readRegister(root))).toEqual(starterRegister)
    expect(value(await RegisterFile.open(root)).register).toEqual(starterRegister)
    expect(await contents(root)).toEqual(before)
  })
})

describe('an edit', () => {
  it('is on the disk and read back', async () => {
    const root = temporaryFolder()
    const file = value(await RegisterFile.open(root))
    const edited = value(await file.edit((register) => addActor(register, eagles)))
    expect(edited.entities.at(-1)).toEqual(eagles)
    expect(value(await readRegister(root))).toEqual(edited)
    expect(value(await RegisterFile.open(root)).register).toEqual(edited)
  })

  it('waits for the one before it', async () => {
    const file = value(await RegisterFile.open(temporaryFolder()))
    const [, renamed] = await Promise.all([
      file.edit((register) => addActor(register, eagles)),
      file.edit((register) => renameActor(register, 'eagles', { ar: 'النسور', en: '' }))
    ])
    expect(value(renamed).entities.at(-1)?.names.ar).toBe('النسور')
  })

  it('that is refused writes nothing', async () => {
    const root = temporaryFolder()
    const file = value(await RegisterFile.open(root))
    const [first] = starterRegister.entities
    const refused = await file.edit((register) => addActor(register, first!))
    expect(problem(refused).code).toBe('register.id-taken')
    expect(existsSync(join(root, registerPlace))).toBe(false)
  })

  it('over somebody else’s is kept beside it and did not happen', async () => {
    const root = temporaryFolder()
    const mine = value(await RegisterFile.open(root))
    const theirs = value(await RegisterFile.open(root))
    await theirs.edit((register) => addActor(register, { ...eagles, id: 'hawks' }))
    const refused = await mine.edit((register) => addActor(register, eagles))
    expect(problem(refused).code).toBe('save.changed-underneath')
    expect(mine.register).toEqual(starterRegister)
    expect(value(await readRegister(root)).entities.at(-1)?.id).toBe('hawks')
  })
})

describe('a register that somebody else changed', () => {
  it('is taken over when it is asked for, and can then be edited', async () => {
    const root = temporaryFolder()
    const mine = value(await RegisterFile.open(root))
    const theirs = value(await RegisterFile.open(root))
    expect(value(await mine.reload())).toBe(false)
    await theirs.edit((register) => addActor(register, { ...eagles, id: 'hawks' }))
    expect(value(await mine.reload())).toBe(true)
    expect(mine.register.entities.at(-1)?.id).toBe('hawks')
    expect(value(await mine.reload())).toBe(false)
    const edited = value(await mine.edit((register) => addActor(register, eagles)))
    expect(value(await readRegister(root))).toEqual(edited)
  })

  it('and damaged is named, and what was known stays', async () => {
    const root = temporaryFolder()
    const file = value(await RegisterFile.open(root))
    value(await file.edit((register) => addActor(register, eagles)))
    await put(root, registerPlace, '{')
    expect(problem(await file.reload())).toMatchObject({ code: 'file.damaged', at: registerPlace })
    expect(file.register.entities.at(-1)).toEqual(eagles)
  })
})

describe('a register that cannot be read', () => {
  it.each([
    ['a damaged one', '{"format":', 'file.damaged'],
    ['another file', '{"format":"x","schemaVersion":1,"minReader":1}', 'file.other-format'],
    ['a newer one', '{"format":"hashiya.register","schemaVersion":2,"minReader":2}', 'file.newer'],
    [
      'one of another shape',
      '{"format":"hashiya.register","schemaVersion":1,"minReader":1,"entities":[{"id":"a b"}]}',
      'file.bad-shape'
    ]
  ])('%s is named and stays as it is', async (_name, text, code) => {
    const root = temporaryFolder()
    const path = await put(root, registerPlace, text)
    expect(problem(await readRegister(root))).toMatchObject({ code, at: registerPlace })
    expect(problem(await RegisterFile.open(root)).code).toBe(code)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
})
