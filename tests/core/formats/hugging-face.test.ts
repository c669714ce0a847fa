import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { huggingFace } from '#core/formats/hugging-face/hugging-face'
import { huggingFaceParquet } from '#core/formats/hugging-face/parquet'
import { put, temporaryFolder } from '../../helpers/disk'
import {
  anyDocuments,
  documentFrom,
  file,
  fileNamed,
  optionsWith,
  readIn,
  readWell,
  sha256,
  written
} from '../../helpers/formats'

const text = '😀 قُتل أكثر من 50 من "قسد"'
const killed = documentFrom('😀 قُتل ‹figure#f:أكثر من ‹actor#in:50›› من "‹actor#b:قسد›"', {
  attributes: { f: { min: 51, max: null, harm: ['killed'], qualifier: 'more_than' } },
  notes: { b: 'ملاحظة' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: { basis: 'stated' } }]
})
const splitOf = () => 'test' as const

describe('a data set of JSON lines', () => {
  const out = written(huggingFace, [killed], optionsWith({ splitOf }))
  const row = JSON.parse(fileNamed(out, 'data/test.jsonl')) as Record<string, unknown> & {
    spans: Record<string, unknown>[]
  }

  it('has the text, flat tags over its tokens, and every span with typed attributes', () => {
    expect(row).toMatchObject({
      article_id: 'article-1',
      text_sha256: sha256(text),
      annotator_id: 'layla',
      state: 'new',
      text,
      tokens: ['😀', 'قُتل', 'أكثر', 'من', '50', 'من', '"', 'قسد', '"'],
      ner_tags: ['O', 'O', 'B-FIGURE', 'I-FIGURE', 'I-FIGURE', 'O', 'O', 'B-ACTOR', 'O'],
      links: [
        {
          id: 'l',
          relation: 'victim',
          from: 'f',
          to: 'b',
          more: '{"attributes":{"basis":"stated"}}'
        }
      ]
    })
    expect(row.spans[0]).toMatchObject({
      id: 'f',
      label: 'FIGURE',
      start: 7,
      end: 17,
      text: 'أكثر من 50',
      note: '',
      min: 51,
      max: null,
      harm: ['killed'],
      qualifier: 'more_than',
      entity: null,
      more: '{"attributes":{"min":51,"max":null,"harm":["killed"],"qualifier":"more_than"}}'
    })
  })

  it('has the same keys in every row and span, as Arrow wants', () => {
    const keys = (records: readonly object[]) =>
      new Set(records.map((one) => Object.keys(one).join()))
    const several = written(huggingFace, [killed, documentFrom('لا ‹place:شيء›')])
    const rows = fileNamed(several, 'data/train.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as typeof row)
    expect(keys(rows).size).toBe(1)
    expect(keys(rows.flatMap(({ spans }) => spans)).size).toBe(1)
  })

  it('has a card that states the files, the columns, the unit and the labels', () => {
    const card = fileNamed(out, 'README.md')
    expect(card).toMatch(
      /^---\nlanguage:\n {2}- ar\ntask_categories:\n {2}- token-classification\npretty_name: "رصد"\n/
    )
    expect(card).toContain(
      '    data_files:\n      - split: test\n        path: data/test.jsonl\ndataset_info:\n  features:\n'
    )
    expect(card).toContain('  - name: "ner_tags"\n    sequence: string\n')
    expect(card).toContain('  - name: "spans"\n    list:\n    - name: "id"\n      dtype: string\n')
    expect(card).toContain('    - name: "min"\n      dtype: int64\n')
    expect(card).toContain('**Unicode code points**')
    expect(card).toContain('| test | 1 | 3 | 1 |')
    expect(card).toMatch(/\| FIGURE \| رقم ضحايا \| Casualty figure \| .* \| 1 \|/)
  })

  it('of others is read by its tokens and tags where it has no spans', async () => {
    const line = '{"id":"0","tokens":["قتل","قسد"],"ner_tags":["O","B-ORG"]}'
    expect(await readIn(huggingFace, [file('data/train.jsonl', line)])).toMatchObject({
      ok: true,
      notes: [{ code: 'format.text-rebuilt', at: 'data/train.jsonl:1' }],
      value: [
        { article: { text: 'قتل قسد' }, reading: { tags: [{ label: 'ORG', span: { start: 4 } }] } }
      ]
    })
  })

  it.each([
    ['is cut short', '{"text":"a"', 'format.not-json'],
    ['has neither text nor tokens', '{"a":1}', 'format.bad-shape'],
    ['has tags by numbers', '{"tokens":["a"],"ner_tags":[3]}', 'format.bad-shape'],
    ['has fewer tags than tokens', '{"tokens":["a","b"],"ner_tags":["O"]}', 'format.bad-shape'],
    [
      'has a span outside',
      '{"text":"قسد","spans":[{"start":0,"end":9,"label":"A"}]}',
      'annotation.outside'
    ],
    [
      'has a span in halves',
      '{"text":"قسد","spans":[{"start":0.5,"end":2,"label":"A"}]}',
      'annotation.not-whole'
    ],
    [
      'has a span without a label',
      '{"text":"قسد","spans":[{"start":0,"end":2}]}',
      'annotation.bad-shape'
    ]
  ])('tells a row that %s by its line, and reads the next', async (_what, line, code) => {
    const good = '{"text":"قسد","spans":[]}'
    const read = await readIn(huggingFace, [file('a.jsonl', `${line}\n${good}\n`)])
    expect(read).toMatchObject({ ok: true, notes: [{ code, at: 'a.jsonl:1' }] })
  })
})

describe('a data set of Parquet', () => {
  it('that is none, or cut short, is refused', async () => {
    const out = written(huggingFaceParquet, [killed])
    const whole = out.files.find(({ name }) => name.endsWith('.parquet'))!
    const cut = { ...whole, bytes: whole.bytes!.subarray(0, -20) }
    for (const broken of [cut, { ...whole, bytes: Buffer.from('PAR1') }, file('x.parquet', 'قسد')])
      expect(await readIn(huggingFaceParquet, [broken])).toMatchObject({
        ok: false,
        problem: { code: 'format.not-parquet', at: broken.name }
      })
  })

  it(
    'holds to DuckDB what the JSON lines hold, for any texts',
    { timeout: 60_000 },
    async (test) => {
      const duckdb = await import('@duckdb/node-api').catch(() => null)
      if (!duckdb) return test.skip('DuckDB has no binary for this machine, so it was not asked')
      const instance = await duckdb.DuckDBInstance.create(':memory:')
      const connection = await instance.connect()
      const samples = [[killed], ...fc.sample(anyDocuments, 10)]
      for (const documents of samples) {
        const [lines] = written(huggingFace, documents).files
        const [parquet] = written(huggingFaceParquet, documents).files
        if (!parquet?.name.endsWith('.parquet')) continue
        const path = await put(temporaryFolder(), 'x.parquet', parquet.bytes!)
        // Its JavaScript binding takes U+FEFF for a byte order mark; its own JSON is exact.
        await connection.run(`COPY (SELECT * FROM '${path}') TO '${path}.json' (FORMAT JSON)`)
        expect(linesOf(readFileSync(`${path}.json`, 'utf8'))).toEqual(linesOf(lines!.text))
      }
      connection.closeSync()
    }
  )

  it('reads back what it wrote in three splits', async () => {
    const other = documentFrom('‹actor:قسد› هنا')
    const documents = [killed, { ...other, article: { ...other.article, id: 'article-2' } }]
    const options = optionsWith({ splitOf: (id) => (id === 'article-2' ? 'validation' : 'train') })
    const out = written(huggingFaceParquet, documents, options)
    expect(out.files.map(({ name }) => name)).toEqual([
      'data/train.parquet',
      'data/validation.parquet',
      'README.md'
    ])
    expect(await readWell(huggingFaceParquet, out.files)).toHaveLength(2)
  })
})

function linesOf(text: string): readonly unknown[] {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as unknown)
}
