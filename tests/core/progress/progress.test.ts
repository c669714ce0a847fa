import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingStates, type ReadingState } from '#core/annotation/reading'
import { tagsByLabel } from '#core/progress/labels'
import { statesNow, statesOverTime } from '#core/progress/over-time'
import { leftOf, speedOf } from '#core/progress/speed'
import { basisOf, momentOf, type Moment, type Trace } from '#core/progress/trace'

const utc = () => 0
const at = (time: string) => Date.parse(`2024-05-${time}:00Z`)
const minute = 60_000

const moment = (time: number, more: Partial<Moment> = {}): Moment => ({
  at: time,
  tags: 0,
  state: null,
  outside: false,
  ...more
})

const trace = (article: string, more: Partial<Trace> = {}): Trace => ({
  article,
  importedAt: '2024-05-01T08:00:00.000Z',
  state: 'new',
  counts: {},
  savedAt: null,
  moments: [],
  ...more
})

describe('a line of a history', () => {
  const line = (edit: unknown, more: object = {}) => ({
    format: 'hashiya.history',
    v: 1,
    way: 'do',
    by: 'layla',
    at: '2024-05-01T09:00:00.000Z',
    rev: 1,
    before: '0'.repeat(32),
    after: '1'.repeat(32),
    edit,
    ...more
  })
  const tag = {
    id: 't',
    label: 'ACTOR',
    span: { start: 0, end: 3 },
    attributes: {},
    note: ''
  }

  it.each([
    ['a tag that is added', { type: 'add', tag }, { tags: 1, state: null }],
    ['a tag that is removed', { type: 'remove', tag }, { tags: -1, state: null }],
    [
      'several edits in one',
      {
        type: 'batch',
        edits: [
          { type: 'add', tag },
          { type: 'add', tag: { ...tag, id: 'u' } },
          { type: 'mark', from: 'new', to: 'done' }
        ]
      },
      { tags: 2, state: 'done' }
    ]
  ])('counts %s', (_, edit, counted) => {
    expect(momentOf(line(edit))).toEqual({ at: at('01T09:00'), outside: false, ...counted })
  })

  it('knows what another program put there', () => {
    expect(momentOf(line({ type: 'add', tag }, { way: 'outside' }))?.outside).toBe(true)
  })

  it.each([
    ['null', null],
    ['of another kind', { format: 'other' }],
    ['of a newer version', line({ type: 'add', tag }, { v: 9 })],
    ['without a sound time', line({ type: 'add', tag }, { at: 'yesterday' })],
    ['of an edit that nobody knows', line({ type: 'burn' })]
  ])('is passed over when it is %s', (_, json) => {
    expect(momentOf(json)).toBeNull()
  })
})

describe('articles by state over time', () => {
  it('follows the edits, calls a reading with tags begun, and ends with the file', () => {
    const traces = [
      trace('a', {
        state: 'done',
        savedAt: '2024-05-03T10:00:00.000Z',
        moments: [moment(at('02T10:00'), { tags: 1 }), moment(at('03T10:00'), { state: 'done' })]
      }),
      // The mark of this one is not in its history.
      trace('b', {
        state: 'under-review',
        savedAt: '2024-05-04T10:00:00.000Z',
        moments: [moment(at('02T12:00'), { tags: 2 })]
      }),
      trace('c', { state: 'in-progress', savedAt: '2024-05-03T23:30:00.000Z' }),
      trace('d')
    ]
    const days = statesOverTime(traces, 'day', utc)
    expect(
      days.map(({ period, counts }) => [period, ...readingStates.map((s) => counts[s])])
    ).toEqual([
      ['2024-05-01', 4, 0, 0, 0],
      ['2024-05-02', 2, 2, 0, 0],
      ['2024-05-03', 1, 2, 1, 0],
      ['2024-05-04', 1, 1, 1, 1]
    ])
    expect(days.map(({ changed }) => changed)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b'],
      ['a', 'c'],
      ['b']
    ])
    expect(traces.map(basisOf)).toEqual(['history', 'history', 'save', 'none'])
  })

  it('uses the day of the annotator', () => {
    const traces = [trace('c', { state: 'done', savedAt: '2024-05-03T23:30:00.000Z' })]
    const [, last] = statesOverTime(traces, 'day', () => 180)
    expect(last?.period).toBe('2024-05-04')
  })

  const anyMoment = fc.record({
    at: fc.integer({ min: at('01T00:00'), max: at('30T00:00') }),
    tags: fc.integer({ min: -2, max: 3 }),
    state: fc.constantFrom<ReadingState | null>(null, ...readingStates),
    outside: fc.boolean()
  })
  const anyTraces = fc
    .array(
      fc.record({
        state: fc.constantFrom(...readingStates),
        moments: fc.array(anyMoment, { maxLength: 6 }),
        saved: fc.option(fc.integer({ min: at('01T00:00'), max: at('30T00:00') }))
      }),
      { maxLength: 8 }
    )
    .map((all) =>
      all.map(({ state, moments, saved }, index) => {
        const known = moments.length > 0 || saved !== null
        return trace(`a${index}`, {
          state: known ? state : 'new',
          savedAt: saved === null ? null : new Date(saved).toISOString(),
          moments: moments.toSorted((a, b) => a.at - b.at)
        })
      })
    )

  it('ends with the states of now, and counts every article once throughout', () => {
    fc.assert(
      fc.property(anyTraces, fc.constantFrom('day', 'month', 'year'), (traces, period) => {
        const times = statesOverTime(traces, period, utc)
        for (const { counts, articles } of times)
          expect(readingStates.reduce((sum, state) => sum + counts[state], 0)).toBe(articles)
        expect(times.map((time) => time.period)).toEqual(
          [...new Set(times.map((time) => time.period))].toSorted()
        )
        if (traces.length > 0) expect(times.at(-1)?.counts).toEqual(statesNow(traces))
      })
    )
  })

  it('never works longer than from the first edit to the last, nor less than nothing', () => {
    fc.assert(
      fc.property(anyTraces, (traces) => {
        const { worked, spent } = speedOf(traces, utc)
        const times = traces.flatMap(({ moments }) => moments).map((one) => one.at)
        expect(worked).toBeGreaterThanOrEqual(0)
        if (times.length > 0)
          expect(worked).toBeLessThanOrEqual(Math.max(...times) - Math.min(...times))
        expect([...spent.values()].reduce((sum, time) => sum + time, 0)).toBe(worked)
      })
    )
  })
})

