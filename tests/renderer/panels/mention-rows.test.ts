import { describe, expect, it } from 'vitest'
import type { FurtherMention, MentionGroup } from '#core/suggest/further-mentions'
import type { Standing } from '#core/suggest/propagation'
import { inContext } from '../../../src/renderer/src/panels/mentions/context'
import {
  offer,
  rowsOf,
  tickOf,
  toggle,
  type Toggled
} from '../../../src/renderer/src/panels/mentions/mention-rows'

const mention = (start: number, group: MentionGroup, doubtful = false): FurtherMention => ({
  span: { start, end: start + 3 },
  group,
  named: null,
  doubtful
})
const mentions = [
  mention(0, 'exact'),
  mention(10, 'clitic'),
  mention(20, 'exact'),
  mention(30, 'exact'),
  mention(40, 'alias', true)
]
/** The mention at 20 is tagged, the one at 30 crosses a tag. */
const standings: Readonly<Record<number, Standing>> = { 20: 'tagged', 30: 'across' }
const rows = (toggled: Toggled) =>
  rowsOf(offer(mentions, ({ start }) => standings[start] ?? 'free', toggled))
const ticks = (toggled: Toggled) =>
  rows(toggled).map((row) => [row.is === 'group' ? row.group : row.mention.span.start, tickOf(row)])

const atFirst = [
  ['exact', 'mixed'],
  [0, 'true'],
  [20, null],
  [30, 'false'],
  ['clitic', 'true'],
  [10, 'true'],
  ['alias', 'false'],
  [40, 'false']
]

describe('the ticks of mentions', () => {
  it('are at first on what is free and surely meant, group by group', () => {
    expect(ticks(new Set())).toEqual(atFirst)
  })

  it('are turned one by one, and back', () => {
    const [, first] = rows(new Set())
    const once = toggle(new Set(), first!)
    expect(ticks(once)[1]).toEqual([0, 'false'])
    expect(ticks(once)[0]).toEqual(['exact', 'false'])
    expect(ticks(toggle(once, rows(once)[1]!))).toEqual(atFirst)
  })

  it('are turned on for all of a group that can be tagged, and then off', () => {
    const on = toggle(new Set(), rows(new Set())[0]!)
    expect(ticks(on).slice(0, 4)).toEqual([
      ['exact', 'true'],
      [0, 'true'],
      [20, null],
      [30, 'true']
    ])
    const off = toggle(on, rows(on)[0]!)
    expect(ticks(off).slice(0, 4)).toEqual([
      ['exact', 'false'],
      [0, 'false'],
      [20, null],
      [30, 'false']
    ])
  })

  it('are never on what is tagged already', () => {
    expect(ticks(toggle(new Set(), rows(new Set())[2]!))).toEqual(atFirst)
  })
})

describe('a mention in its line', () => {
  it('ends where its line does', () => {
    expect(inContext('سطر\nقبل قسد بعد\nسطر', { start: 8, end: 11 })).toEqual({
      before: 'قبل ',
      words: 'قسد',
      after: ' بعد'
    })
    expect(inContext('قسد', { start: 0, end: 3 })).toEqual({ before: '', words: 'قسد', after: '' })
  })

  it('keeps letters joined that the border parts', () => {
    expect(inContext('نقاط لقسد', { start: 6, end: 9 })).toEqual({
      before: 'نقاط ل\u200d',
      words: '\u200dقسد',
      after: ''
    })
    expect(inContext('وقسد', { start: 1, end: 4 }).before).toBe('و')
  })

  it('is cut to what can be shown, and never through a character', () => {
    const { before, after } = inContext(`${'😀'.repeat(60)}a قسد ${'ب'.repeat(200)}`, {
      start: 122,
      end: 125
    })
    expect(before.length).toBeLessThanOrEqual(90)
    expect(before.codePointAt(0)).toBe(0x1f600)
    expect(after).toHaveLength(90)
  })
})
