import { describe, expect, it } from 'vitest'
import { registerOf, type Entity } from '#core/actors/register'
import type { Retagged } from '#core/bridge/register-calls'
import { bad, good } from '#core/outcome'
import { changeActors, undoActors } from '../../../src/renderer/src/state/actor-actions'
import { edit, redo, undo } from '../../../src/renderer/src/state/reading-actions'
import { askedOf, deskOf, tagOf, type DeskOptions } from '../../helpers/desk'
import { registerMain } from '../../helpers/register-main'

const actor = (id: string): Entity => ({
  id,
  type: 'state',
  names: { ar: id, en: '' },
  aliases: []
})
const register = registerOf([actor('hawks'), actor('eagles')])
const merge = { type: 'merge', from: 'hawks', into: 'eagles' } as const
const note = { type: 'note', id: 'hawks', to: 'أ' } as const

/** What main answers when tag `a` of the open article goes with a merge. */
const retagged: Retagged = {
  article: 'article-1',
  edit: {
    type: 'batch',
    edits: [{ type: 'set', id: 'a', attribute: 'entity', from: 'hawks', to: 'eagles' }]
  },
  renaming: { from: 'hawks', into: 'eagles' },
  all: true
}

function at(options: DeskOptions = {}, given: Parameters<typeof registerMain>[1] = {}) {
  const main = registerMain(register, given)
  const { desk, port } = deskOf({
    attributes: { a: { entity: 'hawks' } },
    ...options,
    answers: { ...main.answers, ...options.answers },
    workbench: { register, ...options.workbench }
  })
  const entity = (id: string) => tagOf(desk, id)?.attributes['entity']
  return { desk, port, main, entity }
}

describe('a change of the register', () => {
  it('is seen at once and counted as one that can be undone', async () => {
    const { desk, main } = at()
    const changing = changeActors(desk, note)
    expect(desk.store.get().register?.entities[0]?.note).toBe('أ')
    expect(await changing).toBe(true)
    expect(desk.store.get()).toMatchObject({ register: main.kept(), undoableActors: 1 })
    expect(await undoActors(desk)).toBe(true)
    expect(desk.store.get()).toMatchObject({ register, undoableActors: 0 })
    expect(await undoActors(desk)).toBe(false)
  })

  it('that core refuses is not asked of main', async () => {
    const { desk, port } = at()
    expect(await changeActors(desk, { ...merge, from: 'nobody' })).toBe(false)
    expect(desk.store.get()).toMatchObject({
      register,
      actorsProblem: { code: 'register.unknown-actor' }
    })
    expect(askedOf(port, 'register.edit')).toEqual([])
  })

  it('that main refuses is taken back, and what main holds is shown', async () => {
    const theirs = registerOf([actor('theirs')])
    const { desk } = at({
      workbench: { undoableActors: 3 },
      answers: {
        'register.edit': () => bad({ code: 'register.changed-outside' }),
        'register.read': () => good(theirs)
      }
    })
    expect(await changeActors(desk, note)).toBe(false)
    expect(desk.store.get()).toMatchObject({
      register: theirs,
      undoableActors: 0,
      actorsProblem: { code: 'register.changed-outside' }
    })
  })

  it('is not made in a folder that cannot be written to', async () => {
    const { desk, port } = at({ project: { readOnly: true } })
    expect(await changeActors(desk, note)).toBe(false)
    expect(port.asked).toEqual([])
  })
})

describe('a merge', () => {
  it('changes the tags of the open article as main changed them, and counts anew', async () => {
    const uses = [
      { actor: 'eagles', annotator: 'layla', article: 'article-1', words: 'المجلس', tags: 1 }
    ]
    const { desk, entity } = at({}, { retagged: [retagged], uses })
    await changeActors(desk, merge)
    expect(entity('a')).toBe('eagles')
    expect(desk.store.get().actorUses).toEqual(uses)
  })

  it('leaves an undo that never brings the old actor back', async () => {
    const { desk, entity } = at({}, { retagged: [retagged] })
    edit(desk, { type: 'set', id: 'b', attribute: 'entity', to: 'hawks' })
    edit(desk, { type: 'set', id: 'b', attribute: 'entity', from: 'hawks', to: 'sdf' })
    edit(desk, { type: 'note', id: 'a', from: '', to: 'كلام' })
    await changeActors(desk, merge)
    undo(desk)
    undo(desk)
    expect([entity('a'), entity('b')]).toEqual(['eagles', 'eagles'])
    undo(desk)
    expect(entity('b')).toBeUndefined()
    redo(desk)
    expect(entity('b')).toBe('eagles')
  })
})

describe('the undoing of a merge', () => {
  it('changes back only the tags that the merge changed', async () => {
    const back: Retagged = {
      ...retagged,
      edit: {
        type: 'batch',
        edits: [{ type: 'set', id: 'a', attribute: 'entity', from: 'eagles', to: 'hawks' }]
      },
      renaming: { from: 'eagles', into: 'hawks' },
      all: false
    }
    const { desk, entity } = at({
      attributes: { a: { entity: 'eagles' }, b: { entity: 'eagles' } },
      workbench: { undoableActors: 1 },
      answers: {
        'register.undo': () => good({ register, retagged: [back], undoable: 0 })
      }
    })
    await undoActors(desk)
    expect([entity('a'), entity('b')]).toEqual(['hawks', 'eagles'])
  })

  it('passes over tags that are gone meanwhile', async () => {
    const gone: Retagged = {
      ...retagged,
      edit: {
        type: 'batch',
        edits: [{ type: 'set', id: 'gone', attribute: 'entity', from: 'hawks', to: 'eagles' }]
      }
    }
    const { desk } = at({}, { retagged: [gone] })
    expect(await changeActors(desk, merge)).toBe(true)
  })
})
