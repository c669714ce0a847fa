import { describe, expect, it } from 'vitest'
import { w3c } from '#core/formats/w3c/w3c'
import { statementsOf } from '../../helpers/json-ld'
import {
  documentFrom,
  file,
  fileNamed,
  knowing,
  optionsWith,
  readIn,
  sha256,
  written
} from '../../helpers/formats'

const text = '😀 قُتل 50 من "قسد"'
const killed = documentFrom('😀 قُتل ‹figure#f:50› من "‹actor#b:قسد›"', {
  attributes: { f: { min: 50 } },
  notes: { b: 'ملاحظة' },
  links: [{ id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: { basis: 'stated' } }]
})
const creator = { type: 'Person', name: 'ليلى', nickname: 'layla' }
const source = `urn:sha256:${sha256(text)}`

type Collection = { first: { items: object[] }; total: number }
const collection = (options = optionsWith()) =>
  JSON.parse(fileNamed(written(w3c, [killed], options), 'annotations.jsonld')) as Collection

describe('a collection of Web Annotations', () => {
  it('selects every tag by place in code points and by its words', () => {
    const { first, ...others } = collection()
    expect(others).toMatchObject({
      id: 'urn:hashiya:project:project-1',
      type: 'AnnotationCollection',
      label: 'رصد',
      total: 4
    })
    const [reading, figure, actor, link] = first.items
    expect(reading).toMatchObject({
      id: 'urn:hashiya:reading:article-1:layla',
      motivation: 'describing',
      body: { type: 'TextualBody', format: 'text/plain', language: 'ar', value: text },
      target: source,
      facts: { article_id: 'article-1', state: 'new' }
    })
    expect(figure).toEqual({
      id: 'urn:hashiya:tag:article-1:layla:f',
      type: 'Annotation',
      motivation: 'tagging',
      creator,
      body: [{ type: 'TextualBody', purpose: 'tagging', value: 'FIGURE' }],
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', start: 7, end: 9 },
          { type: 'TextQuoteSelector', exact: '50', prefix: '😀 قُتل ', suffix: ' من "قسد"' }
        ]
      },
      attributes: { min: 50 }
    })
    expect(actor).toMatchObject({
      motivation: ['tagging', 'commenting'],
      body: [{ value: 'ACTOR' }, { purpose: 'commenting', value: 'ملاحظة' }]
    })
    expect(link).toEqual({
      id: 'urn:hashiya:link:article-1:layla:l',
      type: 'Annotation',
      motivation: 'linking',
      creator,
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'victim' },
        {
          type: 'SpecificResource',
          purpose: 'linking',
          source: 'urn:hashiya:tag:article-1:layla:b'
        }
      ],
      target: 'urn:hashiya:tag:article-1:layla:f',
      attributes: { basis: 'stated' }
    })
  })

  it('says to a JSON-LD processor what it says to us', async () => {
    const said = await statementsOf(collection())
    const objects = (predicate: string) =>
      said
        .filter((one) => one.predicate.value.endsWith(predicate))
        .map(({ object }) => object.value)
    expect(objects('oa#exact')).toEqual(expect.arrayContaining(['50', 'قسد']))
    expect(objects('oa#start').toSorted()).toEqual(['14', '7'])
    expect(new Set(objects('oa#hasSource'))).toEqual(
      new Set([source, 'urn:hashiya:tag:article-1:layla:b'])
    )
    expect(objects('vocabulary#attributes')).toContain('{"min":50}')
    expect(objects('oa#motivatedBy').length).toBe(5)
  })

  it('is whole JSON without annotations too', () => {
    const empty = JSON.parse(fileNamed(written(w3c, []), 'annotations.jsonld')) as Collection
    expect([empty.first.items, empty.total]).toEqual([[], 0])
  })

  it('has places and hashes alone when no text may leave', () => {
    const [reading, figure] = collection(optionsWith({ withText: false })).first.items
    expect(reading).not.toHaveProperty('body')
    expect(figure).toMatchObject({ target: { selector: [{ start: 7, end: 9 }] } })
  })
})

