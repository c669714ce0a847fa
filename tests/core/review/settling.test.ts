import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, inverse, type Edit } from '#core/annotation/edits'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { differencesOf } from '#core/review/differences'
import { casesOf, inOrder, type Case, type Cases } from '#core/review/disputes'
import { reopeningEdit, settlingEdit, type Choice, type Deed } from '#core/review/settling'
import { chosenBy } from '#core/review/settling-rules'
import { settlingProgress, standingsOf } from '#core/review/standing'
import { reading as drawn } from '../../helpers/notation'
import { severalReadings, severalText } from '../../helpers/several-readings'

type Named = readonly { readonly annotator: string; readonly reading: Reading }[]

function cases(readings: Named, text = severalText): Cases {
  const ordered = inOrder(readings)
  return casesOf(ordered, differencesOf(text, ordered))
}

function deed(words = ''): Deed {
  let serial = 0
  const run = Math.random().toString(36).slice(2)
  return {
    at: '2024-03-01T09:00:00.000Z',
    by: 'rima',
    reason: 'slip',
    words,
    newId: (kind) => `${kind}-${run}-${(serial += 1)}`
  }
}

function settle(all: Cases, gold: Reading, choices: readonly Choice[]): Reading {
  return apply(gold, settlingEdit(all, gold, choices, deed()))
}

const everything = ({ accords, disputes }: Cases): readonly Case[] => [...accords, ...disputes]

/** What this annotator has, wherever they have a say. */
function choicesOf(all: Cases, annotator: string): readonly Choice[] {
  return everything(all).flatMap((of) => {
    const candidate = of.candidates.findIndex(({ annotators }) => annotators.includes(annotator))
    if (candidate === -1) return []
    return [{ of, answer: { is: 'take', candidate } } as const]
  })
}

/** What a reading says, whatever its ids. */
function content({ tags, links }: Reading) {
  const told = new Map(
    tags.map((tag) => {
      const { label, span, attributes } = tag
      return [tag.id, JSON.stringify([span.start, span.end, label, attributes])]
    })
  )
  const ends = new Set(
    links.map(({ from, relation, to }) => [told.get(from), relation, told.get(to)].join())
  )
  return { tags: [...told.values()].toSorted(), links: [...ends].toSorted() }
}

