import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RegisterChange } from '#core/actors/register-changes'
import { RegisterFile } from '#disk/register-file'
import { holdInPlace, problem, put, temporaryFolder, value } from '../helpers/disk'
import { tagOn } from '../helpers/readings'
import {
  first,
  second,
  eagles,
  hawks,
  adding,
  merge,
  naming,
  registerDesk
} from '../helpers/register-desk'

describe('a change of the register', () => {
  it('is on the disk when it is answered, and can be taken back', async () => {
    const { ask, edit, kept } = await registerDesk()
    const saved = value(await edit(...adding))
    expect(saved).toMatchObject({ undoable: 1, retagged: [] })
    expect(await kept()).toEqual([eagles, hawks])
    expect(value(await ask['register.read']({}))).toEqual(saved.register)
    value(await edit({ type: 'retype', id: 'hawks', to: 'state' }))
    expect(value(await ask['register.undo']({})).undoable).toBe(1)
    expect(await kept()).toEqual([eagles, hawks])
  })

  it('is refused with its reason, and nothing is there to take back', async () => {
    const { ask, edit } = await registerDesk()
    expect(problem(await edit({ type: 'remove', id: 'nobody' })).code).toBe(
      'register.unknown-actor'
    )
    expect(problem(await ask['register.undo']({})).code).toBe('register.nothing-to-undo')
  })

  it('over what somebody else wrote is not made, and the new register is the one to go on with', async () => {
    const { ask, edit, kept, root } = await registerDesk()
    value(await edit(...adding))
    const other = value(await RegisterFile.open(root))
    value(
      await other.edit((register) => ({
        ok: true,
        value: { ...register, entities: register.entities.filter(({ id }) => id !== 'hawks') },
        notes: []
      }))
    )
    expect(problem(await edit({ type: 'retype', id: 'eagles', to: 'state' })).code).toBe(
      'register.changed-outside'
    )
    expect(await kept()).toEqual([eagles])
    expect(problem(await ask['register.undo']({})).code).toBe('register.nothing-to-undo')
    value(await edit({ type: 'retype', id: 'eagles', to: 'state' }))
    expect(await kept()).toEqual([{ ...eagles, type: 'state' }])
  })

  it('waits for the one before it', async () => {
    const { edit, kept } = await registerDesk()
    await Promise.all([edit(...adding), edit({ type: 'note', id: 'hawks', to: 'أ' })])
    expect((await kept())[1]).toEqual({ ...hawks, note: 'أ' })
  })
})

describe('the uses of actors', () => {
  it('are counted over all readings, by words', async () => {
    const { ask, idOf } = await registerDesk()
    const { uses, problems } = value(await ask['register.uses']({}))
    expect(problems).toEqual([])
    const rows = uses.map(({ actor, annotator, article, words, tags }) => [
      actor,
      annotator,
      article,
      words,
      tags
    ])
    expect(rows).toHaveLength(4)
    expect(rows).toEqual(
      expect.arrayContaining([
        ['eagles', 'layla', idOf(first), 'لواء النسور', 1],
        ['hawks', 'layla', idOf(first), 'الصقور', 1],
        ['hawks', 'layla', idOf(second), 'الصقور', 1],
        ['hawks', 'sam', idOf(second), 'الصقور', 1]
      ])
    )
  })

  it('hold edits that were not saved yet, and name a reading that cannot be read', async () => {
    const { ask, idOf, path, workplace } = await registerDesk()
    value(await workplace.session!.article(idOf(first)))
    const tag = naming(first, 'النسور', 'hawks')
    void workplace.session!.edit(idOf(first), [{ type: 'add', tag }])
    writeFileSync(path(second, 'sam'), '{')
    const { uses, problems } = value(await ask['register.uses']({}))
    expect(uses).toContainEqual(expect.objectContaining({ actor: 'hawks', words: 'النسور' }))
    expect(problems).toMatchObject([{ code: 'file.damaged' }])
  })
})

