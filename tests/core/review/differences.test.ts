import { describe, expect, it } from 'vitest'
import type { Attributes, Reading } from '#core/annotation/reading'
import { borderPatterns } from '#core/review/border-pattern'
import { differencesOf, type Difference } from '#core/review/differences'
import { reading as drawn } from '../../helpers/notation'

/** The span of the marked words in a text with two marked versions: `و‹داعش›`. */
function spanIn(marked: string) {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  return { start, end }
}

describe('borders', () => {
  it.each([
    ['a conjunction', 'قال ‹وداعش› هنا', 'قال و‹داعش› هنا', [['start', 'و', 'clitic']]],
    ['a preposition', '‹لإيران›', 'ل‹إيران›', [['start', 'ل', 'clitic']]],
    ['two clitics', '‹وبالرقة›', 'وب‹الرقة›', [['start', 'وب', 'clitic']]],
    ['the article', '‹التنظيم›', 'ال‹تنظيم›', [['start', 'ال', 'article']]],
    ['a clitic with the article', '‹والتنظيم›', 'وال‹تنظيم›', [['start', 'وال', 'article']]],
    ['a clitic set off by a mark', '‹لـ"قسد›"', 'لـ"‹قسد›"', [['start', 'لـ"', 'clitic']]],
    [
      'quotation marks',
      '‹"قسد"›',
      '"‹قسد›"',
      [
        ['start', '"', 'quote'],
        ['end', '"', 'quote']
      ]
    ],
    ['a full stop', '‹قسد.›', '‹قسد›.', [['end', '.', 'punctuation']]],
    ['a space', '‹قسد ›و', '‹قسد› و', [['end', ' ', 'space']]],
    ['a word before', '‹تنظيم داعش›', 'تنظيم ‹داعش›', [['start', 'تنظيم ', 'word']]],
    ['a word behind', '‹داعش الإرهابي›', '‹داعش› الإرهابي', [['end', ' الإرهابي', 'word']]],
    ['letters of a word', '‹قتلى›', '‹قتل›ى', [['end', 'ى', 'letters']]]
  ])('that differ by %s are called so, in either order', (_, wide, narrow, expected) => {
    const text = wide.replaceAll(/[‹›]/g, '')
    const [a, b] = [spanIn(wide), spanIn(narrow)]
    const told = borderPatterns(text, a, b).map(({ side, letters, what }) => [side, letters, what])
    expect(told).toEqual(expected)
    expect(borderPatterns(text, b, a)).toEqual(borderPatterns(text, a, b))
  })
})

type Drawn = {
  readonly notation: string
  readonly attributes?: Readonly<Record<string, Attributes>>
  readonly links?: readonly (readonly [string, string, string])[]
}

function compared(...all: readonly Drawn[]) {
  const readings = all.map(({ notation, attributes = {}, links = [] }, at) => {
    const { article, reading } = drawn(notation)
    const filled: Reading = {
      ...reading,
      tags: reading.tags.map((tag) => ({ ...tag, attributes: attributes[tag.id] ?? {} })),
      links: links.map(([from, relation, to], number) => ({
        id: `l${number}`,
        relation,
        from,
        to,
        attributes: {}
      }))
    }
    return { annotator: 'abc'.charAt(at), text: article.text, reading: filled }
  })
  const texts = new Set(readings.map(({ text }) => text))
  if (texts.size !== 1) throw new Error('The readings are of different texts')
  return differencesOf(readings[0]!.text, readings)
}

function found(...all: readonly Drawn[]): readonly (readonly Difference[])[] {
  return compared(...all).decisions.map(({ differences }) => differences)
}

describe('readings', () => {
  it('that are the same have no differences', () => {
    const one = {
      notation: 'قال ‹actor#a:المجلس› إن ‹figure#f:أربعة› قُتلوا',
      attributes: { f: { min: 4, harm: ['killed', 'wounded'], note: null } }
    }
    const two = { ...one, attributes: { f: { min: 4, harm: ['wounded', 'killed'] } } }
    expect(found(one, two, one)).toEqual([[], []])
  })

  it('differ by a tag that somebody has not', () => {
    const [here] = found(
      { notation: '‹actor:قسد›' },
      { notation: 'قسد' },
      { notation: '‹actor:قسد›' }
    )
    expect(here).toEqual([{ kind: 'missing', without: ['b'] }])
  })

  it('differ by label, and then not by what the labels do not share', () => {
    const [here] = found(
      { notation: '‹actor#a:أربعة›', attributes: { a: { mention: 'name' } } },
      { notation: '‹figure#f:أربعة›', attributes: { f: { min: 4 } } }
    )
    expect(here).toEqual([{ kind: 'label', labels: ['ACTOR', 'FIGURE'] }])
  })

  it('differ by number and by other attributes apart', () => {
    const one = { min: 4, max: null, qualifier: 'at_least', status: 'civilian' }
    const [here] = found(
      { notation: '‹figure#f:أربعة›', attributes: { f: one } },
      { notation: '‹figure#f:أربعة›', attributes: { f: { ...one, min: 5, status: 'unknown' } } }
    )
    expect(here).toEqual([
      {
        kind: 'number',
        values: {
          min: [4, 5],
          max: [null, null],
          best: [undefined, undefined],
          qualifier: ['at_least', 'at_least']
        }
      },
      { kind: 'attribute', attribute: 'status', values: ['civilian', 'unknown'] }
    ])
  })

  it('differ by borders, with the letters', () => {
    const [here] = found({ notation: '‹actor:وداعش›' }, { notation: 'و‹actor:داعش›' })
    expect(here).toEqual([
      { kind: 'borders', patterns: [{ side: 'start', letters: 'و', what: 'clitic' }] }
    ])
  })

  it('differ by a link where both ends are there, and not where one is missing', () => {
    const notation = '‹claim#c:قُتل أربعة›، قال ‹actor#a:المجلس›'
    const linked = { notation, links: [['c', 'source', 'a']] } as const
    expect(found(linked, { notation })).toEqual([
      [{ kind: 'link', relation: 'source', to: 1, has: [true, false] }],
      []
    ])
    const without = { notation: '‹claim#c:قُتل أربعة›، قال المجلس' }
    expect(found(linked, without)).toEqual([[], [{ kind: 'missing', without: ['b'] }]])
  })

  it('are told from the first to the last letter that anybody tagged', () => {
    const { decisions } = compared({ notation: 'و‹actor:داعش›' }, { notation: '‹actor:وداعش›' })
    expect(decisions.map(({ span }) => span)).toEqual([{ start: 0, end: 5 }])
  })
})