describe('any readings of one text', () => {
  it('have every difference in exactly one dispute, and every thing in one case', () => {
    fc.assert(
      fc.property(severalReadings, (readings) => {
        const ordered = inOrder(readings)
        const comparison = differencesOf(severalText, ordered)
        const all = casesOf(ordered, comparison)
        const wanted = comparison.decisions.flatMap(({ differences }) => differences)
        const found = all.disputes.flatMap(({ differences }) => differences)
        expect(new Set(found)).toEqual(new Set(wanted))
        expect(found).toHaveLength(wanted.length)
        const rows = everything(all).filter((one) => !('link' in one) || !one.link)
        expect(rows.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual([
          ...comparison.decisions.keys()
        ])
        expect(new Set(everything(all).map(({ id }) => id)).size).toBe(everything(all).length)
      })
    )
  })

  it('leave the same to be settled in whatever order the readers are named', () => {
    fc.assert(
      fc.property(severalReadings, (readings) => {
        expect(cases(readings.toReversed())).toEqual(cases(readings))
      })
    )
  })

  it('become one reader’s when all that this one has is taken', () => {
    fc.assert(
      fc.property(severalReadings, fc.nat({ max: 3 }), (readings, pick) => {
        const { annotator, reading } = readings[pick % readings.length]!
        const all = cases(readings)
        const gold = settle(all, emptyReading, choicesOf(all, annotator))
        expect(content(gold)).toEqual(content(reading))
      })
    )
  })

  it('are undone back to the start, however they were settled', () => {
    fc.assert(
      fc.property(
        severalReadings,
        fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
        (readings, picks) => {
          const all = cases(readings)
          const list = everything(all)
          let gold: Reading = emptyReading
          const made: Edit[] = []
          for (const pick of picks) {
            const of = list[pick % Math.max(1, list.length)]
            if (!of) break
            const answer =
              pick % 3 === 0 ? { is: 'none' as const } : { is: 'take' as const, candidate: 0 }
            const edit =
              pick === 7
                ? reopeningEdit(all, gold, of, deed())
                : settlingEdit(all, gold, [{ of, answer }], deed())
            made.push(edit)
            gold = apply(gold, edit)
          }
          for (const edit of made.toReversed()) gold = apply(gold, inverse(edit))
          expect(gold).toEqual(emptyReading)
        }
      )
    )
  })

  it('are done when each case is settled, and not before', () => {
    fc.assert(
      fc.property(severalReadings, (readings) => {
        const all = cases(readings)
        let gold: Reading = emptyReading
        const list = everything(all)
        for (const [at, of] of list.entries()) {
          gold = settle(all, gold, [{ of, answer: { is: 'take', candidate: 0 } }])
          const { disputes, settled, accords, taken } = settlingProgress(
            all,
            standingsOf(all, gold)
          )
          const isDone = disputes === settled && accords === taken
          expect(gold.state).toBe(isDone ? 'done' : 'in-progress')
          if (at === list.length - 1) expect(isDone).toBe(true)
        }
      })
    )
  })
})

function read(annotator: string, notation: string) {
  const { article, reading } = drawn(notation)
  return { annotator, reading, text: article.text }
}

function of(...readings: readonly ReturnType<typeof read>[]): Cases {
  return cases(readings, readings[0]!.text)
}

const layla = read('layla', 'هاجم ‹ACTOR#a:وداعش› ‹ACTOR#b:قسد› و‹FIGURE#c:أربعة›')
const omar = read('omar', 'هاجم و‹ACTOR#a:داعش› ‹CLAIM#b:قسد› و‹FIGURE#c:أربعة›')
const rana = read('rana', 'هاجم و‹ACTOR#a:داعش› ‹ACTOR#b:قسد› وأربعة')

describe('the order', () => {
  it('has what is missing before labels before borders', () => {
    const { disputes, accords } = of(layla, omar, rana)
    expect(disputes.map(({ kind }) => kind)).toEqual(['missing', 'label', 'borders'])
    expect(accords).toEqual([])
  })

  it('of candidates is by reader; those who agree are one, those without anything are last', () => {
    const [missing, label] = of(layla, omar, rana).disputes
    const told = [missing!, label!].map(({ candidates }) =>
      candidates.map(({ annotators, tag }) => [annotators.join('+'), tag?.label ?? null])
    )
    expect(told).toEqual([
      [
        ['layla+omar', 'FIGURE'],
        ['rana', null]
      ],
      [
        ['layla+rana', 'ACTOR'],
        ['omar', 'CLAIM']
      ]
    ])
  })
})

describe('a decision', () => {
  const all = of(layla, omar)
  const [label, borders] = all.disputes

  it('says from whom the tag was taken, on what, by whom and why', () => {
    const gold = settle(all, emptyReading, [{ of: borders!, answer: { is: 'take', candidate: 1 } }])
    const [tag] = gold.tags
    expect(gold.settled).toMatchObject([
      {
        kind: 'borders',
        by: 'rima',
        outcome: 'taken',
        from: ['omar'],
        result: [tag!.id],
        reason: 'slip',
        on: [
          { annotator: 'layla', annotation: 'a' },
          { annotator: 'omar', annotation: 'a' }
        ]
      }
    ])
    expect(tag?.span).toEqual(omar.reading.tags[0]!.span)
  })

  it('may change what it takes, and says so', () => {
    const change = { label: 'PLACE', attributes: {} }
    const answer = { is: 'edit', candidate: 0, change } as const
    const gold = settle(all, emptyReading, [{ of: label!, answer }])
    expect(gold.tags).toMatchObject([{ label: 'PLACE', span: layla.reading.tags[1]!.span }])
    expect(gold.settled).toMatchObject([{ outcome: 'edited', from: ['layla'] }])
  })

  it('for none of them leaves nothing in the gold reading', () => {
    const gold = settle(all, emptyReading, [{ of: label!, answer: { is: 'none' } }])
    expect([gold.tags, gold.settled]).toMatchObject([[], [{ outcome: 'none', from: [] }]])
    expect(standingsOf(all, gold).of.get(label!.id)?.is).toBe('settled')
  })

  it('replaces the one before', () => {
    let gold = settle(all, emptyReading, [{ of: label!, answer: { is: 'take', candidate: 0 } }])
    gold = settle(all, gold, [{ of: label!, answer: { is: 'take', candidate: 1 } }])
    expect(gold.tags.map(({ label: one }) => one)).toEqual(['CLAIM'])
    expect(gold.settled).toHaveLength(1)
  })

  it('can be reopened, and what it put there goes', () => {
    let gold = settle(all, emptyReading, [{ of: label!, answer: { is: 'take', candidate: 0 } }])
    gold = apply(gold, reopeningEdit(all, gold, label!, deed('لم يُحسم')))
    expect([gold.tags, gold.settled]).toMatchObject([[], [{ outcome: 'reopened', result: [] }]])
    expect(standingsOf(all, gold).of.get(label!.id)).toMatchObject({ because: 'by-hand' })
  })

  it('is open again when a reader has changed what it was made upon', () => {
    const gold = settle(all, emptyReading, [{ of: label!, answer: { is: 'take', candidate: 0 } }])
    const changed = read('omar', 'هاجم و‹ACTOR#a:داعش› ‹FIGURE#b:قسد› و‹FIGURE#c:أربعة›')
    const again = of(layla, changed)
    const standings = standingsOf(again, gold)
    expect(standings.of.get(label!.id)).toMatchObject({ is: 'reopened', because: 'changed' })
  })

  it('stands when another reader comes who has nothing there', () => {
    const gold = settle(all, emptyReading, [{ of: label!, answer: { is: 'take', candidate: 0 } }])
    const nothing = read('rana', 'هاجم وداعش قسد وأربعة')
    const dispute = of(layla, omar, nothing).disputes.find(({ id }) => id === label!.id)
    expect(dispute?.kind).toBe('missing')
    expect(standingsOf(of(layla, omar, nothing), gold).of.get(label!.id)?.is).toBe('settled')
  })

  it('twice over, as two reviewers make it apart, is open again', () => {
    const one = settle(all, emptyReading, [{ of: label!, answer: { is: 'take', candidate: 0 } }])
    const two = settle(all, emptyReading, [{ of: label!, answer: { is: 'take', candidate: 1 } }])
    const both = {
      ...one,
      tags: [...one.tags, ...two.tags],
      settled: [...one.settled!, ...two.settled!]
    }
    expect(standingsOf(all, both).of.get(label!.id)).toMatchObject({ because: 'twice' })
    const gold = settle(all, both, [{ of: label!, answer: { is: 'take', candidate: 0 } }])
    expect([gold.tags.length, gold.settled?.length]).toEqual([1, 1])
  })
})

describe('links', () => {
  const notation = '‹CLAIM#c:قُتل أربعة›، قال ‹ACTOR#a:المجلس›'
  const link = { id: 'l', relation: 'source', from: 'c', to: 'a', attributes: {} }
  const linked = (annotator: string) => {
    const one = read(annotator, notation)
    return { ...one, reading: { ...one.reading, links: [link] } }
  }
  const take = (of: Case) => ({ of, answer: { is: 'take', candidate: 0 } }) as const

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
