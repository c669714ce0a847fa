import { describe, expect, it } from 'vitest'
import { readAnnotations, writeAnnotations } from '#core/file/annotation-record'
import { articleOf, reading as drawn } from '../../helpers/notation'

// 😀 is one code point and two code units: قسد stands at 2–5 in the file and at 3–6 in memory.
const article = articleOf('😀 قسد وداعش')
const sdf = { id: 'a', label: 'ACTOR', start: 2, end: 5, quote: 'قسد', attributes: {}, note: '' }
const isis = { ...sdf, id: 'b', start: 7, end: 11, quote: 'داعش' }
const link = { id: 'l', relation: 'affiliated_with', from: 'a', to: 'b', attributes: {} }

function read(annotations: readonly unknown[], links: readonly unknown[] = []) {
  return readAnnotations({ annotations, links }, article, 'file.json')
}

describe('an annotation', () => {
  it('is read from code points into code units, with what it does not know', () => {
    const { tags, notes } = read([{ ...sdf, prefix: '😀 ', suffix: '', colour: 'red' }])
    expect(notes).toEqual([])
    expect(tags).toEqual([
      {
        id: 'a',
        label: 'ACTOR',
        span: { start: 3, end: 6 },
        attributes: {},
        note: '',
        rest: { colour: 'red' }
      }
    ])
  })

  it.each([
    ['ends outside the text', { end: 12 }, 'annotation.outside'],
    ['starts before the text', { start: -1 }, 'annotation.outside'],
    ['lies far outside', { start: 900, end: 1000 }, 'annotation.outside'],
    ['is reversed', { start: 5, end: 2 }, 'annotation.reversed'],
    ['is empty', { start: 2, end: 2, quote: '' }, 'annotation.empty'],
    ['counts in code units', { start: 3, end: 6 }, 'annotation.quote-moved'],
    ['quotes other words', { quote: 'داعش' }, 'annotation.quote-moved'],
    ['quotes without the marks', { start: 0, end: 1, quote: '' }, 'annotation.quote-moved'],
    ['has a fraction', { start: 2.5 }, 'annotation.bad-shape'],
    ['has a number in words', { start: '2' }, 'annotation.bad-shape'],
    ['has no number', { end: null }, 'annotation.bad-shape'],
    ['has no id', { id: '' }, 'annotation.bad-shape'],
    ['has no quote', { quote: undefined }, 'annotation.bad-shape'],
    ['has an object for an attribute', { attributes: { min: {} } }, 'annotation.bad-shape'],
    ['lies beyond all numbers', { end: 1e300 }, 'annotation.bad-shape']
  ])('that %s is set aside as it stands', (_what, damage, code) => {
    const broken = { ...sdf, ...damage }
    const { tags, setAside, notes } = read([isis, broken])
    expect(tags.map(({ id }) => id)).toEqual(['b'])
    expect(setAside).toEqual({ tags: [broken], links: [] })
    expect(notes).toEqual([{ code, at: 'file.json', facts: { number: 2 } }])
  })

  it.each([null, 'T1', 7, [], {}].map((json) => [json]))('cannot be %j', (json) => {
    expect(read([json]).notes.map(({ code }) => code)).toEqual(['annotation.bad-shape'])
  })

  it('with an id that is taken is set aside, and the first one stays', () => {
    const twin = { ...isis, id: 'a' }
    const { tags, setAside, notes } = read([sdf, twin])
    expect(tags.map(({ span }) => span.start)).toEqual([3])
    expect(setAside.tags).toEqual([twin])
    expect(notes.map(({ code }) => code)).toEqual(['annotation.duplicate-id'])
  })

  it('cannot end between the halves of a pair: files count code points', () => {
    const { tags } = read([{ ...sdf, start: 0, end: 1, quote: '😀' }])
    expect(tags[0]?.span).toEqual({ start: 0, end: 2 })
  })
})

describe('a link', () => {
  it.each([
    ['to a tag that is not there', { to: 'x' }, 'link.missing-end'],
    ['from a tag that is not there', { from: 'x' }, 'link.missing-end'],
    ['to itself', { to: 'a' }, 'link.to-itself'],
    ['without a relation', { relation: undefined }, 'link.bad-shape']
  ])('%s is set aside', (_what, damage, code) => {
    const broken = { ...link, ...damage }
    const found = read([sdf, isis], [broken])
    expect([found.links, found.setAside.links]).toEqual([[], [broken]])
    expect(found.notes).toEqual([{ code, at: 'file.json', facts: { number: 1 } }])
  })

  it('with an id that is taken is set aside', () => {
    const found = read([sdf, isis], [link, { ...link, from: 'b', to: 'a' }])
    expect(found.links.map(({ from }) => from)).toEqual(['a'])
    expect(found.notes.map(({ code }) => code)).toEqual(['link.duplicate-id'])
  })

  it('of an annotation that was set aside is kept with it', () => {
    const found = read([sdf, { ...isis, quote: 'قسد' }], [link])
    expect(found.setAside.links).toEqual([link])
  })
})

describe('writing', () => {
  it('puts back what was set aside, and context that cuts no pair', () => {
    const { article: longer, reading } = drawn(`${'😀'.repeat(40)}‹actor:قسد›${'😀'.repeat(40)}`)
    const setAside = { tags: [{ broken: true }], links: ['?'] }
    const { annotations, links } = writeAnnotations({ ...reading, setAside }, longer)
    expect(annotations[0]).toMatchObject({
      start: 40,
      end: 43,
      quote: 'قسد',
      prefix: '😀'.repeat(16),
      suffix: '😀'.repeat(16)
    })
    expect([annotations[1], links]).toEqual([{ broken: true }, ['?']])
  })
})
