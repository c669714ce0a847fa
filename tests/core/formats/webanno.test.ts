import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webannoTsv } from '#core/formats/webanno/webanno'
import {
  escapedText,
  escapedValue,
  splitUnescaped,
  unescapedText,
  unescapedValue
} from '#core/formats/webanno/escape'
import { anyText } from '../../helpers/arbitrary'
import { documentFrom, file, fileNamed, readIn, readWell, written } from '../../helpers/formats'

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('')
const layer = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity'

describe('WebAnno TSV', () => {
  it('has tokens with UTF-16 offsets, a tab after every row, and numbers where tags stack', () => {
    const seen = documentFrom('😀 لـ"‹actor:قسد›". ‹figure:نحو ‹actor:50››\nهنا')
    expect(fileNamed(written(webannoTsv, [seen]), 'layla/article-1.tsv')).toBe(
      lines(
        '#FORMAT=WebAnno TSV 3.3',
        `#T_SP=${layer}|identifier|value`,
        '',
        '',
        '#Text=😀 لـ"قسد".',
        '1-1\t0-2\t😀\t_\t_\t',
        '1-2\t3-5\tلـ\t_\t_\t',
        '1-3\t5-6\t"\t_\t_\t',
        '1-4\t6-9\tقسد\t*\tACTOR\t',
        '1-5\t9-10\t"\t_\t_\t',
        '1-6\t10-11\t.\t_\t_\t',
        '',
        '#Text=نحو 50',
        '2-1\t12-15\tنحو\t*[1]\tFIGURE[1]\t',
        '2-2\t16-18\t50\t*[1]|*[2]\tFIGURE[1]|ACTOR[2]\t',
        '',
        '#Text=هنا',
        '3-1\t19-22\tهنا\t_\t_\t'
      )
    )
  })

  it('escapes what would end a value, and writes a line of text for each line of a sentence', () => {
    const { article, reading } = documentFrom('‹claim:قال\nثم\\عاد›')
    const tags = reading.tags.map((tag) => ({ ...tag, label: 'a_b|c[d]->e;*\\' }))
    const document = { ...documentFrom('x'), article, reading: { ...reading, tags } }
    const tsv = fileNamed(written(webannoTsv, [document]), 'layla/article-1.tsv')
    expect(tsv).toContain('\n#Text=قال\n#Text=ثم\\\\عاد\n')
    expect(tsv).toContain('\ta\\_b\\|c\\[d\\]\\->e\\;\\*\\\\[1]\t\n')
  })

  it('is read with tokens in parts, several layers and relations, as others write it', async () => {
    const read = await readIn(webannoTsv, [
      file(
        'x.tsv',
        lines(
          '#FORMAT=WebAnno TSV 3.3',
          '#T_SP=webanno.custom.Actor|kind|label',
          '#T_SP=webanno.custom.Seen|',
          '#T_RL=webanno.custom.By|role|BT_webanno.custom.Actor',
          '',
          '',
          '#Sentence.id=s1',
          '#Text=قُتل لـ"قسد" وداعش',
          '1-1\t0-4\tقُتل\t_\t_\t*\t_\t_\t',
          '1-2\t5-12\tلـ"قسد"\t_\t_\t_\t_\t_\t',
          '1-2.1\t8-11\tقسد\tgroup\tACTOR\t_\t_\t_\t',
          '1-3\t13-18\tوداعش\tgroup[1]|_[2]\tACTOR[1]|OTHER[2]\t_\tvictim\t1-2.1[0_1]\t'
        )
      )
    ])
    expect(read).toMatchObject({ ok: true, notes: [] })
    const { tags, links } = read.ok ? read.value[0]!.reading : { tags: [], links: [] }
    expect(
      tags.map(({ id, label, span, attributes }) => [id, label, span.start, attributes])
    ).toEqual([
      ['1.1-1', 'Seen', 0, {}],
      ['0.1-2.1', 'ACTOR', 8, { kind: 'group' }],
      ['0.1', 'ACTOR', 13, { kind: 'group' }],
      ['0.2', 'OTHER', 13, {}]
    ])
    expect(links).toMatchObject([{ relation: 'victim', from: '0.1-2.1', to: '0.1' }])
  })

  it('fills up what stood between sentences when the sidecar is gone, and says so', async () => {
    const seen = documentFrom('‹actor:قسد› هنا.\n\nوهناك ‹actor:داعش›')
    const { files } = written(webannoTsv, [seen])
    const [tsv] = files
    expect(await readIn(webannoTsv, [tsv!])).toMatchObject({
      ok: true,
      notes: [{ code: 'format.text-rebuilt', at: 'layla/article-1.tsv' }],
      value: [
        {
          article: { text: 'قسد هنا.\n وهناك داعش' },
          reading: { tags: [{}, { span: { start: 16 } }] }
        }
      ]
    })
    const whole = await readWell(webannoTsv, files)
    expect(whole[0]?.article.text).toBe(seen.article.text)
  })

  it('finds out that the offsets count code points', async () => {
    const tsv = lines(
      '#FORMAT=WebAnno TSV 3.3',
      `#T_SP=${layer}|identifier|value`,
      '',
      '',
      '#Text=😀 قسد',
      '1-1\t0-1\t😀\t_\t_\t',
      '1-2\t2-5\tقسد\t*\tORG\t'
    )
    expect(await readIn(webannoTsv, [file('x.tsv', tsv)])).toMatchObject({
      ok: true,
      notes: [{ code: 'offsets.other-unit', at: 'x.tsv' }],
      value: [{ reading: { tags: [{ label: 'ORG', span: { start: 3, end: 6 } }] } }]
    })
  })

  const head = lines(
    '#FORMAT=WebAnno TSV 3.3',
    `#T_SP=${layer}|identifier|value`,
    '',
    '',
    '#Text=قسد'
  )
  it.each([
    ['another format', '#FORMAT=WebAnno TSV 2', 'format.no-header', 'x.tsv:1'],
    ['nothing', '', 'format.no-header', 'x.tsv:1']
  ])('of %s is refused', async (_what, text, code, at) => {
    expect(await readIn(webannoTsv, [file('x.tsv', text)])).toMatchObject({
      ok: false,
      problem: { code, at }
    })
  })

  it.each([
    ['no offsets', '1-2\tقسد\t*\tORG\t', 'format.bad-line'],
    ['negative offsets', '1-2\t-1-3\tقسد\t*\tORG\t', 'format.bad-line'],
    ['no number', 'x\t0-3\tقسد\t*\tORG\t', 'format.bad-line'],
    ['offsets outside', '1-2\t90-93\tحلب\t*\tORG\t', 'annotation.outside'],
    ['offsets turned round', '1-2\t3-0\tحلب\t*\tORG\t', 'annotation.reversed']
  ])('tells a row with %s by its line', async (_what, row, code) => {
    const read = await readIn(webannoTsv, [
      file('x.tsv', `${head}1-1\t0-3\tقسد\t*\tORG\t\n${row}\n`)
    ])
    expect(read).toMatchObject({ ok: true, notes: [{ code, at: 'x.tsv:7' }] })
    expect(read.ok && read.value[0]?.reading.tags).toHaveLength(1)
  })

  it('does not fill memory for an offset that is a mistake', async () => {
    const tsv = `${head}1-1\t0-3\tقسد\t_\t_\t\n\n#Text=هنا\n2-1\t999999999999-999999999999\tهنا\t_\t_\t\n`
    const read = await readIn(webannoTsv, [file('x.tsv', tsv)])
    expect(read.ok && read.value[0]?.article.text.length).toBeLessThan(100)
  })
})

describe('its escapes', () => {
  it('come back for any text, and hide every sign from a split', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(unescapedValue(escapedValue(a))).toBe(a)
        expect(unescapedText(escapedText(a))).toBe(a)
        const joined = `${escapedValue(a)}|${escapedValue(b)}`
        expect(splitUnescaped(joined, '|').map(unescapedValue)).toEqual([a, b])
      })
    )
  })
})