describe('a merge', () => {
  it('moves the annotator’s tags of all articles, leaves a colleague’s file alone, and is undone whole', async () => {
    const { ask, edit, kept, named, idOf, path } = await registerDesk()
    value(await edit(...adding))
    const before = readFileSync(path(second, 'sam'), 'utf8')
    const saved = value(await edit(merge))
    expect((await kept()).map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['eagles', ['hawks']]
    ])
    expect([named(first), named(second)]).toEqual([['eagles', 'eagles'], ['eagles']])
    expect(readFileSync(path(second, 'sam'), 'utf8')).toBe(before)
    expect(new Set(saved.retagged.map(({ article }) => article))).toEqual(
      new Set([idOf(first), idOf(second)])
    )
    const undone = value(await ask['register.undo']({}))
    expect(undone.retagged).toHaveLength(2)
    expect(await kept()).toEqual([eagles, hawks])
    expect([named(first), named(second)]).toEqual([['eagles', 'hawks'], ['hawks']])
  })

  it('is not made when one of the readings cannot be written, and what was moved is moved back', async ({
    skip
  }) => {
    const { edit, kept, named, idOf, path, workplace } = await registerDesk()
    value(await edit(...adding))
    value(await workplace.session!.article(idOf(first)))
    value(await workplace.session!.article(idOf(second)))
    if (!holdInPlace(path(second))) return skip('mounting is not allowed here')
    const theirs = readFileSync(path(second), 'utf8')
    expect(problem(await edit(merge)).code).toBe('disk.busy')
    expect(await kept()).toEqual([eagles, hawks])
    expect(named(first)).toEqual(['eagles', 'hawks'])
    expect(readFileSync(path(second), 'utf8')).toBe(theirs)
  })

  it('whose register cannot be saved moves the tags back', async () => {
    const { edit, named, root } = await registerDesk()
    value(await edit(...adding))
    const place = join(root, 'actors.json')
    renameSync(place, `${place}.away`)
    expect((await edit(merge)).ok).toBe(false)
    expect([named(first), named(second)]).toEqual([['eagles', 'hawks'], ['hawks']])
  })
})

describe('a split', () => {
  const split: RegisterChange = {
    type: 'split',
    from: 'eagles',
    aliases: ['النسور'],
    into: { id: 'young', type: 'communal', names: { ar: 'شباب النسور', en: '' } }
  }

  it('takes the tags on its names with it, and is undone whole', async () => {
    const { ask, edit, kept, named, idOf, workplace } = await registerDesk()
    value(await edit(...adding))
    value(await workplace.session!.article(idOf(first)))
    const tag = tagOn(first, 'هاجموا النسور')
    const span = { start: tag.span.end - 'النسور'.length, end: tag.span.end }
    const young = { ...tag, span, attributes: { entity: 'eagles' } }
    void workplace.session!.edit(idOf(first), [{ type: 'add', tag: young }])
    value(await edit(split))
    expect(named(first)).toEqual(['eagles', 'hawks', 'young'])
    value(await ask['register.undo']({}))
    expect(named(first)).toEqual(['eagles', 'hawks', 'eagles'])
    expect(await kept()).toEqual([eagles, hawks])
  })
})

describe('an actor that tags name', () => {
  it('is not deleted, whoever’s tags they are', async () => {
    const { edit, kept } = await registerDesk()
    value(await edit(...adding))
    expect(problem(await edit({ type: 'remove', id: 'hawks' }))).toEqual({
      code: 'register.in-use',
      facts: { actor: 'hawks', tags: 3, articles: 2 }
    })
    expect(await kept()).toEqual([eagles, hawks])
  })

  it('does not go with the undoing of its making', async () => {
    const { ask, edit } = await registerDesk()
    value(await edit({ type: 'add', entity: eagles }))
    expect(problem(await ask['register.undo']({})).code).toBe('register.in-use')
  })

  it('is deleted when none does', async () => {
    const { edit, kept } = await registerDesk()
    value(await edit(...adding, { type: 'add', entity: { ...hawks, id: 'free' } }))
    value(await edit({ type: 'remove', id: 'free' }))
    expect((await kept()).map(({ id }) => id)).toEqual(['eagles', 'hawks'])
  })
})

describe('a table', () => {
  it('is shown first and changes nothing, and is taken over by an edit', async () => {
    const folder = temporaryFolder()
    const table = await put(
      folder,
      'جهات.csv',
      'id,type,name_ar,alias\neagles,armed_group,لواء النسور,نسور\nnew,state,دولة,\n,state,س,\n'
    )
    const { ask, edit, kept } = await registerDesk({ table })
    value(await edit({ type: 'add', entity: eagles }))
    const read = value(await ask['register.table']({}))
    expect(read).toMatchObject({
      fileName: 'جهات.csv',
      plan: { added: [{ id: 'new' }], changed: [{ id: 'eagles', aliasesAdded: 1 }], same: 0 },
      problems: [{ code: 'register.row-left-out', facts: { line: 4, because: 'id' } }]
    })
    expect(await kept()).toEqual([eagles])
    value(await edit({ type: 'import', entities: [...read!.entities] }))
    expect((await kept()).map(({ id }) => id)).toEqual(['eagles', 'new'])
  })

  it('is written and read back', async () => {
    const save = join(temporaryFolder(), 'out.csv')
    const { ask } = await registerDesk({ save })
    const exported = value(await ask['register.export']({}))
    expect(exported).toMatchObject({ fileName: 'out.csv', actors: 82, problems: [] })
    expect(readFileSync(save, 'utf8').startsWith('\ufeffid,type,name_ar')).toBe(true)
  })

  it('is none when the dialog is cancelled', async () => {
    const { ask } = await registerDesk()
    expect(value(await ask['register.table']({}))).toBeNull()
    expect(value(await ask['register.export']({}))).toBeNull()
  })
})
