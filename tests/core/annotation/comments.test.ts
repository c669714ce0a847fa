import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentsOf, type Comment } from '#core/annotation/comments'
import { apply } from '#core/annotation/edits'
import { merge } from '#core/annotation/merge'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { lastSaid, threadsOf, toOverturn, type Thread } from '#core/annotation/threads'
import { anyWithRejections } from '../../helpers/arbitrary-comments'
import { anyAttempts, attemptsOf, editsFrom } from '../../helpers/arbitrary-edits'

const said = (id: string, comment: Partial<Comment> = {}): Comment => ({
  id,
  place: null,
  text: id,
  author: 'layla',
  at: `2024-05-01T08:00:0${id.length}.000Z`,
  ...comment
})
const holding = (...comments: readonly Comment[]): Reading =>
  comments.length === 0 ? emptyReading : { ...emptyReading, comments }
const textsOf = (reading: Reading) => commentsOf(reading).map(({ text }) => text)

/** Two colleagues who may do anything, and before it say something at any rate. */
const talk = fc
  .tuple(attemptsOf(['comment', 'comment', 'reword', 'uncomment'], 1), anyAttempts)
  .map(([said, rest]) => [...said, ...rest])

describe('joining the comments of two versions', () => {
  it('loses nothing that either side has said, in whatever way they went apart', () => {
    let both = 0
    fc.assert(
      fc.property(anyWithRejections, talk, talk, (start, here, there) => {
        const base = start.reading
        const [mine, theirs] = [here, there].map((attempts) =>
          editsFrom(start, attempts).reduce(apply, base)
        ) as [Reading, Reading]
        const joined = commentsOf(merge(base, mine, theirs).reading)
        const words = joined.map(({ id, text }) => `${id.replace(/-b+$/, '')} ${text}`)
        const before = new Set(commentsOf(base).map(({ id, text }) => `${id} ${text}`))
        for (const side of [mine, theirs])
          for (const { id, text } of commentsOf(side))
            if (!before.has(`${id} ${text}`)) expect(words).toContain(`${id} ${text}`)
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length)
        both += joined.length > Math.max(commentsOf(mine).length, commentsOf(theirs).length) ? 1 : 0
      })
    )
    expect(both).toBeGreaterThan(10)
  })

  it.each<[string, readonly Comment[], readonly Comment[], readonly Comment[], readonly string[]]>([
    ['both added', [], [said('a')], [said('bb')], ['a', 'bb']],
    ['one took out, unchanged on the other', [said('a')], [], [said('a')], []],
    ['one took out, reworded on the other', [said('a')], [], [said('a', { text: 'x' })], ['x']],
    ['one reworded', [said('a')], [said('a', { text: 'x' })], [said('a')], ['x']],
    [
      'both reworded',
      [said('a')],
      [said('a', { text: 'x' })],
      [said('a', { text: 'y' })],
      ['x', 'y']
    ]
  ])('keeps what %s', (_what, base, mine, theirs, texts) => {
    const joined = merge(holding(...base), holding(...mine), holding(...theirs))
    expect([textsOf(joined.reading), joined.conflicts]).toEqual([texts, []])
  })
})

const only = (...readings: readonly (readonly Comment[])[]): Thread => {
  const [thread, ...others] = threadsOf(readings)
  expect(others).toEqual([])
  return thread!
}

describe('threads', () => {
  it('join what belongs together from all readings, by time after the first', () => {
    const question = said('q', { at: '2024-05-03' })
    const answer = said('an', { answers: 'q', author: 'omar', at: '2024-05-01' })
    const more = said('more', { answers: 'an', at: '2024-05-02' })
    const thread = only([question, more], [answer])
    expect(thread.comments.map(({ id }) => id)).toEqual(['q', 'an', 'more'])
    expect(lastSaid(thread)?.id).toBe('more')
  })

  it('lose no comment, whatever their answers are', () => {
    fc.assert(
      fc.property(fc.array(anyWithRejections, { maxLength: 3 }), (annotated) => {
        const readings = annotated.map(({ reading }) => commentsOf(reading))
        const shown = threadsOf(readings).flatMap(({ comments }) => comments)
        const all = readings.flat().map(({ text, at, does }) => JSON.stringify([text, at, does]))
        const there = shown.map(({ text, at, does }) => JSON.stringify([text, at, does]))
        expect(new Set(there)).toEqual(new Set(all))
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
      })
    )
  })

  it('show a comment once that stands in two readings', () => {
    expect(only([said('a')], [said('a')]).comments).toHaveLength(1)
  })

  it('show an answer whose question is not here', () => {
    expect(only([said('a', { answers: 'gone' })]).comments).toHaveLength(1)
  })

  it('end where comments answer each other in a ring', () => {
    const ring = [said('a', { answers: 'b' }), said('b', { answers: 'a' })]
    expect(only([...ring, said('cc', { answers: 'b' })]).comments).toHaveLength(3)
  })

  it('are in the order of the text, those about the article first', () => {
    const at = (start: number) => ({ place: { span: { start, end: start + 1 } } })
    const threads = threadsOf([[said('far', at(9)), said('near', at(2)), said('whole')]])
    expect(threads.map(({ id }) => id)).toEqual(['whole', 'near', 'far'])
  })
})

describe('a thread is resolved', () => {
  const question = said('q')
  const settle = (id: string, does: 'resolve' | 'reopen', answers: string, at = '2024') =>
    said(id, { does, answers, at, text: '' })

  it('by the settlement that nothing overturned, whatever the clocks say', () => {
    const resolved = settle('r', 'resolve', 'q', '2024')
    const reopened = settle('o', 'reopen', 'r', '1999')
    expect(only([question]).isOpen).toBe(true)
    expect(only([question], [resolved]).isOpen).toBe(false)
    expect(only([question], [resolved], [reopened]).isOpen).toBe(true)
    const again = settle('rr', 'resolve', 'o', '1998')
    expect(only([question], [resolved], [reopened, again]).isOpen).toBe(false)
  })

  it('and can be turned with one press, however many have settled it', () => {
    const two = [settle('r', 'resolve', 'q'), settle('s', 'resolve', 'q')]
    const thread = only([question], two)
    expect(toOverturn(thread, 'resolve')).toEqual([])
    expect(toOverturn(thread, 'reopen').toSorted()).toEqual(['r', 's'])
    const turned = toOverturn(thread, 'reopen').map((id) => settle(`o${id}`, 'reopen', id))
    expect(only([question], two, turned).isOpen).toBe(true)
    expect(toOverturn(only([question]), 'resolve')).toEqual(['q'])
  })
})
