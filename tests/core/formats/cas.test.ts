import { describe, expect, it } from 'vitest'
import { casJson } from '#core/formats/cas/json-format'
import { casXmi } from '#core/formats/cas/xmi-format'
import type { Format } from '#core/formats/format'
import {
  documentFrom,
  file,
  fileNamed,
  readIn,
  readWell,
  sha256,
  written
} from '../../helpers/formats'
import { hasPython, noPython, python } from '../../helpers/python'

const text = '😀 قُتل 50 من\n"قسد"'
const killed = documentFrom('😀 قُتل ‹figure#f:50› من\n"‹actor#b:قسد›"', {
  attributes: { f: { min: 50, max: null, harm: ['killed'] } },
  notes: { b: 'سطر\nآخر <&>' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})
const figureMore = '{"attributes":{"min":50,"max":null,"harm":["killed"]},"shown":["min","harm"]}'
const actorMore = '{"attributes":{},"shown":[]}'

describe('CAS JSON', () => {
  const cas = JSON.parse(fileNamed(written(casJson, [killed]), 'layla/article-1.json')) as {
    '%TYPES': Record<string, unknown>
    '%FEATURE_STRUCTURES': { '%TYPE': string }[]
    '%VIEWS': unknown
  }

  it('holds its types, the text and its structures, as the reference implementation writes them', () => {
    const structures = cas['%FEATURE_STRUCTURES']
    expect(structures.slice(0, 3)).toEqual([
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: text
      },
      {
        '%ID': 2,
        '%TYPE': 'uima.tcas.DocumentAnnotation',
        '@sofa': 1,
        begin: 0,
        end: 19,
        language: 'ar'
      },
      {
        '%ID': 3,
        '%TYPE': 'hashiya.Document',
        article_id: 'article-1',
        title: '😀 قُتل 50 من',
        file_name: 'article-1.txt',
        text_sha256: sha256(text),
        annotator_id: 'layla',
        annotator_name: 'ليلى',
        state: 'new',
        project_id: 'project-1',
        scheme: 'hashiya-default'
      }
    ])
    expect(structures.filter((one) => one['%TYPE'].startsWith('hashiya.')).slice(1)).toEqual([
      {
        '%ID': 13,
        '%TYPE': 'hashiya.FIGURE',
        '@sofa': 1,
        begin: 8,
        end: 10,
        tagId: 'f',
        label: 'FIGURE',
        min: 50,
        harm: 'killed',
        more: figureMore
      },
      {
        '%ID': 14,
        '%TYPE': 'hashiya.ACTOR',
        '@sofa': 1,
        begin: 15,
        end: 18,
        tagId: 'b',
        label: 'ACTOR',
        note: 'سطر\nآخر <&>',
        more: actorMore
      },
      {
        '%ID': 15,
        '%TYPE': 'hashiya.Link',
        linkId: 'l',
        relation: 'victim',
        '@source': 13,
        '@target': 14,
        more: '{"attributes":{}}'
      }
    ])
    expect(cas['%TYPES']['hashiya.FIGURE']).toMatchObject({
      '%NAME': 'hashiya.FIGURE',
      '%SUPER_TYPE': 'hashiya.Tag',
      min: { '%NAME': 'min', '%RANGE': 'uima.cas.Long' },
      harm: { '%NAME': 'harm', '%RANGE': 'uima.cas.String' }
    })
    expect(cas['%VIEWS']).toEqual({
      _InitialView: { '%SOFA': 1, '%MEMBERS': structures.slice(1).map((_one, index) => index + 2) }
    })
  })

  it('of others is read with `^`, with numbers as keys, and relations by governor and dependent', async () => {
    const structures = {
      1: { '%TYPE': 'uima.cas.Sofa', sofaString: 'هذا اختبار' },
      2: {
        '%TYPE': 'x.NamedEntity',
        '@sofa': 1,
        '^begin': 0,
        '^end': 3,
        value: 'PER',
        identifier: 'q1'
      },
      3: { '%TYPE': 'x.Place', '@sofa': 1, begin: 4, end: 10, sure: true },
      4: { '%TYPE': 'x.In', '@sofa': 1, begin: 4, end: 10, '@Governor': 2, '@Dependent': 3 },
      5: {
        '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
        '@sofa': 1,
        begin: 0,
        end: 3
      }
    }
    const json = JSON.stringify({ '%HEADER': {}, '%FEATURE_STRUCTURES': structures })
    const [read] = await readWell(casJson, [file('a.json', json)])
    expect(read?.reading.tags).toMatchObject([
      {
        id: 'fs000002',
        label: 'PER',
        attributes: { identifier: 'q1' },
        span: { start: 0, end: 3 }
      },
      { id: 'fs000003', label: 'Place', attributes: { sure: 'true' }, span: { start: 4, end: 10 } }
    ])
    expect(read?.reading.links).toMatchObject([
      { relation: 'In', from: 'fs000002', to: 'fs000003' }
    ])
  })

  it('takes what was changed or emptied there', async () => {
    const changed = fileNamed(written(casJson, [killed]), 'layla/article-1.json')
      .replace('"min": 50', '"min": 60')
      .replace(/\n\s*"harm": "killed",/, '')
    const [read] = await readWell(casJson, [file('a.json', changed)])
    expect(read?.reading.tags[0]?.attributes).toEqual({ max: null, min: 60 })
  })

  it.each([
    ['no JSON', '{\n"%TYPES":', 'format.not-json', 'a.json:2'],
    ['no structures', '{}', 'format.bad-shape', 'a.json'],
    [
      'no text',
      '{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa"}]}',
      'format.bad-shape',
      'a.json'
    ]
  ])('that is %s is refused', async (_what, json, code, at) => {
    expect(await readIn(casJson, [file('a.json', json)])).toMatchObject({
      ok: false,
      problem: { code, at }
    })
  })
})

