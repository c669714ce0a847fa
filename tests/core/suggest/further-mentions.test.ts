import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/annotation/edits'
import { emptyReading, type Tag } from '#core/annotation/reading'
import { matcherOf } from '#core/actors/matcher'
import { registerOf } from '#core/actors/register'
import { defaultScheme } from '#core/scheme/default'
import { allFurtherMentions, furtherMentions } from '#core/suggest/further-mentions'
import { patternFor } from '#core/suggest/pattern'
import { propagation, standingAmong } from '#core/suggest/propagation'
import { spanFault } from '#core/text/span'
import { articleText } from '../../helpers/arbitrary'

const neutral = 'neutral'
const matcher = matcherOf(
  registerOf([
    {
      id: 'eagles',
      type: 'armed_group',
      names: { ar: 'لواء النسور', en: 'Eagles' },
      aliases: [
        { text: 'النسور', framing: neutral },
        { text: 'مليشيا النسور', framing: 'pejorative' },
        { text: 'اللواء', framing: neutral, ambiguous: true, form: 'nominal' }
      ]
    },
    {
      id: 'sons',
      type: 'communal',
      names: { ar: 'أبناء النسور', en: '' },
      aliases: [{ text: 'اللواء', framing: neutral, ambiguous: true, form: 'nominal' }]
    }
  ])
)

function found(text: string, words: string, entity: string | null = null) {
  return allFurtherMentions(text, { words, entity }, matcher).map(
    ({ span, group, named, doubtful }) => [
      text.slice(span.start, span.end),
      group,
      named?.framing ?? null,
      doubtful
    ]
  )
}

describe('further mentions', () => {
  it('are grouped by how they are written, in reading order, over all paragraphs', () => {
    const text = 'قال النسور.\n\nوالنسور هنا، وللنسور هناك\nالنّسور'
    expect(found(text, 'النسور')).toEqual([
      ['النسور', 'exact', null, false],
      ['النسور', 'clitic', null, false],
      ['للنسور', 'clitic', null, false],
      ['النّسور', 'spelling', null, false]
    ])
  })

  it('of an actor are its other names too, each with the tone that the register gives it', () => {
    const text = 'النسور ولواء النسور\nمليشيا النسور'
    expect(found(text, 'النسور', 'eagles')).toEqual([
      ['النسور', 'exact', neutral, false],
      ['لواء النسور', 'alias', neutral, false],
      ['النسور', 'exact', 'pejorative', false]
    ])
  })

  it('leave out the words where they are part of another actor’s longer name', () => {
    expect(found('أبناء النسور والنسور', 'النسور', 'eagles')).toEqual([
      ['النسور', 'clitic', neutral, false]
    ])
  })

  it('are doubtful where the register has the name for somebody else too', () => {
    expect(found('اللواء\nالنسور ثم اللواء', 'النسور', 'eagles')).toEqual([
      ['اللواء', 'alias', neutral, true],
      ['النسور', 'exact', neutral, false],
      ['اللواء', 'alias', neutral, true]
    ])
  })

  it('of words that nobody has are found without a register', () => {
    const none = matcherOf(registerOf([]))
    expect(allFurtherMentions('سوق السوق', { words: 'سوق', entity: null }, none)).toHaveLength(1)
  })

  it('come one paragraph at a time', () => {
    const steps = [
      ...furtherMentions('النسور\nلا أحد\nالنسور', { words: 'النسور', entity: null }, matcher)
    ]
    expect(steps.map((step) => step.length)).toEqual([1, 0, 1])
  })

  it('are spans that can be tagged, in any text', () => {
    fc.assert(
      fc.property(articleText, fc.constantFrom('قسد', 'عشرات', 'ألف', '"', '👨‍👩‍👧‍👦'), (text, words) => {
        for (const { span } of allFurtherMentions(text, { words, entity: null }, matcher))
          expect(spanFault(text, span)).toBeNull()
      })
    )
  })
})

describe('a propagation', () => {
  const text = 'قال النسور ومليشيا النسور'
  const attributes = {
    actor_type: 'communal',
    mention: 'nominal',
    framing: 'honorific',
    entity: 'eagles'
  }
  const mentions = allFurtherMentions(text, { words: 'النسور', entity: 'eagles' }, matcher)
  const ids = () => {
    let last = 0
    return () => `t-${(last += 1)}`
  }
  const pattern = { label: 'ACTOR', attributes }
  const edit = propagation(mentions, { scheme: defaultScheme, pattern }, ids())

  it('copies the values, with the tone and form of the name that stands there, and says its rule', () => {
    const { tags } = apply(emptyReading, edit)
    expect(tags.map(({ attributes, rest }) => [attributes, rest])).toEqual([
      [
        { ...attributes, framing: neutral, mention: 'name' },
        { source: 'propagated', rule: 'propagate.exact' }
      ],
      [
        { ...attributes, framing: 'pejorative', mention: 'name' },
        { source: 'propagated', rule: 'propagate.exact' }
      ]
    ])
  })

  it('is one edit', () => {
    expect(edit.type).toBe('batch')
  })

  it('copies the values as they are where the register says nothing', () => {
    const plain = allFurtherMentions('سوق', { words: 'سوق', entity: null }, matcher)
    const [tag] = apply(
      emptyReading,
      propagation(plain, { scheme: defaultScheme, pattern }, ids())
    ).tags
    expect(tag?.attributes).toEqual(attributes)
  })
})

describe('a pattern for words without a tag', () => {
  const known = { matcher, scheme: defaultScheme }

  it('says who it is where the register is certain', () => {
    const pattern = patternFor(
      'ثم\nقال النسور',
      { label: 'ACTOR', span: { start: 7, end: 13 } },
      known
    )
    expect(pattern.attributes).toMatchObject({ entity: 'eagles', actor_type: 'armed_group' })
  })

  it.each([
    ['an ambiguous name', 'اللواء', 'ACTOR'],
    ['another label', 'النسور', 'CUE'],
    ['words that nobody has', 'السوق', 'ACTOR']
  ])('names nobody for %s', (_what, words, label) => {
    const pattern = patternFor(words, { label, span: { start: 0, end: words.length } }, known)
    expect(pattern.label).toBe(label)
    expect(pattern.attributes['entity']).toBeUndefined()
  })
})

describe('the standing of a place', () => {
  const tagOn = (start: number, end: number, label = 'ACTOR'): Tag => ({
    id: `${start}-${end}`,
    label,
    span: { start, end },
    attributes: {},
    note: ''
  })
  const tags = [tagOn(0, 50, 'CLAIM'), tagOn(2, 20), tagOn(4, 6), tagOn(30, 35)]
  const standing = standingAmong(tags, 'ACTOR')

  it.each([
    [{ start: 4, end: 6 }, 'tagged'],
    [{ start: 2, end: 20 }, 'tagged'],
    [{ start: 10, end: 12 }, 'across'],
    [{ start: 19, end: 22 }, 'across'],
    [{ start: 20, end: 30 }, 'free'],
    [{ start: 29, end: 31 }, 'across'],
    [{ start: 0, end: 2 }, 'free'],
    [{ start: 40, end: 44 }, 'free']
  ] as const)('%j is %s', (span, expected) => {
    expect(standing(span)).toBe(expected)
  })
})
