import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refind } from '#core/formats/offsets/refind'
import { addComparisons, compareBack, emptyComparison } from '#core/formats/compare'
import { jsonl } from '#core/formats/jsonl'
import { keptDocument, renumbered } from '#core/formats/kept'
import { mapReading } from '#core/formats/mapping'
import { fromSafeName, safeName, unspacedName } from '#core/formats/names'
import { spacy } from '#core/formats/spacy'
import { splitsBy } from '#core/formats/splits'
import { conll } from '#core/formats/conll/flat'
import { defaultScheme } from '#core/scheme/default'
import { anyAnnotated, anyText } from '../../helpers/arbitrary'
import { documentFrom, optionsWith } from '../../helpers/formats'

const options = optionsWith()
const seen = documentFrom('قُتل ‹figure#f:عشرات ‹actor#in:منهم›› في لـ"‹actor#b:قسد›"', {
  attributes: { f: { min: 10 } },
  notes: { b: 'ملاحظة' },
  links: [{ id: 'k', relation: 'victim', from: 'f', to: 'b', attributes: {} }]
})

describe('what came back', () => {
  const back = () => ({ at: 'x', ...keptDocument(spacy, seen, options) })

  it('is identical when nothing changed', () => {
    expect(compareBack(spacy, seen, { options, read: back() })).toEqual({
      total: 4,
      asDeclared: 4,
      identical: 4,
      lost: {},
      differing: []
    })
  })

  it.each([
    ['a label', (tag: object) => ({ ...tag, label: 'CLAIM' })],
    ['a border', (tag: object) => ({ ...tag, span: { start: 0, end: 1 } })],
    ['an attribute', (tag: object) => ({ ...tag, attributes: { min: 11 } })],
    ['a note', (tag: object) => ({ ...tag, note: 'x' })],
    ['a field', (tag: object) => ({ ...tag, rest: { x: 1 } })]
  ])('differs in %s', (_what, change) => {
    const read = back()
    const tags = read.reading.tags.map((tag) =>
      tag.id === 'f' ? (change(tag) as typeof tag) : tag
    )
    const changed = { ...read, reading: { ...read.reading, tags } }
    const compared = compareBack(spacy, seen, { options, read: changed })
    expect(compared).toMatchObject({ identical: 3, differing: ['tag f'] })
  })

  it('differs when a tag or link is missing or new, or the text, article, annotator or state', () => {
    const read = back()
    const { reading, article } = read
    const differing = (changed: object) =>
      compareBack(spacy, seen, { options, read: { ...read, ...changed } }).differing
    expect(differing({ reading: { ...reading, tags: reading.tags.slice(1) } })).toEqual(['tag f'])
    expect(differing({ reading: { ...reading, links: [] } })).toEqual(['link k'])
    const more = { ...reading.tags[0]!, id: 'new' }
    expect(differing({ reading: { ...reading, tags: [...reading.tags, more] } })).toEqual([
      'tag new'
    ])
    expect(differing({ article: { ...article, text: 'x' } })).toEqual(['text'])
    expect(differing({ article: { ...article, title: 'x' } })).toEqual(['article'])
    expect(differing({ annotator: null })).toEqual(['annotator'])
    expect(differing({ reading: { ...reading, state: 'done' } })).toEqual(['state'])
    expect(differing({ reading: { ...reading, setAside: { tags: [1], links: [] } } })).toEqual([
      'set-aside'
    ])
  })

  it('counts each declared loss, and what it touched is not identical', () => {
    const read = { at: 'x', ...keptDocument(conll, seen, options) }
    const compared = compareBack(conll, seen, { options, read })
    expect(compared).toEqual({
      total: 4,
      asDeclared: 4,
      identical: 0,
      lost: { attributes: 1, notes: 1, overlaps: 1, links: 1, ids: 2 },
      differing: []
    })
    expect(addComparisons(compared, addComparisons(compared, emptyComparison))).toMatchObject({
      total: 8,
      lost: { attributes: 2, ids: 4 }
    })
  })

  it('is the same under ids that are made anew, for any reading', () => {
    fc.assert(
      fc.property(anyAnnotated, ({ reading }) => {
        const once = renumbered(reading)
        expect(renumbered(once)).toEqual(once)
        expect([once.tags.length, once.links.length]).toEqual([
          reading.tags.length,
          reading.links.length
        ])
      })
    )
  })

  it('our own format loses nothing of an annotation', () => {
    expect(keptDocument(jsonl, seen, options).reading).toEqual(seen.reading)
  })
})

