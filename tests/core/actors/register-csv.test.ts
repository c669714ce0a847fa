import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '#core/actors/csv'
import { registerOf } from '#core/actors/register'
import { readRegisterCsv, writeRegisterCsv } from '#core/actors/register-csv'
import { starterRegister } from '#core/actors/starter'
import { problem, value } from '../../helpers/disk'

const cellsOf = (text: string) => value(readCsv(text, 'a.csv')).map(({ cells }) => cells)

describe('a table', () => {
  it.each([
    ['a quoted comma and doubled quotes', '"a,b","c ""d"""\r\n', [['a,b', 'c "d"']]],
    [
      'a line break in a cell',
      'a,"b\nc"\nd,e',
      [
        ['a', 'b\nc'],
        ['d', 'e']
      ]
    ],
    ['a byte order mark', '\ufeffقسد,داعش', [['قسد', 'داعش']]],
    [
      'semicolons for commas',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    ['tabs for commas', 'a\tb', [['a', 'b']]],
    [
      'empty lines and line breaks of all kinds',
      'a,b\r\r\n\nc,',
      [
        ['a', 'b'],
        ['c', '']
      ]
    ],
    ['leading zeros', '0012,1E5', [['0012', '1E5']]]
  ])('has %s', (_name, text, rows) => expect(cellsOf(text)).toEqual(rows))

  it.each([
    ['a quote that never closes', 'a,b\n"c', 'csv.unclosed-quote', 2],
    ['words after a closing quote', '"a"b', 'csv.after-quote', 1]
  ])('is refused for %s, with the line', (_name, text, code, line) => {
    expect(problem(readCsv(text, 'a.csv'))).toEqual({ code, at: 'a.csv', facts: { line } })
  })

  it('comes back as it was written, for any text', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', '"', '\r\n', '\ufeff')
    )
    const row = fc.array(cell, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const table = [['x', 'y'], ...rows]
        expect(cellsOf(writeCsv(table))).toEqual(table)
      })
    )
  })
})

describe('a register as a table', () => {
  it('comes back whole', () => {
    const read = readRegisterCsv(writeRegisterCsv(starterRegister), 'a.csv')
    expect(read).toEqual({ ok: true, value: starterRegister, notes: [] })
  })

  it('needs no more than an id, a type and a name, in any order', () => {
    const read = readRegisterCsv('Name_AR,TYPE,id\n"لواء ""النسور""",armed_group,eagles\n', 'a.csv')
    expect(value(read)).toEqual(
      registerOf([
        {
          id: 'eagles',
          type: 'armed_group',
          names: { ar: 'لواء "النسور"', en: '' },
          aliases: []
        }
      ])
    )
  })

  it('leaves out rows that it cannot read, and names them', () => {
    const table = 'id,type,name_ar\nbad id,state,س\nok,state,ص\nnone,state,\nt,,ع\n'
    const read = readRegisterCsv(table, 'a.csv')
    expect(value(read).entities.map(({ id }) => id)).toEqual(['ok'])
    expect(read.ok && read.notes.map(({ facts }) => facts)).toEqual([
      { line: 2, because: 'id' },
      { line: 4, because: 'no-name' },
      { line: 5, because: 'type' }
    ])
  })

  it('needs only the id of an actor that is known', () => {
    const read = readRegisterCsv('id,type,alias\nsdf,,قسديون\nnew,,س\n', 'a.csv', starterRegister)
    expect(value(read).entities).toMatchObject([
      { id: 'sdf', type: 'armed_group', names: { ar: '', en: '' }, aliases: [{ text: 'قسديون' }] }
    ])
    expect(read.ok && read.notes.map(({ facts }) => facts)).toEqual([
      { line: 3, because: 'no-name' }
    ])
  })

  it('is refused without its columns', () => {
    expect(problem(readRegisterCsv('name\nx\n', 'a.csv')).code).toBe('register.no-column')
  })

  it('names an alias that no register could hold by its line, and keeps the others', () => {
    const table = `id,type,name_ar,alias\na,state,س,ص\na,,,${'ب'.repeat(301)}\na,,,ع\n`
    const read = readRegisterCsv(table, 'a.csv')
    expect(value(read).entities[0]?.aliases.map(({ text }) => text)).toEqual(['ص', 'ع'])
    expect(read.ok && read.notes.map(({ facts }) => facts)).toEqual([{ line: 3, because: 'alias' }])
  })

  const register = (text: string) =>
    registerOf([
      {
        id: 'a',
        type: 'state',
        names: { ar: text, en: 'A' },
        aliases: [{ text, framing: 'neutral' }],
        note: text,
        formerIds: ['b', 'c']
      }
    ])

  it.each([
    '=1+1',
    '+963 11',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200f=1',
    '\u202b\u00a0=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    "'=1",
    '=HYPERLINK("http://x","قسد")'
  ])('guards %j from being computed, and reads it back as it was', (text) => {
    const table = writeRegisterCsv(register(text))
    const cells = cellsOf(table)[1] ?? []
    const dangerous = /^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u
    expect(cells.filter((cell) => dangerous.test(cell))).toEqual([])
    expect(value(readRegisterCsv(table, 'a.csv'))).toEqual(register(text))
  })

  it('leaves what is no formula as it is', () => {
    expect(writeRegisterCsv(register("'قسد'"))).toContain(",'قسد',")
  })

  it('comes back whole, for any names', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((name) => name.trim() !== '')
    const odd = fc
      .tuple(fc.constantFrom('', "'", "''", '=', ' -'), text)
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(odd, (name) => {
        expect(value(readRegisterCsv(writeRegisterCsv(register(name)), ''))).toEqual(register(name))
      })
    )
  })
})
