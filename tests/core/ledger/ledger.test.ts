import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attributes, Link } from '#core/annotation/reading'
import { registerOf } from '#core/actors/register'
import { sameFigures } from '#core/ledger/double-count'
import { boundsOf, sum } from '#core/ledger/bounds'
import { writeLedgerCsv } from '#core/ledger/ledger-csv'
import { rollUp, type Line } from '#core/ledger/roll-up'
import { ledgerRows, type LedgerRow } from '#core/ledger/rows'
import { reading } from '../../helpers/notation'

const killed = { harm: ['killed'], status: 'combatant', unit: 'person', scope: 'event' }
const exactly = (n: number) => ({ ...killed, qualifier: 'exact', min: n, max: n, best: n })

type Story = {
  readonly notation: string
  readonly attributes: Readonly<Record<string, Attributes>>
  readonly links?: readonly (readonly [string, string, string, Attributes?])[]
  readonly id?: string
  readonly date?: string | null
}

function source({ notation, attributes, links = [], id = 'article-1', date = null }: Story) {
  const { article, reading: drawn } = reading(notation)
  return {
    article: { ...article, id, metadata: { ...article.metadata, date } },
    annotator: 'layla',
    reading: {
      ...drawn,
      tags: drawn.tags.map((tag) => ({ ...tag, attributes: attributes[tag.id] ?? {} })),
      links: links.map(([from, relation, to, own = {}], index): Link => ({
        id: `l${index}`,
        relation,
        from,
        to,
        attributes: own
      }))
    }
  }
}

const rowsOf = (...stories: readonly Story[]) => ledgerRows(stories.map(source), null)
const told = ({ value, apart, figures }: Line) => [value.min, value.max, apart, figures.length]

it('holds everything that was said of a figure, and the way back to its words', () => {
  const story = {
    notation:
      '‹cue:قال› ‹actor#source:المجلس› إن ‹claim#c:‹actor#doer:الفصيل› قتل ‹figure#f:ثلاثة من ‹actor#victim:الحرس›› في ‹place#p:السوق››',
    attributes: {
      f: exactly(3),
      c: { attribution: 'named', epistemic: 'certain_true' },
      victim: { entity: 'guard' }
    },
    links: [
      ['c', 'source', 'source'],
      ['f', 'victim', 'victim'],
      ['f', 'perpetrator', 'doer', { basis: 'stated' }],
      ['c', 'at_place', 'p']
    ]
  } satisfies Story
  const names = { ar: 'حرس السوق', en: 'Market Guard' }
  const register = registerOf([{ id: 'guard', type: 'armed_group', names, aliases: [] }])
  const [row] = ledgerRows([source(story)], register)
  expect(row).toMatchObject({
    key: 'article-1/layla/f',
    quote: 'ثلاثة من الحرس',
    victims: [{ entity: 'guard', names }],
    perpetrators: [{ quote: 'الفصيل', basis: 'stated' }],
    sources: [{ quote: 'المجلس', entity: null }],
    attribution: 'named',
    places: ['السوق'],
    figure: 'article-1/layla/f',
    subsetOf: null
  })
})

describe('the roll-up', () => {
  it('adds figures of the same people, and keeps open sides open', () => {
    const rows = rowsOf({
      notation: 'قُتل ‹figure#a:ثلاثة›، ثم ‹figure#b:أكثر من خمسة› من ‹actor#v:الحرس›',
      attributes: {
        a: exactly(3),
        b: { ...killed, qualifier: 'more_than', min: 5, max: null, best: 5 }
      },
      links: [
        ['a', 'victim', 'v'],
        ['b', 'victim', 'v']
      ]
    })
    const { lines, totals } = rollUp(rows)
    expect(lines.map(told)).toEqual([[9, null, null, 2]])
    expect(totals).toMatchObject([{ harm: 'killed', status: 'combatant', bounds: { min: 9 } }])
  })

  it('counts a figure once however often it is mentioned, by its narrowest mention', () => {
    const rows = rowsOf({
      notation: '‹figure#a:أكثر من 50 ألف›… ‹figure#b:نحو 50 ألف›… ‹figure#c:عشرات الآلاف›',
      attributes: {
        a: { ...killed, qualifier: 'more_than', min: 50_000, max: null, best: 50_000 },
        b: { ...killed, qualifier: 'about', min: 50_000, max: 50_000, best: 50_000 },
        c: { ...killed, qualifier: 'vague', min: 10_000, max: 99_999 }
      },
      links: [
        ['b', 'same_as', 'a'],
        ['c', 'same_as', 'b']
      ]
    })
    const [line] = rollUp(rows).lines
    expect(line?.value).toMatchObject({ min: 50_000, max: 50_000, qualifier: 'about' })
    expect(line?.figures[0]?.repeated.map(({ tag }) => tag)).toEqual(['a', 'c'])
  })

  it('never adds a part to its whole', () => {
    const rows = rowsOf({
      notation: 'قُتل ‹figure#all:عشرة مدنيين› بينهم ‹figure#some:ثلاثة أطفال›',
      attributes: { all: exactly(10), some: { ...exactly(3), groups: ['children'] } },
      links: [['some', 'subset_of', 'all']]
    })
    const { lines, totals } = rollUp(rows)
    expect(lines.map(told)).toEqual([[10, 10, null, 1]])
    expect(lines[0]?.figures[0]?.parts.map(({ tag }) => tag)).toEqual(['some'])
    expect(totals[0]?.bounds).toEqual({ min: 10, max: 10 })
  })

  it.each<[string, Attributes, number, Line['apart']]>([
    ['one number for dead and wounded', { harm: ['killed', 'wounded'] }, 1, 'undivided-harm'],
    ['one number for two sides', {}, 2, 'undivided-victims'],
    ['an earlier event', { scope: 'past_event' }, 1, 'past-event'],
    ['a toll over time', { scope: 'cumulative' }, 1, 'cumulative'],
    ['families', { unit: 'family' }, 1, 'not-persons'],
    ['a share of others', { qualifier: 'share', min: null, max: null }, 1, 'share']
  ])('keeps %s apart', (_, more, sides, apart) => {
    const rows = rowsOf({
      notation: '‹figure#f:عشرات› من ‹actor#a:الحرس› و‹actor#b:الفصيل›',
      attributes: { f: { ...exactly(20), ...more } },
      links: (['a', 'b'] as const).slice(0, sides).map((end) => ['f', 'victim', end] as const)
    })
    const { lines, totals } = rollUp(rows)
    expect(lines.map((line) => line.apart)).toEqual([apart])
    expect(totals).toEqual([])
  })

  it('keeps a number for nobody in particular apart where known victims have theirs', () => {
    const rows = rowsOf({
      notation: '‹figure#all:سبعة قتلى›: ‹figure#some:ثلاثة› من ‹actor#v:الحرس›',
      attributes: { all: exactly(7), some: exactly(3) },
      links: [['some', 'victim', 'v']]
    })
    expect(rollUp(rows).lines.map(told)).toEqual([
      [7, 7, 'undivided-victims', 1],
      [3, 3, null, 1]
    ])
  })
})

