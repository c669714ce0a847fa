import * as fc from 'fast-check'
import type { Settlement } from '#core/annotation/settlement'

/** What a decision of a gold reading may say. */
export const settlementSeed = fc.record({
  at: fc.constantFrom('2024-03-01T09:00:00.000Z', '2024-03-02T09:00:00.000Z'),
  kind: fc.constantFrom('missing', 'borders', 'link', 'unanimous'),
  outcome: fc.constantFrom('taken', 'edited', 'none', 'reopened'),
  reason: fc.constantFrom('slip', 'ambiguous-text', null),
  words: fc.string({ unit: 'binary', maxLength: 9 }),
  rest: fc.option(fc.constant({ 'x-seminar': [3] }), { nil: undefined, freq: 4 })
})

/** The decision of this id that says so. */
export function settlementOf(
  id: string,
  made: typeof settlementSeed extends fc.Arbitrary<infer S> ? S : never
): Settlement {
  const { rest: extra, ...said } = made
  const on = [
    { annotator: 'layla', annotation: id, seen: '0' },
    { annotator: 'omar', annotation: null, seen: '1' }
  ]
  const settlement = { id, by: 'layla', on, from: ['layla'], result: [id], ...said } as const
  return extra === undefined ? settlement : { ...settlement, rest: extra }
}
