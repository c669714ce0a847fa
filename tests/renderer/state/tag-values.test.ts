import { describe, expect, it } from 'vitest'
import { tagById } from '#core/annotation/reading'
import { edgeEdit } from '../../../src/renderer/src/reader/edges'
import { addTag, edit, relabelTag, undo } from '../../../src/renderer/src/state/reading-actions'
import {
  movingEdge,
  readingAgain,
  settingAttribute,
  settlingReading
} from '../../../src/renderer/src/state/tag-values'
import { deskOf, readingOf } from '../../helpers/desk'
import { withRegister } from '../../helpers/suggesting'

const text =
  'مقتل ما لا يقل عن أربعة عناصر من تنظيم داعش، وقالت "قسد" إنها أسرت 12 جندياً. وأكد النظام وصول ثلاثة وفود ومقتل مدنيين.'

/** A desk on this article, and its only tag after the words were tagged with a label. */
function tagged(label: string, words: string) {
  const { desk, port } = deskOf(withRegister({ notation: text }))
  const start = text.indexOf(words)
  addTag(desk, label, { start, end: start + words.length })
  const only = () => readingOf(desk).tags[0]!
  const setByHand = (attribute: string, to: string | number | undefined) =>
    edit(desk, settingAttribute(only(), attribute, to))
  const move = (code: string, shiftKey = false) => {
    const pressed = { code, shiftKey, altKey: false, ctrlKey: false, metaKey: false }
    edit(desk, movingEdge(desk, only(), edgeEdit(text, only(), pressed)!))
  }
  return { desk, port, only, setByHand, move }
}