describe('labels of others', () => {
  const mapping = {
    labels: new Map<string, string | null>([
      ['ACTOR', 'ORG'],
      ['FIGURE', null]
    ]),
    relations: new Map()
  }

  it('become those of the scheme; what is left out takes its links with it, and all is counted', () => {
    const { reading, notes } = mapReading(seen.reading, mapping, { scheme: defaultScheme, at: 'x' })
    expect(reading.tags.map(({ label }) => label)).toEqual(['ORG', 'ORG'])
    expect(reading.links).toEqual([])
    expect(notes).toEqual([
      { code: 'format.label-left-out', at: 'x', facts: { label: 'FIGURE', count: 1 } }
    ])
  })

  it('that nobody names stay, and are told', () => {
    const odd = documentFrom('‹misc#a:x› ‹misc#b:y›', {
      links: [{ id: 'k', relation: 'knows', from: 'a', to: 'b', attributes: {} }]
    })
    const none = { labels: new Map(), relations: new Map() }
    const { reading, notes } = mapReading(odd.reading, none, { scheme: defaultScheme, at: 'x' })
    expect(reading).toEqual(odd.reading)
    expect(notes).toEqual([
      { code: 'format.unknown-label', at: 'x', facts: { label: 'MISC', count: 2 } },
      { code: 'format.unknown-label', at: 'x', facts: { label: 'knows', count: 1 } }
    ])
  })
})

describe('splits', () => {
  const ratio = { train: 80, validation: 10, test: 10 }
  const ids = Array.from({ length: 2000 }, (_, index) => `a-${index}`)

  it('are near their ratio, the same for a seed and others for another', () => {
    const count = (seed: string) => {
      const split = splitsBy(ratio, seed)
      return ids.filter((id) => split(id) === 'train').length / ids.length
    }
    expect(count('a')).toBeGreaterThan(0.76)
    expect(count('a')).toBeLessThan(0.84)
    const [one, again, other] = ['a', 'a', 'b'].map((seed) => ids.map(splitsBy(ratio, seed)).join())
    expect(one).toBe(again)
    expect(one).not.toBe(other)
  })

  it('do not depend on what else there is, and may be empty', () => {
    const split = splitsBy(ratio, 's')
    expect(ids.toReversed().map(split).toReversed()).toEqual(ids.map(split))
    expect(new Set(ids.map(splitsBy({ train: 1, validation: 0, test: 0 }, '')))).toEqual(
      new Set(['train'])
    )
  })
})

describe('names in the letters that a format allows', () => {
  it('come back, for any name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(fromSafeName(safeName(name))).toBe(name)
        expect(safeName(name)).toMatch(/^[A-Za-z0-9_-]*$/)
        expect(fromSafeName(unspacedName(name))).toBe(name)
        expect(unspacedName(name)).not.toMatch(/\s/)
      })
    )
  })

  it.each([
    ['in_claim', 'in_claim'],
    ['a b', 'a_x0020_b'],
    ['_x0041_', '_x005f_x0041_']
  ])('%j is %s', (name, safe) => expect(safeName(name)).toBe(safe))
})

describe('words that are looked for again', () => {
  it.each([
    ['once', { quote: 'قسد' }, 'و قسد', { start: 2, end: 5 }],
    ['nowhere', { quote: 'حلب' }, 'و قسد', null],
    ['nothing', { quote: '' }, 'و قسد', null],
    ['twice alike', { quote: 'قسد' }, 'قسد و قسد', null],
    ['after their prefix', { quote: 'قسد', prefix: 'و ' }, 'قسد و قسد', { start: 6, end: 9 }],
    ['before their suffix', { quote: 'قسد', suffix: ' و' }, 'قسد و قسد', { start: 0, end: 3 }],
    ['overlapping themselves', { quote: 'اا', suffix: 'ب' }, 'اااب', { start: 1, end: 3 }]
  ])('stand %s', (_where, anchor, text, found) => expect(refind(text, anchor)).toEqual(found))
})
