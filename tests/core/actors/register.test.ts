import { describe, expect, it } from 'vitest'
import { registerOf, registerSchema, writeRegister, type Entity } from '#core/actors/register'
import { addActor, mergeActors, renameActor, splitActor } from '#core/actors/register-edits'
import { starterRegister } from '#core/actors/starter'
import { labelById } from '#core/scheme/rules'
import { defaultScheme } from '#core/scheme/default'
import { problem, value } from '../../helpers/disk'

const eagles: Entity = {
  id: 'eagles',
  type: 'armed_group',
  names: { ar: 'لواء النسور', en: 'Eagles' },
  aliases: [
    { text: 'النسور', framing: 'neutral' },
    { text: 'عصابة النسور', framing: 'pejorative' }
  ]
}
const hawks: Entity = {
  id: 'hawks',
  type: 'armed_group',
  names: { ar: 'لواء الصقور', en: 'Hawks' },
  aliases: [{ text: 'النسور', framing: 'neutral', ambiguous: true }],
  note: 'انشق عن الأول'
}
const register = registerOf([eagles, hawks])

describe('the starter register', () => {
  it('holds actors of types and tones that the default scheme knows', () => {
    const choices = (id: string) =>
      labelById(defaultScheme, 'ACTOR')
        ?.attrs.find((attribute) => attribute.id === id)
        ?.values?.map((choice) => choice.id)
    const parties = starterRegister.entities.filter(({ type }) => type !== 'civilians')
    expect([parties.length, starterRegister.entities.length]).toEqual([81, 82])
    for (const { type, aliases } of starterRegister.entities) {
      expect(choices('actor_type')).toContain(type)
      for (const { framing, form } of aliases) {
        expect(choices('framing')).toContain(framing)
        if (form !== undefined) expect(choices('mention')).toContain(form)
      }
    }
  })

  it('reads back what it writes', () => {
    expect(registerSchema.parse(JSON.parse(writeRegister(starterRegister)))).toEqual(
      starterRegister
    )
  })
})

it('refuses two actors of one id', () => {
  expect(registerSchema.safeParse(registerOf([eagles, eagles])).success).toBe(false)
})

describe('editing the register', () => {
  it('adds an actor at the end', () => {
    const added = { ...eagles, id: 'new' }
    expect(value(addActor(register, added)).entities).toEqual([eagles, hawks, added])
  })

  it('merges names, aliases and notes, each alias once, and remembers the id that goes', () => {
    const [merged, ...others] = value(
      mergeActors(register, { from: 'hawks', into: 'eagles' })
    ).entities
    expect(others).toEqual([])
    expect(merged).toEqual({
      ...eagles,
      aliases: [
        ...eagles.aliases,
        { text: 'لواء الصقور', framing: 'neutral' },
        { text: 'Hawks', framing: 'neutral' }
      ],
      note: 'انشق عن الأول',
      formerIds: ['hawks']
    })
  })

  it('splits aliases off into an actor of their own', () => {
    const names = { ar: 'جماعة النسور', en: '' }
    const split = splitActor(register, {
      from: 'eagles',
      aliases: ['النسور'],
      into: { id: 'gang', type: 'communal', names }
    })
    expect(value(split).entities).toEqual([
      { ...eagles, aliases: eagles.aliases.slice(1) },
      { id: 'gang', type: 'communal', names, aliases: eagles.aliases.slice(0, 1) },
      hawks
    ])
  })

  it('keeps the old name as an alias when it renames', () => {
    const renamed = value(renameActor(register, 'eagles', { ar: 'فرقة النسور', en: 'Eagles' }))
    expect(renamed.entities[0]).toEqual({
      ...eagles,
      names: { ar: 'فرقة النسور', en: 'Eagles' },
      aliases: [...eagles.aliases, { text: 'لواء النسور', framing: 'neutral' }]
    })
  })

  it.each([
    ['an id that is taken', addActor(register, eagles), 'register.id-taken'],
    [
      'an actor without a name',
      addActor(register, { ...eagles, id: 'x', names: { ar: ' ', en: '' } }),
      'register.no-name'
    ],
    [
      'a merge of nobody',
      mergeActors(register, { from: 'x', into: 'hawks' }),
      'register.unknown-actor'
    ],
    [
      'a merge into nobody',
      mergeActors(register, { from: 'hawks', into: 'x' }),
      'register.unknown-actor'
    ],
    [
      'a merge with itself',
      mergeActors(register, { from: 'hawks', into: 'hawks' }),
      'register.merge-with-itself'
    ],
    [
      'a split of an alias that is not there',
      splitActor(register, {
        from: 'hawks',
        aliases: ['قسد'],
        into: { id: 'x', type: 'state', names: { ar: 'س', en: '' } }
      }),
      'register.no-such-alias'
    ],
    ['a rename to nothing', renameActor(register, 'hawks', { ar: '', en: ' ' }), 'register.no-name']
  ])('refuses %s', (_name, outcome, code) => {
    expect(problem(outcome).code).toBe(code)
  })
})
