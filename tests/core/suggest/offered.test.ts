import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { apply, inverse, removal, type Edit } from '#core/annotation/edits'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { defaultScheme } from '#core/scheme/default'
import { acceptance, acceptances } from '#core/suggest/acceptance'
import { findAll } from '#core/suggest/find-all'
import { linked, withPossibleLinks } from '#core/suggest/linked'
import { offeredAfter, offeredIn, proposalsOf } from '#core/suggest/offered'
import { rejectedIds, rejectionOf } from '#core/suggest/rejections'
import { suggestFrom } from '#core/suggest/suggest'

const text =
  'مقتل عشرات المدنيين في غارة على بلدة السدر\n\n' +
  'قالت مواقع مقربة من "قسد" إنّ تنظيم "داعش" هاجم نقاطاً لـ"قسد"، ما أدى إلى مقتل ما لا يقل عن أربعة ' +
  'عناصر بينهم اثنان من القادة. وأضافت أنّ التحالف الدولي قصف المنطقة، وأصيب 15 مدنياً بينهم 3 أطفال.\n\n' +
  'وأعلنت "قسد" مقتل مدنيين، حسب المصدر. ونفى "داعش" أنّ له صلة بالهجوم.'
const found = findAll(text, matcherOf(starterRegister), defaultScheme)
const proposals = proposalsOf(found)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

function suggested(reading: Reading) {
  return suggestFrom(found, reading, rejectedIds(reading))
}

/** What an analyst may do next; numbers choose among what there is. */
const step = fc.record({
  act: fc.constantFrom(
    'accept',
    'all',
    'reject',
    'restore',
    'tag',
    'remove',
    'move',
    'relabel',
    'undo'
  ),
  at: fc.nat({ max: 400 }),
  to: fc.nat({ max: 400 })
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

type Choice = Step & {
  readonly reading: Reading
  readonly id: string
  readonly done: readonly Edit[]
}

/** The edit that a step comes to; undefined where there is nothing to do it with. */
const acts: Readonly<Record<Step['act'], (choice: Choice) => Edit | undefined>> = {
  accept: ({ reading, at, id }) => {
    const suggestion = pick(suggested(reading), at)
    return suggestion && acceptance(suggestion, serial(id))
  },
  all: ({ reading, at, id }) => {
    const offered = suggested(reading)
    const same = offered.filter(({ kind }) => kind === pick(offered, at)?.kind)
    return acceptances(same, serial(id))
  },
  reject: ({ reading, at }) => {
    const suggestion = pick(suggested(reading), at)
    return suggestion && { type: 'reject', rejection: rejectionOf(suggestion) }
  },
  restore: ({ reading, at }) => {
    const rejection = pick(reading.rejected ?? [], at)
    return rejection && { type: 'restore', rejection }
  },
  tag: ({ at, to, id }) => {
    const label = to % 2 === 0 ? 'ACTOR' : 'FIGURE'
    return { type: 'add', tag: { id, label, span: spanAt(at, to % 8), attributes: {}, note: '' } }
  },
  remove: ({ reading, at }) => {
    const tag = pick(reading.tags, at)
    return tag && removal(reading, [tag.id])
  },
  move: ({ reading, at, to }) => {
    const tag = pick(reading.tags, at)
    return tag && { type: 'move', id: tag.id, from: tag.span, to: spanAt(at, to % 30) }
  },
  relabel: ({ reading, at }) => {
    const tag = pick(reading.tags, at)
    const from = tag && { label: tag.label, attributes: tag.attributes }
    return from && { type: 'relabel', id: tag.id, from, to: { label: 'CUE', attributes: {} } }
  },
  undo: ({ done }) => {
    const last = done.at(-1)
    return last && inverse(last)
  }
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)]
}

function serial(id: string): () => string {
  let number = 0
  return () => `${id}-${(number += 1)}`
}

function spanAt(at: number, length: number) {
  const start = Math.min(at, text.length - 31)
  return { start, end: start + 1 + length }
}