describe('annotations from elsewhere', () => {
  const article = documentFrom(text)
  const known = {
    textOf: ({ id }: { id: string | null }) => (id === 'https://news.example/1' ? text : null)
  }
  const target = (...selector: object[]) => ({ source: 'https://news.example/1', selector })
  const position = { type: 'TextPositionSelector', start: 8, end: 10 }
  const exact = { type: 'TextQuoteSelector', exact: '50' }

  it('are read from a list, with UTF-16 units as Recogito and Hypothesis count', async () => {
    const json = [
      {
        id: '#1',
        type: 'Annotation',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'NUM' },
          { type: 'TextualBody', purpose: 'tagging', value: 'sure' },
          { type: 'TextualBody', purpose: 'commenting', value: 'انظر' },
          { type: 'SpecificResource', purpose: 'identifying', source: { id: 'q1' } }
        ],
        target: target(position, exact),
        creator: { name: 'زميل' }
      }
    ]
    const read = await readIn(w3c, [file('a.json', JSON.stringify(json))], known)
    expect(read).toMatchObject({
      ok: true,
      notes: [{ code: 'offsets.other-unit' }],
      value: [
        {
          article: { id: 'https://news.example/1', text },
          annotator: { id: null, name: 'زميل' },
          reading: {
            tags: [
              {
                id: '#1',
                label: 'NUM',
                note: 'انظر',
                attributes: { entity: 'q1', tags: ['sure'] },
                span: { start: 8, end: 10 }
              }
            ]
          }
        }
      ]
    })
  })

  it('with words and no place are found by the words', async () => {
    const json = { type: 'Annotation', motivation: 'highlighting', target: target(exact) }
    expect(await readIn(w3c, [file('a.json', JSON.stringify(json))], known)).toMatchObject({
      ok: true,
      notes: [{ code: 'offsets.refound' }],
      value: [{ reading: { tags: [{ label: 'highlighting', span: { start: 8, end: 10 } }] } }]
    })
  })

  const annotation = (more: object) => ({
    type: 'Annotation',
    body: { value: 'A' },
    target: target(position, exact),
    ...more
  })
  it.each([
    [
      'no selector that we follow',
      { target: target({ type: 'XPathSelector', value: '/p' }) },
      'format.left-out'
    ],
    ['a whole page for its target', { target: 'https://news.example/1' }, 'format.left-out'],
    ['no target', { target: {} }, 'format.bad-shape'],
    [
      'several targets',
      { target: [target(position, exact), target(position, exact)] },
      'format.several-targets'
    ],
    ['a place outside', { target: target({ ...position, end: 999 }) }, 'annotation.outside'],
    ['a place in words', { target: target({ ...position, end: 'far' }) }, 'annotation.not-whole'],
    [
      'other words',
      { target: target(position, { ...exact, exact: 'حلب' }) },
      'annotation.quote-moved'
    ],
    [
      'a link to nowhere',
      { motivation: 'linking', body: { source: 'x', purpose: 'linking' }, target: 'y' },
      'link.missing-end'
    ]
  ])('with %s are told by their number', async (_what, more, code) => {
    const json = JSON.stringify([annotation(more), annotation({ id: 'ok' })])
    const read = await readIn(w3c, [file('a.json', json)], known)
    expect(read.ok && read.notes.find((note) => note.code === code)).toMatchObject({
      at: 'a.json[1]'
    })
    expect(read.ok && read.value[0]?.reading.tags.map(({ id }) => id)).toContain('ok')
  })

  it('of a text that nobody has are refused', async () => {
    const json = JSON.stringify(annotation({}))
    expect(await readIn(w3c, [file('a.json', json)], knowing(article))).toMatchObject({
      ok: false,
      problem: { code: 'format.no-text', facts: { article: 'https://news.example/1' } }
    })
  })

  it.each([
    ['[{', 'format.not-json', 'a.json:1'],
    ['{}', 'format.empty', 'a.json'],
    ['7', 'format.empty', 'a.json']
  ])('that are %s are refused', async (json, code, at) => {
    expect(await readIn(w3c, [file('a.json', json)])).toMatchObject({
      ok: false,
      problem: { code, at }
    })
  })
})
