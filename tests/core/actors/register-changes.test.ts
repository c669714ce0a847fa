import { describe, expect, it } from 'vitest'
import { registerOf, resolveActor, type Entity } from '#core/actors/register'
import {
  changeRegister,
  registerChangeSchema,
  type RegisterChange
} from '#core/actors/register-changes'
import { planImport } from '#core/actors/register-import'
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
  aliases: []
}
const register = registerOf([eagles, hawks])
const changed = (...changes: readonly RegisterChange[]) => changeRegister(register, changes)
const first = (...changes: readonly RegisterChange[]) => value(changed(...changes)).entities[0]

const [plain, blaming] = eagles.aliases

describe('a change of the register', () => {
  it.each<[string, RegisterChange, Partial<Entity>]>([
    ['its type', { type: 'retype', id: 'eagles', to: 'communal' }, { type: 'communal' }],
    ['its note', { type: 'note', id: 'eagles', to: 'من الشمال' }, { note: 'من الشمال' }],
    [
      'an alias more',
      { type: 'add-alias', id: 'eagles', alias: { text: 'نسور', framing: 'honorific' } },
      { aliases: [plain!, blaming!, { text: 'نسور', framing: 'honorific' }] }
    ],
    [
      'an alias less',
      { type: 'remove-alias', id: 'eagles', text: 'النسور' },
      { aliases: [blaming!] }
    ],
    [
      'an alias that may mean another',
      {
        type: 'change-alias',
        id: 'eagles',
        text: 'النسور',
        to: { text: 'نسور', framing: 'neutral', ambiguous: true, form: 'nominal' }
      },
      {
        aliases: [{ text: 'نسور', framing: 'neutral', ambiguous: true, form: 'nominal' }, blaming!]
      }
    ]
  ])('gives an actor %s', (_what, change, field) => {
    expect(registerChangeSchema.parse(change)).toEqual(change)
    expect(first(change)).toEqual({ ...eagles, ...field })
  })

  it('takes an empty note away', () => {
    const back = first(
      { type: 'note', id: 'eagles', to: 'كلام' },
      { type: 'note', id: 'eagles', to: '' }
    )
    expect(back).toEqual(eagles)
  })

  it('takes an actor out', () => {
    expect(value(changed({ type: 'remove', id: 'hawks' })).entities).toEqual([eagles])
  })

  it.each<[string, RegisterChange, string]>([
    ['nobody', { type: 'retype', id: 'x', to: 'state' }, 'register.unknown-actor'],
    ['the removal of nobody', { type: 'remove', id: 'x' }, 'register.unknown-actor'],
    [
      'an alias twice',
      { type: 'add-alias', id: 'eagles', alias: { text: 'النسور', framing: 'neutral' } },
      'register.alias-taken'
    ],
    [
      'an alias over another',
      {
        type: 'change-alias',
        id: 'eagles',
        text: 'النسور',
        to: { text: 'عصابة النسور', framing: 'neutral' }
      },
      'register.alias-taken'
    ],
    [
      'an alias without a letter',
      { type: 'add-alias', id: 'eagles', alias: { text: ' ', framing: 'neutral' } },
      'register.empty-alias'
    ],
    [
      'an alias that is not there',
      { type: 'remove-alias', id: 'eagles', text: 'قسد' },
      'register.no-such-alias'
    ]
  ])('refuses %s', (_what, change, code) => {
    expect(problem(changed(change)).code).toBe(code)
  })

  it('is made whole or not at all', () => {
    const outcome = changed(
      { type: 'retype', id: 'eagles', to: 'state' },
      { type: 'remove', id: 'nobody' }
    )
    expect(outcome.ok).toBe(false)
  })

  it('is refused where the file could not hold the register any more', () => {
    const alias = (at: number) => ({ text: `اسم ${at}`, framing: 'neutral' })
    const many = { ...eagles, aliases: Array.from({ length: 500 }, (_, at) => alias(at)) }
    const change: RegisterChange = { type: 'add-alias', id: 'eagles', alias: alias(500) }
    expect(problem(changeRegister(registerOf([many]), [change])).code).toBe('register.full')
  })

  it.each([
    ['a field too many', { type: 'remove', id: 'a', path: '/' }],
    ['an id that leads elsewhere', { type: 'remove', id: '../a' }],
    ['an unknown kind', { type: 'drop', id: 'a' }],
    ['an empty alias', { type: 'add-alias', id: 'a', alias: { text: '', framing: 'neutral' } }]
  ])('does not cross the bridge with %s', (_what, change) => {
    expect(registerChangeSchema.safeParse(change).success).toBe(false)
  })
})

describe('an id of the past', () => {
  const merged = value(changed({ type: 'merge', from: 'hawks', into: 'eagles' }))

  it('means the actor that took its own in', () => {
    expect(resolveActor(merged, 'hawks')?.id).toBe('eagles')
    expect(resolveActor(merged, 'nobody')).toBeUndefined()
  })

  it('is remembered through a second merge', () => {
    const falcons = { ...hawks, id: 'falcons' }
    const twice = value(
      changeRegister(merged, [
        { type: 'add', entity: falcons },
        { type: 'merge', from: 'eagles', into: 'falcons' }
      ])
    )
    expect(resolveActor(twice, 'hawks')?.id).toBe('falcons')
  })

  it('is not given to another actor', () => {
    const outcome = changeRegister(merged, [{ type: 'add', entity: hawks }])
    expect(problem(outcome).code).toBe('register.id-taken')
  })
})

describe('a table that is imported', () => {
  const said: Entity = {
    id: 'eagles',
    type: 'communal',
    names: { ar: 'فرقة النسور', en: '' },
    aliases: [
      { text: 'النسور', framing: 'honorific' },
      { text: 'نسور', framing: 'neutral' }
    ]
  }
  const fresh: Entity = { ...hawks, id: 'falcons', names: { ar: 'الشواهين', en: '' } }
  const table = [said, hawks, fresh]

  it('adds and changes, takes nothing away, and keeps a replaced name as an alias', () => {
    expect(value(changed({ type: 'import', entities: table })).entities).toEqual([
      {
        ...eagles,
        type: 'communal',
        names: { ar: 'فرقة النسور', en: 'Eagles' },
        aliases: [
          { text: 'النسور', framing: 'honorific' },
          blaming,
          { text: 'نسور', framing: 'neutral' },
          { text: 'لواء النسور', framing: 'neutral' }
        ]
      },
      hawks,
      fresh
    ])
  })

  it('says beforehand what it does', () => {
    expect(planImport(register, table)).toEqual({
      added: [fresh],
      changed: [
        {
          id: 'eagles',
          names: { ar: 'فرقة النسور', en: 'Eagles' },
          renamed: true,
          retyped: true,
          noted: false,
          aliasesAdded: 2,
          aliasesChanged: 1
        }
      ],
      same: 1
    })
  })

  it('does nothing the second time', () => {
    const once = value(changed({ type: 'import', entities: table }))
    expect(planImport(once, table)).toEqual({ added: [], changed: [], same: 3 })
  })

  it('gives the names of an actor that was merged to the one that took it in', () => {
    const merged = value(changed({ type: 'merge', from: 'hawks', into: 'eagles' }))
    expect(planImport(merged, [hawks])).toEqual({ added: [], changed: [], same: 1 })
    const plan = planImport(merged, [{ ...hawks, type: 'state', names: { ar: 'صقور', en: '' } }])
    expect(plan.changed).toMatchObject([
      { id: 'eagles', renamed: false, retyped: false, aliasesAdded: 1 }
    ])
  })
})
