import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, inverse, type Edit } from '#core/annotation/edits'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { differencesOf } from '#core/review/differences'
import { casesOf, inOrder, type Case, type Cases } from '#core/review/disputes'
import { reopeningEdit, settlingEdit, type Choice } from '#core/review/settling'
import { settlingProgress, standingsOf } from '#core/review/standing'
import { severalReadings, severalText } from '../../helpers/several-readings'
import { cases, deed, layla, of, omar, rana, read, settle } from '../../helpers/settling'

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