describe('words tagged by hand', () => {
  it('as a figure have its number at once, with the harm from the words around', () => {
    const { only } = tagged('FIGURE', 'ما لا يقل عن أربعة عناصر')
    expect(only()).toMatchObject({
      attributes: {
        min: 4,
        max: null,
        qualifier: 'at_least',
        harm: ['killed'],
        status: 'combatant'
      },
      rest: { source: 'manual', rule: 'figure.number.at_least' }
    })
  })

  it('as a figure have the bare number where only that is marked', () => {
    const { only } = tagged('FIGURE', 'أربعة')
    expect(only().attributes).toMatchObject({
      min: 4,
      max: 4,
      qualifier: 'exact',
      harm: ['killed']
    })
  })

  it('as a figure stay empty where they count nobody', () => {
    const { only } = tagged('FIGURE', 'ثلاثة وفود')
    expect([only().attributes['min'], only().rest]).toEqual([undefined, undefined])
  })

  it.each([
    ['داعش', { entity: 'isis', actor_type: 'armed_group' }],
    ['تنظيم داعش', { entity: 'isis', actor_type: 'armed_group' }]
  ])('as an actor «%s» are who the register knows by that name', (words, attributes) => {
    const { only } = tagged('ACTOR', words)
    expect(only()).toMatchObject({ attributes, rest: { source: 'manual', rule: 'actor.alias' } })
  })

  it.each(['النظام', 'وقالت "قسد"', 'ثلاثة وفود'])(
    'as an actor «%s» name nobody for certain',
    (words) => {
      const { only } = tagged('ACTOR', words)
      expect([only().attributes['entity'], only().rest]).toEqual([undefined, undefined])
    }
  )

  it('as a cue have its class', () => {
    const { only } = tagged('CUE', 'أكد')
    expect(only()).toMatchObject({
      attributes: { cue_class: 'confirm' },
      rest: { source: 'manual' }
    })
  })

  it('have the value of the new label when that changes', () => {
    const { desk, only } = tagged('CLAIM', '12 جندياً')
    relabelTag(desk, only().id, 'FIGURE')
    expect(only()).toMatchObject({
      label: 'FIGURE',
      attributes: { min: 12, max: 12, harm: ['detained'] },
      rest: { source: 'manual', rule: 'figure.number.exact' }
    })
    undo(desk)
    expect([only().label, only().rest]).toEqual(['CLAIM', undefined])
  })

  it('lose the rule when the new label has no value of words', () => {
    const { desk, only } = tagged('ACTOR', 'داعش')
    relabelTag(desk, only().id, 'CLAIM')
    expect([only().label, only().rest]).toEqual(['CLAIM', undefined])
  })

  it('have their number also while there is no register, and then name nobody', () => {
    const { desk } = deskOf({ notation: text })
    for (const [label, words] of [
      ['FIGURE', '12 جندياً'],
      ['ACTOR', 'داعش']
    ] as const)
      addTag(desk, label, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const [actor, figure] = readingOf(desk).tags
    expect([actor?.rest, figure?.attributes['min']]).toEqual([undefined, 12])
  })
})

describe('a value changed by hand', () => {
  it('is marked as edited, and undo takes back both', () => {
    const { desk, only, setByHand } = tagged('FIGURE', 'أربعة')
    const before = only()
    setByHand('max', 6)
    expect(only()).toMatchObject({ attributes: { max: 6 }, rest: { edited: true } })
    undo(desk)
    expect(only()).toEqual(before)
  })

  it('is not marked where no rule had read one', () => {
    const { only, setByHand } = tagged('FIGURE', 'ثلاثة وفود')
    setByHand('min', 3)
    expect([only().attributes['min'], only().rest]).toEqual([3, undefined])
  })

  it('is read again on demand, what words cannot fill left as it is', () => {
    const { desk, only, setByHand } = tagged('FIGURE', 'أربعة')
    setByHand('min', 9)
    setByHand('means', 'shelling')
    edit(desk, readingAgain(desk, only())!)
    expect(only()).toMatchObject({
      attributes: { min: 4, means: 'shelling' },
      rest: { source: 'manual', rule: 'figure.number.exact' }
    })
    expect(only().rest).not.toHaveProperty('edited')
  })

  it('cannot be read again from words that say nothing', () => {
    const { desk, only } = tagged('FIGURE', 'ثلاثة وفود')
    expect(readingAgain(desk, only())).toBeNull()
  })

  it('settles what «مدنيين» leaves open, and is a hand’s choice', () => {
    const { desk, only } = tagged('FIGURE', 'مدنيين')
    expect(only().attributes).toMatchObject({ min: 2, max: null })
    edit(desk, settlingReading(only(), { max: 2 }))
    expect(only()).toMatchObject({ attributes: { max: 2 }, rest: { edited: true } })
  })
})

describe('an edge that moves', () => {
  it('has an untouched figure read again', () => {
    const { only, move } = tagged('FIGURE', 'ما لا يقل عن أربعة عناصر')
    for (let step = 0; step < 4; step += 1) move('BracketLeft', true)
    expect(text.slice(only().span.start, only().span.end)).toBe('أربعة عناصر')
    expect(only()).toMatchObject({
      attributes: { min: 4, max: 4, qualifier: 'exact' },
      rest: { rule: 'figure.number.exact' }
    })
  })

  it('leaves alone what was changed by hand', () => {
    const { only, setByHand, move } = tagged('FIGURE', 'ما لا يقل عن أربعة عناصر')
    setByHand('max', 7)
    for (let step = 0; step < 4; step += 1) move('BracketLeft', true)
    expect(only()).toMatchObject({ attributes: { min: 4, max: 7, qualifier: 'at_least' } })
  })

  it('finds the name that the words come to, and lets it go again', () => {
    const { desk, only, move } = tagged('ACTOR', 'داعش، وقالت')
    expect(only().attributes['entity']).toBeUndefined()
    move('BracketRight')
    expect(only().attributes['entity']).toBe('isis')
    move('BracketLeft')
    expect([only().attributes['entity'], only().rest]).toEqual([undefined, undefined])
    for (let step = 0; step < 2; step += 1) undo(desk)
    expect(tagById(readingOf(desk), only().id)?.rest).toBeUndefined()
  })
})
