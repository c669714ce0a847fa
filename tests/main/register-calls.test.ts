import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entity } from '#core/actors/register'
import type { RegisterChange } from '#core/actors/register-changes'
import { starterRegister } from '#core/actors/starter'
import type { Tag } from '#core/annotation/reading'
import { systemTimers } from '#disk/reading-store'
import { RegisterFile, readRegister } from '#disk/register-file'
import { SettingsFile } from '#disk/settings-file'
import type { Dialogs } from '../../src/main/dialogs'
import { registerCalls } from '../../src/main/bridge/register-calls'
import { Workplace } from '../../src/main/workplace'
import { now, problem, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const first = 'قال لواء النسور إن الصقور هاجموا النسور'
const second = 'نفى الصقور ذلك'

const eagles: Entity = {
  id: 'eagles',
  type: 'armed_group',
  names: { ar: 'لواء النسور', en: 'Eagles' },
  aliases: [{ text: 'النسور', framing: 'neutral' }]
}
const hawks: Entity = {
  id: 'hawks',
  type: 'armed_group',
  names: { ar: 'الصقور', en: 'Hawks' },
  aliases: []
}
const adding: readonly RegisterChange[] = [
  { type: 'add', entity: eagles },
  { type: 'add', entity: hawks }
]
const merge: RegisterChange = { type: 'merge', from: 'hawks', into: 'eagles' }

function naming(text: string, words: string, entity: string): Tag {
  return tagOn(text, words, { attributes: { entity } })
}

/** A project of two articles with tags of its annotator, and of a colleague in the second. */
async function desk(answers: { readonly table?: string; readonly save?: string } = {}) {
  const project = await projectOf(first, second)
  const mine = [naming(first, 'لواء النسور', 'eagles'), naming(first, 'الصقور', 'hawks')]
  await savedReading(await placeIn(project, first), ...mine)
  await savedReading(await placeIn(project, second), naming(second, 'الصقور', 'hawks'))
  await savedReading(await placeIn(project, second, 'sam'), naming(second, 'الصقور', 'hawks'))
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(settings, {}, readingPorts(systemTimers))
  value(await workplace.open(project.root))
  const dialogs: Dialogs = {
    openFolder: async () => null,
    newFolder: async () => null,
    openFiles: async () => [],
    openTable: async () => answers.table ?? null,
    saveFile: async () => answers.save ?? null,
    askBeforeClosing: async () => 'keep-open'
  }
  const ask = registerCalls({
    workplace,
    dialogs,
    version: '1.2.3',
    now,
    newId: () => 'id',
    places: { shippedSample: '', documents: '' },
    asked: { article: null, problem: null },
    drawn: () => undefined
  })
  const idOf = (text: string) =>
    project.shelf.find(({ words }) => words === text.split(' ').length)!.id
  const path = (text: string, annotator = project.manifest.annotatorId) =>
    join(project.root, 'annotations', annotator, `${idOf(text)}.json`)
  const named = (text: string, annotator?: string) => {
    const { annotations } = JSON.parse(readFileSync(path(text, annotator), 'utf8')) as {
      annotations: { attributes: { entity: string } }[]
    }
    return annotations.map(({ attributes }) => attributes.entity)
  }
  const edit = (...changes: readonly RegisterChange[]) =>
    ask['register.edit']({ changes: [...changes] })
  const kept = async () =>
    value(await readRegister(project.root)).entities.slice(starterRegister.entities.length)
  return { ask, edit, kept, named, idOf, path, root: project.root, workplace }
}

describe('a change of the register', () => {
  it('is on the disk when it is answered, and can be taken back', async () => {
    const { ask, edit, kept } = await desk()
    const saved = value(await edit(...adding))
    expect(saved).toMatchObject({ undoable: 1, retagged: [] })
    expect(await kept()).toEqual([eagles, hawks])
    expect(value(await ask['register.read']({}))).toEqual(saved.register)
    value(await edit({ type: 'retype', id: 'hawks', to: 'state' }))
    expect(value(await ask['register.undo']({})).undoable).toBe(1)
    expect(await kept()).toEqual([eagles, hawks])
  })

  it('is refused with its reason, and nothing is there to take back', async () => {
    const { ask, edit } = await desk()
    expect(problem(await edit({ type: 'remove', id: 'nobody' })).code).toBe(
      'register.unknown-actor'
    )
    expect(problem(await ask['register.undo']({})).code).toBe('register.nothing-to-undo')
  })

  it('over what somebody else wrote is not made, and the new register is the one to go on with', async () => {
    const { ask, edit, kept, root } = await desk()
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
    const { edit, kept } = await desk()
    await Promise.all([edit(...adding), edit({ type: 'note', id: 'hawks', to: 'أ' })])
    expect((await kept())[1]).toEqual({ ...hawks, note: 'أ' })
  })
})

describe('the uses of actors', () => {
  it('are counted over all readings, by words', async () => {
    const { ask, idOf } = await desk()
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
    const { ask, idOf, path, workplace } = await desk()
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
    const { ask, edit, kept, named, idOf, path } = await desk()
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

  it('is not made when one of the readings cannot be written, and what was moved is moved back', async () => {
    const { edit, kept, named, idOf, path, workplace } = await desk()
    value(await edit(...adding))
    value(await workplace.session!.article(idOf(first)))
    value(await workplace.session!.article(idOf(second)))
    // Somebody else writes the reading meanwhile: our version of it may not go over theirs.
    const theirs = readFileSync(path(second), 'utf8').replace('"rev":1', '"rev":7')
    writeFileSync(path(second), theirs)
    expect(problem(await edit(merge)).code).toBe('save.changed-underneath')
    expect(await kept()).toEqual([eagles, hawks])
    expect(named(first)).toEqual(['eagles', 'hawks'])
    expect(readFileSync(path(second), 'utf8')).toBe(theirs)
  })

  it('whose register cannot be saved moves the tags back', async () => {
    const { edit, named, root } = await desk()
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
    const { ask, edit, kept, named, idOf, workplace } = await desk()
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
    const { edit, kept } = await desk()
    value(await edit(...adding))
    expect(problem(await edit({ type: 'remove', id: 'hawks' }))).toEqual({
      code: 'register.in-use',
      facts: { actor: 'hawks', tags: 3, articles: 2 }
    })
    expect(await kept()).toEqual([eagles, hawks])
  })

  it('does not go with the undoing of its making', async () => {
    const { ask, edit } = await desk()
    value(await edit({ type: 'add', entity: eagles }))
    expect(problem(await ask['register.undo']({})).code).toBe('register.in-use')
  })

  it('is deleted when none does', async () => {
    const { edit, kept } = await desk()
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
    const { ask, edit, kept } = await desk({ table })
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
    const { ask } = await desk({ save })
    expect(value(await ask['register.export']({}))).toMatchObject({
      fileName: 'out.csv',
      actors: 82,
      problems: []
    })
    expect(readFileSync(save, 'utf8').startsWith('\ufeffid,type,name_ar')).toBe(true)
  })

  it('is none when the dialog is cancelled', async () => {
    const { ask } = await desk()
    expect(value(await ask['register.table']({}))).toBeNull()
    expect(value(await ask['register.export']({}))).toBeNull()
  })
})
