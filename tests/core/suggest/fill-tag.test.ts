import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { apply, inverse, type Edit } from '#core/annotation/edits'
import { emptyReading, type Reading, type Tag } from '#core/annotation/reading'
import { checkReading } from '#core/scheme/check'
import { defaultScheme } from '#core/scheme/default'
import { defaultAttributes, labelById } from '#core/scheme/rules'
import {
  filledTag,
  isEdited,
  isUntouched,
  refilling,
  ruleOf,
  settingByHand
} from '#core/suggest/fill-tag'
import { readTag } from '#core/suggest/read-tag'

const matcher = matcherOf(starterRegister)

/** The words of a text under a label as a fresh tag, and what they say. */
function fresh(label: string, words: string, text = words) {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  const attributes = defaultAttributes(labelById(defaultScheme, label))
  const tag: Tag = { id: 't', label, span, attributes, note: '' }
  return { tag, read: readTag({ text, label, span }, matcher, defaultScheme) }
}

function after(tag: Tag, edits: readonly Edit[]): Tag {
  return edits.reduce<Reading>(apply, { ...emptyReading, tags: [tag] }).tags[0]!
}

describe('what words say by themselves', () => {
  it.each([
    ['ACTOR', 'قوات سورية الديمقراطية', 'actor.alias', { entity: 'sdf' }],
    ['ACTOR', 'تنظيم "داعش"', 'actor.alias', { entity: 'isis' }],
    ['CUE', 'وأضافت', 'cue.U04', { cue_class: 'report' }],
    ['CUE', 'أشارت إلى', 'cue.U07', { cue_class: 'report' }],
    ['CUE', 'نفى', null, { cue_class: 'deny' }],
    ['FIGURE', 'عشرات القتلى', 'figure.vague.tens', { min: 10, max: 99, harm: ['killed'] }]
  ])('under %s «%s» is read by a rule', (label, words, rule, attributes) => {
    const { read } = fresh(label, words)
    expect(read?.attributes).toMatchObject(attributes)
    if (rule !== null) expect(read?.rule).toBe(rule)
  })

  it.each([
    ['ACTOR', 'النظام', 'is a name that means another elsewhere'],
    ['ACTOR', 'داعش وقسد', 'are two names'],
    ['ACTOR', 'قالت قسد', 'are a name and a verb'],
    ['CUE', 'مشى', 'are no cue'],
    ['CUE', '', 'are none'],
    ['CLAIM', 'قتل عشرات المدنيين', 'have no value of their own']
  ])('under %s «%s» is nothing: they %s', (label, words) => {
    expect(fresh(label, words).read).toBeNull()
  })

  it('leaves out what the project’s scheme does not know', () => {
    const scheme = {
      ...defaultScheme,
      span_types: defaultScheme.span_types.map((label) => ({
        ...label,
        attrs: label.attrs.filter(({ id }) => id !== 'harm')
      }))
    }
    const span = { start: 0, end: 12 }
    const read = readTag({ text: 'عشرات القتلى', label: 'FIGURE', span }, matcher, scheme)
    expect(Object.keys(read?.attributes ?? {})).not.toContain('harm')
  })
})

describe('a tag filled with what its words say', () => {
  it('says that a hand made it and which rule read it', () => {
    const { tag, read } = fresh('FIGURE', 'عشرات القتلى')
    const filled = filledTag(tag, read)
    expect(filled.rest).toEqual({
      source: 'manual',
      rule: 'figure.vague.tens',
      policy: 'order_of_magnitude'
    })
    expect([ruleOf(filled), isEdited(filled), isUntouched(filled, defaultScheme)]).toEqual([
      'figure.vague.tens',
      false,
      true
    ])
    expect(checkReading(defaultScheme, { ...emptyReading, tags: [filled] })).toEqual([])
  })

  it('is the tag as it was where they say nothing', () => {
    const { tag, read } = fresh('ACTOR', 'النظام')
    expect(filledTag(tag, read)).toBe(tag)
  })
})

describe('setting by hand', () => {
  it('marks what a rule had read, once', () => {
    const { tag, read } = fresh('FIGURE', 'عشرات القتلى')
    const filled = filledTag(tag, read)
    const once = after(filled, settingByHand(filled, 'max', 50))
    expect(once.rest).toMatchObject({ edited: true })
    expect(settingByHand(once, 'max', 40)).toHaveLength(1)
    expect(isUntouched(once, defaultScheme)).toBe(false)
  })

  it('marks nothing that no rule had read, and is a touch', () => {
    const { tag } = fresh('ACTOR', 'النظام')
    expect(isUntouched(tag, defaultScheme)).toBe(true)
    const set = after(tag, settingByHand(tag, 'entity', 'syr_gov'))
    expect([set.rest, isUntouched(set, defaultScheme)]).toEqual([undefined, false])
  })
})

describe('filling again', () => {
  it('comes back to what the words say and is undone step by step', () => {
    const { tag, read } = fresh('FIGURE', 'عشرات القتلى')
    const filled = filledTag(tag, read)
    const edited = after(filled, settingByHand(filled, 'min', 12))
    const edits = refilling(edited, read, defaultScheme)
    expect(after(edited, edits)).toEqual(filled)
    expect(after(filled, edits.map(inverse).toReversed())).toEqual(edited)
  })

  it('comes to a fresh tag where the words say nothing', () => {
    const { tag, read } = fresh('FIGURE', 'عشرات القتلى')
    const filled = filledTag(tag, read)
    expect(after(filled, refilling(filled, null, defaultScheme))).toEqual(tag)
  })

  it('keeps that it was suggested, and fields that nobody here knows', () => {
    const { tag, read } = fresh('FIGURE', 'عشرات القتلى')
    const rest = { source: 'suggested', rule: 'figure.noun.many', 'x-team': 'a', edited: true }
    expect(after({ ...tag, rest }, refilling({ ...tag, rest }, read, defaultScheme)).rest).toEqual({
      source: 'suggested',
      rule: 'figure.vague.tens',
      policy: 'order_of_magnitude',
      'x-team': 'a'
    })
  })

  it('is no edit where nothing is to be changed', () => {
    const { tag, read } = fresh('FIGURE', 'عشرات القتلى')
    expect(refilling(filledTag(tag, read), read, defaultScheme)).toEqual([])
  })
})
