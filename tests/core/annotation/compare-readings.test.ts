import { describe, expect, it } from 'vitest'
import { compareReadings, differenceBetween, isSame } from '#core/annotation/difference'
import { emptyReading, type Link, type Reading, type Tag } from '#core/annotation/reading'

const tag = (id: string, more: Partial<Tag> = {}): Tag => ({
  id,
  label: 'ACTOR',
  span: { start: 0, end: 3 },
  attributes: { a: 1, b: 2 },
  note: '',
  ...more
})
const link = (id: string, more: Partial<Link> = {}): Link => ({
  id,
  relation: 'source',
  from: 'a',
  to: 'b',
  attributes: {},
  ...more
})
const reading = (more: Partial<Reading>): Reading => ({ ...emptyReading, ...more })

describe('two readings compared', () => {
  it('say what comes, what goes and what is held otherwise', () => {
    const [kept, gone, old] = [tag('kept'), tag('gone'), tag('changed')]
    const [come, now] = [tag('come'), tag('changed', { note: 'ملاحظة' })]
    const from = reading({ tags: [kept, gone, old], links: [link('l', { to: 'c' })] })
    const to = reading({ tags: [kept, come, now], links: [link('l'), link('m')], state: 'done' })
    expect(compareReadings(from, to)).toEqual({
      tags: { added: [come], removed: [gone], changed: [{ from: old, to: now }] },
      comments: { added: [], removed: [], changed: [] },
      links: {
        added: [link('m')],
        removed: [],
        changed: [{ from: link('l', { to: 'c' }), to: link('l') }]
      },
      state: { from: 'new', to: 'done' },
      rejected: { added: 0, removed: 0 }
    })
    expect(differenceBetween(from, to)).toEqual({
      tags: { added: 1, removed: 1, changed: 1 },
      comments: { added: 0, removed: 0, changed: 0 },
      links: { added: 1, removed: 0, changed: 1 },
      state: true
    })
  })

  it('count what was turned down on one side alone', () => {
    const at = (start: number) => ({ kind: 'actor', span: { start, end: start + 2 } })
    const from = reading({ rejected: [at(0), at(5)] })
    const to = reading({ rejected: [at(5), at(9), at(12)] })
    expect(compareReadings(from, to).rejected).toEqual({ added: 2, removed: 1 })
    expect(isSame(compareReadings(from, to))).toBe(false)
  })

  it('are the same whatever the order of their fields', () => {
    const other = tag('a', { attributes: { b: 2, a: 1 } })
    expect(isSame(compareReadings(reading({ tags: [tag('a')] }), reading({ tags: [other] })))).toBe(
      true
    )
  })
})