describe('what is offered', () => {
  it('followed edit by edit is what it would be if everything were looked at again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let reading: Reading = emptyReading
        let offered = offeredIn(proposals, reading)
        const done: Edit[] = []
        for (const [index, next] of steps.entries()) {
          const made = acts[next.act]({ ...next, reading, id: `t${index}`, done })
          if (!made) continue
          const before = reading
          reading = apply(reading, made)
          if (next.act === 'undo') done.pop()
          else done.push(made)
          offered = offeredAfter(proposals, offered, { made, from: before, to: reading })
          expect(ids(offered)).toEqual(ids(suggested(reading)))
        }
      }),
      { numRuns: 150 }
    )
  })

  it('is the same list after an edit that tags and turns down nothing', () => {
    const offered = offeredIn(proposals, emptyReading)
    const made: Edit = { type: 'mark', from: 'new', to: 'done' }
    const to = apply(emptyReading, made)
    expect(offeredAfter(proposals, offered, { made, from: emptyReading, to })).toBe(offered)
  })
})

describe('one suggestion with its links', () => {
  it('is the one that a look at everything gives, whatever was accepted before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 8 }), (choices) => {
        let reading: Reading = emptyReading
        let serial = 0
        const newId = () => `t${(serial += 1)}`
        for (const choice of choices) {
          const offered = suggested(reading)
          const suggestion = offered[choice % Math.max(1, offered.length)]
          if (suggestion) reading = apply(reading, acceptance(suggestion, newId))
        }
        const offered = offeredIn(proposals, reading)
        for (const suggestion of suggested(reading)) {
          const proposal = proposals.byId.get(suggestion.id)!
          expect(linked({ found, proposals, offered }, proposal, reading)).toEqual(suggestion)
        }
      }),
      { numRuns: 40 }
    )
  })

  it('links the claim to its source whichever of the two is accepted first', () => {
    for (const first of ['claim', 'actor'] as const) {
      let reading: Reading = emptyReading
      let serial = 0
      const kinds =
        first === 'claim' ? (['claim', 'actor'] as const) : (['actor', 'claim'] as const)
      for (const kind of kinds)
        for (const { id } of offeredIn(proposals, reading).filter((one) => one.kind === kind)) {
          const offered = offeredIn(proposals, reading)
          const whole = linked({ found, proposals, offered }, proposals.byId.get(id)!, reading)
          const suggestion = withPossibleLinks(whole, reading, defaultScheme)
          reading = apply(
            reading,
            acceptance(suggestion, () => `t${(serial += 1)}`)
          )
        }
      const quote = (id: string) => {
        const { span } = reading.tags.find((tag) => tag.id === id)!
        return text.slice(span.start, span.end)
      }
      const sources = reading.links.filter(({ relation }) => relation === 'source')
      expect(sources.map(({ to }) => quote(to)).toSorted()).toEqual(
        expect.arrayContaining(['مواقع مقربة من "قسد"', 'داعش'])
      )
    }
  })

  it('leaves out a second link of a relation that the scheme lets be one', () => {
    const figure = offeredIn(proposals, emptyReading).find(({ id, kind }) => {
      const links = suggested(emptyReading).find((one) => one.id === id)!.links
      return kind === 'figure' && links.some(({ relation }) => relation === 'in_claim')
    })!
    const suggestion = suggested(emptyReading).find(({ id }) => id === figure.id)!
    const claim = (id: string, start: number) => ({
      id,
      label: 'CLAIM',
      span: { start, end: start + 2 },
      attributes: {},
      note: ''
    })
    const other = { is: 'tag', id: 'c' } as const
    const links = suggestion.links.map((link) => ({ ...link, other }))
    const reading: Reading = {
      ...emptyReading,
      tags: [claim('c', 0), claim('d', 4)],
      links: [{ id: 'l', relation: 'in_claim', from: suggestion.id, to: 'd', attributes: {} }]
    }
    const left = withPossibleLinks({ ...suggestion, links }, reading, defaultScheme)
    expect(left.links.filter(({ relation }) => relation === 'in_claim')).toEqual([])
  })
})
