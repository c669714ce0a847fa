import { describe, expect, it } from 'vitest'
import { convertFile } from '#disk/intake/convert'
import type { Choices } from '#disk/intake/draft'
import { problem, value } from '../../helpers/disk'

async function read(name: string, content: string, choices: Choices = {}) {
  return convertFile({ name, bytes: Buffer.from(content) }, choices)
}

/** Row, text, title and date of each article. */
async function rows(name: string, content: string, choices?: Choices) {
  const { drafts } = value(await read(name, content, choices))
  return drafts.map(({ row, text, title, date }) => [row, text, title, date])
}

describe('a table of articles', () => {
  it.each([
    ['commas', 't.csv', 'id,title,text,date\r\n1,عنوان,"قُتل أربعة,\r\nوجُرح 12",2024-05-12\r\n'],
    ['semicolons', 't.csv', 'id;title;text;date\n1;عنوان;"قُتل أربعة,\r\nوجُرح 12";2024-05-12\n'],
    [
      'tabs',
      't.tsv',
      'id\ttitle\ttext\tdate\n1\tعنوان\t"قُتل أربعة,\r\nوجُرح 12"\t2024-05-12T10:00Z\n'
    ],
    [
      'a byte order mark and Arabic names',
      't.csv',
      '\ufeffالعنوان,النص,التاريخ\nعنوان,"قُتل أربعة,\r\nوجُرح 12",2024-05-12\n'
    ]
  ])('with %s', async (_name, name, content) => {
    expect(await rows(name, content)).toEqual([[2, 'قُتل أربعة,\r\nوجُرح 12', 'عنوان', '2024-05-12']])
  })

  it('of JSON Lines, with the fields of an object in each', async () => {
    const content =
      '{"data":{"text":" قُتل أربعة "},"meta":{"title":"عنوان"}}\n\n{"data":{"text":"جُرح 12"},"id":7}\r\n'
    expect(await rows('t.jsonl', content, { titleColumn: 'meta.title' })).toEqual([
      [1, ' قُتل أربعة ', 'عنوان', null],
      [3, 'جُرح 12', null, null]
    ])
  })

  it.each([
    ['an array of objects', '[{"text":"أ"},{"text":"ب"}]'],
    ['an array of texts', '["أ","ب"]'],
    ['an object that holds such an array', '{"count":2,"articles":[{"text":"أ"},{"text":"ب"}]}']
  ])('of JSON: %s', async (_name, content) => {
    expect(await rows('t.json', content)).toEqual([
      [1, 'أ', null, null],
      [2, 'ب', null, null]
    ])
  })

  it('has the columns that were chosen, also where others have usual names', async () => {
    const content = 'text,summary\nأ,ملخص\n'
    expect(await rows('t.csv', content, { textColumn: 'summary' })).toEqual([
      [2, 'ملخص', null, null]
    ])
  })

  it('has no headline where none is chosen', async () => {
    const content = 'text,title\nأ,عنوان\n'
    expect(await rows('t.csv', content, { titleColumn: '' })).toEqual([[2, 'أ', null, null]])
  })

  it('without a usual name waits for a choice', async () => {
    const { columns, drafts } = value(await read('t.csv', 'a,b\n1,2\n'))
    expect([columns, drafts]).toEqual([
      { all: ['a', 'b'], text: null, title: null, date: null },
      []
    ])
  })

  it('tells of each row that holds no text, and takes the others', async () => {
    const outcome = await read(
      't.jsonl',
      '{"text":"أ"}\n{"text":"  "}\n{"text":3}\nnot json\n[1]\n{"text":"\\ud800"}'
    )
    expect(value(outcome).drafts.map(({ row }) => row)).toEqual([1])
    expect(outcome.ok && outcome.notes.map(({ code, at }) => [code, at])).toEqual([
      ['import.bad-record', 't.jsonl:4'],
      ['import.bad-record', 't.jsonl:5'],
      ['import.row-without-text', 't.jsonl:2'],
      ['import.row-without-text', 't.jsonl:3'],
      ['import.half-character', 't.jsonl:6']
    ])
  })

  it('is not harmed by names that reach for a prototype', async () => {
    const content = '[{"__proto__":{"text":"x"},"constructor":"y","text":"أ"}]'
    expect(await rows('t.json', content)).toEqual([[1, 'أ', null, null]])
  })
})

describe('refuses', () => {
  it.each([
    ['a quotation mark that is never closed', 't.csv', 'text\n"أ', {}, 'csv.unclosed-quote'],
    ['a table without rows', 't.csv', '\n\n', {}, 'import.empty'],
    [
      'a column that is not there',
      't.csv',
      'text\nأ',
      { textColumn: 'body' },
      'import.no-such-column'
    ],
    ['what is no JSON', 't.json', '{"text":', {}, 'import.not-json'],
    ['JSON without an article', 't.json', '[]', {}, 'import.empty'],
    ['numbers', 't.json', '[1,2]', {}, 'import.bad-record'],
    ['lines that are no JSON', 't.jsonl', 'أ\nب', {}, 'import.bad-record'],
    ['rows without a text', 't.csv', 'text,title\n,أ\n', {}, 'import.row-without-text'],
    ['JSON that nests without end', 't.json', '['.repeat(200_000), {}, 'import.not-json']
  ])('%s', async (_name, name, content, choices, code) => {
    const found = problem(await read(name, content, choices))
    expect([found.code, found.at?.startsWith(name)]).toEqual([code, true])
  })
})
