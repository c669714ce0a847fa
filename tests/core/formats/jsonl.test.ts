import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countIdentical, exportNotes, readJsonlRecord, writeJsonlRecord } from '#core/formats/jsonl'
import type { FormatDocument } from '#core/formats/format'
import { anyAnnotated } from '../../helpers/arbitrary'
import { reading as drawn, type Annotated } from '../../helpers/notation'

const annotator = { id: 'layla', name: 'ليلى' }

function exported({ article, reading }: Annotated): FormatDocument {
  return { article, reading, annotator, projectId: 'project-1', scheme: 'hashiya-default' }
}

const killed = drawn('😀 قُتل ‹figure#f:عشرات العناصر› من ‹actor#b:قسد›')
const link = { id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }
const linked = { ...killed, reading: { ...killed.reading, links: [link] } }
const line = writeJsonlRecord(exported(linked))
const record = JSON.parse(line) as Record<string, unknown> & { spans: object[] }

/** What one reader or another ends a line at. */
const lineEnds = '\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029'

describe('a line of JSONL', () => {
  it('says whose reading of which text it is, and counts in code points', () => {
    expect(record).toEqual({
      format: 'hashiya.jsonl',
      version: 1,
      offsetUnit: 'codepoint',
      projectId: 'project-1',
      scheme: 'hashiya-default',
      annotator,
      article: {
        id: 'article-1',
        title: '😀 قُتل عشرات العناصر من قسد',
        date: null,
        outlet: null,
        textSha256: killed.article.textSha256,
        fileName: 'article-1.txt'
      },
      state: 'new',
      text: '😀 قُتل عشرات العناصر من قسد',
      spans: [
        {
          id: 'f',
          label: 'FIGURE',
          start: 7,
          end: 20,
          quote: 'عشرات العناصر',
          attributes: {},
          note: ''
        },
        { id: 'b', label: 'ACTOR', start: 24, end: 27, quote: 'قسد', attributes: {}, note: '' }
      ],
      links: [link]
    })
  })

  it('reads back what it wrote, for any text and any reading', () => {
    fc.assert(
      fc.property(anyAnnotated, (annotated) => {
        const { article, reading } = annotated
        const { id, text, textSha256, metadata } = article
        const { title, date } = metadata
        const back = readJsonlRecord(writeJsonlRecord(exported(annotated)), 'x.jsonl:1')
        const value = { article: { id, text, textSha256, title, date }, reading, annotator }
        expect(back).toStrictEqual({ ok: true, value, notes: [] })
        const total = reading.tags.length + reading.links.length
        expect(back.ok && countIdentical(reading, back.value.reading)).toEqual({
          identical: total,
          total
        })
      }),
      { numRuns: 300 }
    )
  })

  it('is one line to every reader, whatever it takes for a line end', () => {
    fc.assert(
      fc.property(anyAnnotated, (annotated) => {
        const written = writeJsonlRecord(exported(annotated))
        expect(written.endsWith('}\n')).toBe(true)
        const inside = written.slice(0, -1)
        expect([...lineEnds].filter((sign) => inside.includes(sign))).toEqual([])
      })
    )
  })

  it.each([
    ['is cut short', line.slice(0, -20), 'jsonl.not-json'],
    ['is empty', '', 'jsonl.not-json'],
    ['is no object', '[1]', 'jsonl.other-format'],
    ['is of another format', '{"text":"…","label":[]}', 'jsonl.other-format'],
    ['is newer', JSON.stringify({ ...record, version: 2 }), 'jsonl.newer'],
    ['counts otherwise', JSON.stringify({ ...record, offsetUnit: 'utf16' }), 'jsonl.bad-shape'],
    ['has no text', JSON.stringify({ ...record, text: null }), 'jsonl.bad-shape'],
    ['has no spans', JSON.stringify({ ...record, spans: undefined }), 'jsonl.bad-shape']
  ])('that %s is refused', (_what, broken, code) => {
    expect(readJsonlRecord(broken, 'x.jsonl:7')).toMatchObject({
      ok: false,
      problem: { code, at: 'x.jsonl:7' }
    })
  })

  it('may begin with a byte order mark and end in CR LF', () => {
    expect(readJsonlRecord(`\ufeff${line.trimEnd()}\r\n`, 'x').ok).toBe(true)
  })

  it('sets aside a span that does not fit and says so', () => {
    const spans = [{ ...record.spans[0], start: 6 }, record.spans[1]]
    const back = readJsonlRecord(JSON.stringify({ ...record, spans }), 'x.jsonl:1')
    expect(back).toMatchObject({
      ok: true,
      notes: [{ code: 'annotation.quote-moved' }, { code: 'link.missing-end' }]
    })
  })
})

describe('the check of an export', () => {
  it('counts a tag or link that differs in any part, or is missing on a side', () => {
    const [figure, actor] = linked.reading.tags
    const changed = {
      ...linked.reading,
      tags: [{ ...figure!, attributes: { min: 10 } }, actor!, { ...actor!, id: 'new' }]
    }
    expect(countIdentical(linked.reading, changed)).toEqual({ identical: 2, total: 4 })
  })

  it('does not mind the order of attributes', () => {
    const [figure] = linked.reading.tags
    const one = { ...linked.reading, tags: [{ ...figure!, attributes: { min: 1, max: 2 } }] }
    const other = { ...linked.reading, tags: [{ ...figure!, attributes: { max: 2, min: 1 } }] }
    expect(countIdentical(one, other)).toEqual({ identical: 2, total: 2 })
  })

  it('notes what was set aside, which no line carries', () => {
    const setAside = { tags: [{ id: 'broken' }], links: [null] }
    const reading = { ...linked.reading, setAside }
    expect(exportNotes(reading)).toEqual([{ code: 'export.set-aside', facts: { count: 2 } }])
    expect(exportNotes(linked.reading)).toEqual([])
    expect(writeJsonlRecord(exported({ ...linked, reading }))).toBe(line)
  })
})