const xmi = (text: string, ...elements: readonly string[]) =>
  `<?xml version="1.0"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:t="http:///my/types.ecore" xmi:version="2.0">\n` +
  `${elements.join('\n')}\n<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text}"/>\n<cas:View sofa="1" members=""/></xmi:XMI>`

describe('CAS XMI', () => {
  const out = written(casXmi, [killed])

  it('has every structure as an element, line ends as references, and its types beside it', () => {
    const lines = fileNamed(out, 'layla/article-1.xmi').split('\n')
    expect(lines[1]).toBe(
      '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" ' +
        'xmlns:type="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" ' +
        'xmlns:hashiya="http:///hashiya.ecore" xmlns:tcas="http:///uima/tcas.ecore" ' +
        'xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0">'
    )
    expect(lines).toContain('<cas:NULL xmi:id="0"/>')
    expect(lines).toContain(
      '<hashiya:FIGURE xmi:id="13" sofa="1" begin="8" end="10" tagId="f" label="FIGURE" min="50" harm="killed" ' +
        `more="${figureMore.replaceAll('"', '&quot;')}"/>`
    )
    expect(lines).toContain(
      `<hashiya:ACTOR xmi:id="14" sofa="1" begin="15" end="18" tagId="b" label="ACTOR" note="سطر&#10;آخر &lt;&amp;&gt;" more="${actorMore.replaceAll('"', '&quot;')}"/>`
    )
    expect(lines).toContain(
      '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="😀 قُتل 50 من&#10;&quot;قسد&quot;"/>'
    )
    const types = fileNamed(out, 'TypeSystem.xml')
    expect(types).toContain(
      '<name>hashiya.FIGURE</name>\n<description></description>\n<supertypeName>hashiya.Tag</supertypeName>'
    )
    expect(types).toMatch(
      /<name>min<\/name>\n<description><\/description>\n<rangeTypeName>uima\.cas\.Long</
    )
  })

  it('is XML to Python, which finds the words by the offsets', (test) => {
    if (!hasPython) return test.skip(noPython)
    const script = [
      'import json,sys,xml.etree.ElementTree as E',
      'r=E.fromstring(sys.stdin.buffer.read())',
      't=r.find("{http:///uima/cas.ecore}Sofa").get("sofaString").encode("utf-16-le")',
      'p=[e for e in r if e.tag in ("{http:///hashiya.ecore}FIGURE","{http:///hashiya.ecore}ACTOR")]',
      'print(json.dumps([t[2*int(e.get("begin")):2*int(e.get("end"))].decode("utf-16-le") for e in p]))'
    ].join('\n')
    expect(python(script, fileNamed(out, 'layla/article-1.xmi'))).toEqual(['50', 'قسد'])
  })

  it('of others is read by its types', async () => {
    const [read] = await readWell(casXmi, [
      file(
        'a.xmi',
        xmi('قتل قسد&#10;', '<t:Org xmi:id="7" sofa="1" begin="4" end="7" kind="group"/>')
      )
    ])
    expect(read).toMatchObject({
      at: 'a.xmi',
      article: { text: 'قتل قسد\n' },
      reading: { tags: [{ id: 'fs000007', label: 'Org', attributes: { kind: 'group' } }] }
    })
  })

  it('does not write a text with a character that XML has no form for', () => {
    const odd = documentFrom('قسد \u0001')
    expect(written(casXmi, [odd]).notes).toMatchObject([
      { code: 'format.text-not-carried', facts: { character: 'U+0001', offset: 4 } }
    ])
  })

  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`
  )
  it.each([
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<x>&e;</x>',
      'format.doctype',
      1
    ],
    [
      'an external document type',
      '<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x/>',
      'format.doctype',
      1
    ],
    [
      'a billion laughs',
      `<!DOCTYPE x [<!ENTITY l0 "l">${laughs.join('')}]><x>&l12;</x>`,
      'format.doctype',
      1
    ],
    ['an entity that is not declared', xmi('&nope;'), 'format.not-xml', 4],
    ['tags that cross', '<a>\n<b></a></b>', 'format.not-xml', 2],
    ['no end', xmi('قسد').slice(0, -20), 'format.not-xml', 5],
    ['a prefix that is not bound', '<a>\n\n<b:c/></a>', 'format.not-xml', 3],
    ['nothing', '', 'format.not-xml', 1],
    ['levels without end', '<a>'.repeat(200_000), 'format.too-deep', 1]
  ])('with %s is refused with the line', async (_what, text, code, line) => {
    expect(await readIn(casXmi, [file('a.xmi', text)])).toMatchObject({
      ok: false,
      problem: { code, at: `a.xmi:${line}` }
    })
  })

  it('without a text is refused', async () => {
    expect(await readIn(casXmi, [file('a.xmi', '<x/>')])).toMatchObject({
      problem: { code: 'format.bad-shape', at: 'a.xmi' }
    })
  })
})

it.each([
  ['outside', '"begin":0,"end":99', 'annotation.outside'],
  ['negative', '"begin":-1,"end":2', 'annotation.outside'],
  ['turned round', '"begin":3,"end":1', 'annotation.reversed'],
  ['empty', '"begin":3,"end":3', 'annotation.empty'],
  ['halves', '"begin":0.5,"end":2', 'annotation.not-whole'],
  ['words', '"begin":"one","end":2', 'annotation.not-whole'],
  ['inside a pair', '"begin":1,"end":6', 'annotation.splits-pair']
])('offsets %s are told by the structure', async (_what, offsets, code) => {
  const json = `{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"😀 قسد"},{"%ID":2,"%TYPE":"A","@sofa":1,${offsets}}]}`
  expect(await readIn(casJson as Format, [file('a.json', json)])).toMatchObject({
    ok: true,
    notes: [{ code, at: 'a.json#2' }]
  })
})