describe('the speed', () => {
  const start = at('02T09:00')
  const steps = (...minutes: readonly number[]) =>
    minutes.map((after) => moment(start + after * minute, { tags: 1 }))

  it('leaves out gaps over ten minutes and counts one of ten', () => {
    const { worked, edits, tags, days } = speedOf(
      [trace('a', { moments: steps(0, 10, 21, 22) })],
      utc
    )
    expect({ worked: worked / minute, edits, tags, days }).toEqual({
      worked: 11,
      edits: 4,
      tags: 4,
      days: 1
    })
  })

  it('gives a gap to the article of the edit after it', () => {
    const traces = [trace('a', { moments: steps(0, 4) }), trace('b', { moments: steps(9) })]
    const { spent } = speedOf(traces, utc)
    expect([...spent].map(([article, time]) => [article, time / minute])).toEqual([
      ['a', 4],
      ['b', 5]
    ])
  })

  it('does not count what another program wrote', () => {
    const outside = [moment(start, { outside: true, tags: 9 }), moment(start + minute, { tags: 1 })]
    const { worked, tags, edits } = speedOf([trace('a', { moments: outside })], utc)
    expect({ worked, tags, edits }).toEqual({ worked: 0, tags: 1, edits: 1 })
  })

  /** Articles that took 2, 4, 6, 8 minutes, an hour apart, and what is left. */
  const finished = [2, 4, 6, 8].map((took, index) =>
    trace(`f${index}`, { state: 'done', moments: steps(index * 60, index * 60 + took) })
  )
  const open = [
    trace('n'),
    trace('p', { state: 'in-progress', moments: steps(300, 304) }),
    trace('r', { state: 'under-review' })
  ]

  it('says how long an article takes, and what is left as a range', () => {
    const traces = [...finished, ...open]
    const speed = speedOf(traces, utc)
    expect(speed.perArticle).toEqual({
      count: 4,
      low: 3.5 * minute,
      median: 5 * minute,
      high: 6.5 * minute
    })
    expect(speed.perHour?.articles).toBeCloseTo(4 / (24 / 60))
    const left = leftOf(traces, speed)
    // The new one takes 3.5 to 6.5 minutes; the begun one had four of them already.
    expect(left).toMatchObject({
      unread: 1,
      begun: 1,
      underReview: 1,
      time: { low: 3.5 * minute, high: 9 * minute }
    })
    expect(left.days?.low).toBeCloseTo(3.5 / 24)
  })

  it('estimates nothing from three finished articles, and nothing without work', () => {
    const traces = [...finished.slice(0, 3), ...open]
    expect(leftOf(traces, speedOf(traces, utc))).toMatchObject({ time: null, days: null })
    expect(speedOf([trace('a')], utc)).toMatchObject({
      worked: 0,
      perHour: null,
      perDay: null,
      perArticle: null
    })
  })
})

it('counts tags by label, the most first, with their articles', () => {
  const traces = [
    trace('a', { counts: { ACTOR: 2, CLAIM: 0 } }),
    trace('b', { counts: { ACTOR: 1, FIGURE: 4 } })
  ]
  expect(tagsByLabel(traces)).toEqual([
    { label: 'FIGURE', tags: 4, articles: ['b'] },
    { label: 'ACTOR', tags: 3, articles: ['a', 'b'] }
  ])
})
