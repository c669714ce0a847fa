import { describe, expect, it } from 'vitest'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { chosenBy } from '#core/review/settling-rules'
import { standingsOf } from '#core/review/standing'
import { layla, of, omar, rana, read, settle, take } from '../../helpers/settling'

describe('links', () => {
  const notation = '‹CLAIM#c:قُتل أربعة›، قال ‹ACTOR#a:المجلس›'
  const link = { id: 'l', relation: 'source', from: 'c', to: 'a', attributes: {} }
  const linked = (annotator: string) => {
    const one = read(annotator, notation)
    return { ...one, reading: { ...one.reading, links: [link] } }
  }

  it('that all have come with the second of their ends', () => {
    const all = of(linked('layla'), linked('omar'))
    const [first, second] = all.accords
    const half = settle(all, emptyReading, [take(first!)])
    expect(half.links).toEqual([])
    expect(settle(all, half, [take(second!)]).links).toMatchObject([{ relation: 'source' }])
  })

  it('that only some have wait for their ends, and are settled by themselves', () => {
    const all = of(linked('layla'), read('omar', notation))
    const [dispute] = all.disputes
    const is = (gold: Reading) => standingsOf(all, gold).of.get(dispute!.id)?.is
    expect([dispute?.kind, is(emptyReading)]).toEqual(['link', 'waiting'])
    const ends = settle(all, emptyReading, all.accords.map(take))
    expect([ends.links, is(ends)]).toEqual([[], 'open'])
    const gold = settle(all, ends, [take(dispute!)])
    expect([gold.links.length, is(gold), gold.state]).toEqual([1, 'settled', 'done'])
  })

  it('have nothing to decide when one of their ends is left out', () => {
    const all = of(linked('layla'), read('omar', notation))
    const [first, second] = all.accords
    const gold = settle(all, emptyReading, [{ of: first!, answer: { is: 'none' } }, take(second!)])
    expect(standingsOf(all, gold).of.get(all.disputes[0]!.id)?.is).toBe('moot')
  })
})

describe('a rule', () => {
  const all = of(layla, omar, rana)
  const chosen = (rule: Parameters<typeof chosenBy>[0], gold = emptyReading) =>
    chosenBy(rule, all, standingsOf(all, gold)).map(({ of: one, answer }) => [one.kind, answer])

  it('leaves clitics out where nothing else differs', () => {
    expect(chosen('clitics-out')).toEqual([['borders', { is: 'take', candidate: 1 }]])
  })

  it('takes what more than half have', () => {
    expect(chosen('majority')).toEqual([
      ['missing', { is: 'take', candidate: 0 }],
      ['label', { is: 'take', candidate: 0 }],
      ['borders', { is: 'take', candidate: 1 }]
    ])
  })

  it('leaves what is settled alone', () => {
    const gold = settle(
      all,
      emptyReading,
      chosenBy('clitics-out', all, standingsOf(all, emptyReading))
    )
    expect(chosen('clitics-out', gold)).toEqual([])
    expect(chosen('majority', gold)).toHaveLength(2)
  })

  it('leaves quotation marks out', () => {
    const quoted = of(read('layla', 'هاجم ‹ACTOR:"قسد"›'), read('omar', 'هاجم "‹ACTOR:قسد›"'))
    const choices = chosenBy('quotes-out', quoted, standingsOf(quoted, emptyReading))
    expect(choices.map(({ answer }) => answer)).toEqual([{ is: 'take', candidate: 1 }])
  })

  it('takes over what all have at once', () => {
    const same = of(layla, { ...layla, annotator: 'omar' })
    const gold = settle(
      same,
      emptyReading,
      chosenBy('unanimous', same, standingsOf(same, emptyReading))
    )
    expect([gold.tags.length, gold.state]).toEqual([3, 'done'])
    expect(gold.settled?.every(({ from }) => from.join() === 'layla,omar')).toBe(true)
  })
})
