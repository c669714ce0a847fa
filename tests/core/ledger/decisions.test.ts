import { describe, expect, it } from 'vitest'
import {
  joined,
  newLedgerRecord,
  pairOf,
  readLedgerRecord,
  undecided,
  writeLedgerRecord
} from '#core/ledger/decisions'
import { sameFigures } from '#core/ledger/double-count'
import { restingOnOneUnnamed } from '#core/ledger/rests-on'
import { rollUp } from '#core/ledger/roll-up'
import { partyOf, rowOf } from '../../helpers/ledger-rows'

const four = { harm: ['killed'], min: 4, max: 4, best: 4, qualifier: 'exact' } as const
const rowIn = (article: string, more = {}) =>
  rowOf({
    ...four,
    key: `${article}/layla/f`,
    figure: `${article}/layla/f`,
    tag: 'f',
    article,
    date: '2024-03-01',
    ...more
  })

describe('decisions over several articles', () => {
  const [a, b, c] = [rowIn('a'), rowIn('b'), rowIn('c')]

  it('count the same people once, over any steps', () => {
    const record = { ...newLedgerRecord('layla'), same: [pairOf(b, c), pairOf(a, b)] }
    const rows = joined([a, b, c], record)
    expect(rollUp([a, b, c]).totals[0]?.bounds).toEqual({ min: 12, max: 12 })
    expect(rollUp(rows).totals[0]?.bounds).toEqual({ min: 4, max: 4 })
    expect(sameFigures(rows)).toEqual([])
  })

  it('do not propose what was refused again, in whichever order it was', () => {
    const record = { ...newLedgerRecord('layla'), different: [pairOf(c, a)] }
    const open = undecided(sameFigures([a, b, c]), record)
    expect(open.map(({ first, second }) => [first.article, second.article])).toEqual([
      ['a', 'b'],
      ['b', 'c']
    ])
  })

  it('say nothing of figures that are no longer there', () => {
    const record = { ...newLedgerRecord('layla'), same: [pairOf(a, rowIn('gone'))] }
    expect(joined([a, b], record)).toEqual([a, b])
  })

  it('come back from their file, with the fields of others', () => {
    const record = { ...newLedgerRecord('layla'), different: [pairOf(a, b)], later: { kept: 1 } }
    const read = readLedgerRecord(JSON.parse(writeLedgerRecord(record)), 'ledger/layla.json')
    expect(read).toEqual({ ok: true, value: record, notes: [] })
  })
})

describe('resting on one unnamed source', () => {
  const unnamed = { attribution: 'anonymous', sources: [partyOf('source-x', 'unnamed_source')] }
  it.each([
    ['one mention of an unnamed source', [rowIn('a', unnamed)], true],
    ['an unnamed source without a tag', [rowIn('a', { attribution: 'anonymous' })], true],
    [
      'a carried-over source that is unnamed',
      [rowIn('a', { ...unnamed, attribution: 'inherited' })],
      true
    ],
    [
      'a headline that repeats it',
      [rowIn('a', unnamed), rowIn('a', { attribution: 'document' })],
      true
    ],
    ['a named source', [rowIn('a', { attribution: 'named', sources: [partyOf('sdf')] })], false],
    [
      'a named source beside it',
      [rowIn('a', unnamed), rowIn('a', { sources: [partyOf('sdf')] })],
      false
    ],
    ['unnamed sources of two articles', [rowIn('a', unnamed), rowIn('b', unnamed)], false],
    ['the outlet alone', [rowIn('a', { attribution: 'document' })], false],
    [
      'the outlet of another article',
      [rowIn('a', unnamed), rowIn('b', { attribution: 'document' })],
      false
    ]
  ])('%s', (_, mentions, rests) => {
    const rows = mentions.map((row) => ({ ...row, figure: 'one' }))
    expect(restingOnOneUnnamed(rows).has('one')).toBe(rests)
  })
})

it('keeps a number for nobody in particular apart only where its own article names the victims', () => {
  const rows = [
    rowIn('a', { victims: [partyOf('guard')], key: 'v', figure: 'v' }),
    rowIn('a', { key: 'all', figure: 'all' }),
    rowIn('b')
  ]
  const { totals, lines } = rollUp(rows)
  expect(totals[0]?.bounds).toEqual({ min: 8, max: 8 })
  expect(
    lines.filter(({ apart }) => apart !== null).map(({ figures }) => figures[0]?.row.key)
  ).toEqual(['all'])
})