describe('bounds', () => {
  const bounds = fc
    .tuple(fc.option(fc.nat(100)), fc.option(fc.nat(100)))
    .map(([min, more]) => ({ min, max: more === null ? null : (min ?? 0) + more }))

  it('of a sum hold every sum of numbers that the parts allow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bounds, fc.nat(50)), { minLength: 1 }), (parts) => {
        const numbers = parts.map(([{ min, max }, more]) =>
          Math.min((min ?? 0) + more, max ?? Infinity)
        )
        const total = numbers.reduce((all, one) => all + one, 0)
        const all = sum(parts.map(([one]) => one))
        expect(total).toBeGreaterThanOrEqual(all.min ?? 0)
        expect(total).toBeLessThanOrEqual(all.max ?? Infinity)
      })
    )
  })

  it('of strict words leave their number out', () => {
    const stated = { min: 100, max: null, best: 100 }
    expect(boundsOf({ ...stated, qualifier: 'more_than' })).toEqual({ min: 101, max: null })
    expect(boundsOf({ ...stated, qualifier: 'at_least' })).toEqual({ min: 100, max: null })
  })
})

describe('the guard against counting twice', () => {
  const pairs = (rows: readonly LedgerRow[]) =>
    sameFigures(rows).map(({ first, second, because }) => [first.tag, second.tag, because])
  const one = (id: string, date: string | null, quote = 'سبعة قتلى') => ({
    notation: `‹figure#${id}:${quote}› في السوق`,
    attributes: { [id]: exactly(7) },
    id,
    date
  })

  it('proposes the same words, the same value, and the same printed number of the same people', () => {
    const rows = rowsOf({
      notation:
        '‹figure#a:سبعة قتلى›\n‹figure#b:سبعة قتلى› و‹figure#c:7 قتلى› و‹figure#d:ما لا يقل عن سبعة› من ‹actor#v:الحرس›',
      attributes: {
        a: exactly(7),
        b: exactly(7),
        c: exactly(7),
        d: { ...killed, qualifier: 'at_least', min: 7, max: null, best: 7 }
      },
      links: [
        ['c', 'victim', 'v'],
        ['d', 'victim', 'v']
      ]
    })
    expect(pairs(rows)).toEqual([
      ['a', 'b', 'same-words'],
      ['a', 'c', 'same-value'],
      ['b', 'c', 'same-value'],
      ['c', 'd', 'about-the-same']
    ])
  })

  it('looks at articles of the same days only', () => {
    expect(pairs(rowsOf(one('a', '2024-03-01'), one('b', '2024-03-03')))).toHaveLength(1)
    expect(pairs(rowsOf(one('a', '2024-03-01'), one('b', '2024-03-09')))).toEqual([])
    expect(pairs(rowsOf(one('a', null), one('b', '2024-03-01')))).toEqual([])
  })

  it('says nothing of figures that are tied already, or of other harm', () => {
    const story = (links: Story['links'], harm = ['killed']): Story => ({
      notation: '‹figure#a:سبعة› و‹figure#b:سبعة›',
      attributes: { a: exactly(7), b: { ...exactly(7), harm } },
      ...(links ? { links } : {})
    })
    expect(pairs(rowsOf(story([['b', 'same_as', 'a']])))).toEqual([])
    expect(pairs(rowsOf(story([['b', 'subset_of', 'a']])))).toEqual([])
    expect(pairs(rowsOf(story([], ['wounded'])))).toEqual([])
  })
})

describe('the table', () => {
  const story = {
    notation: '😀 ‹figure#f:=ثلاثة "قتلى"›',
    attributes: { f: exactly(3) }
  } satisfies Story

  it('counts code points and quotes what needs it', () => {
    const { article } = source(story)
    const csv = writeLedgerCsv(rowsOf(story), new Map([[article.id, article.text]]), {
      guard: false
    })
    expect(csv).toContain(',2,15,"=ثلاثة ""قتلى""",3,3,3,exact,')
  })

  it('takes the power of a formula away when it is to be opened in a spreadsheet', () => {
    const csv = writeLedgerCsv(rowsOf(story), new Map(), { guard: true })
    expect(csv).toContain(`"'=ثلاثة ""قتلى"""`)
  })
})
