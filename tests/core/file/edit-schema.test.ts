import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editSchema } from '#core/file/edit-schema'
import { anyAnnotated } from '../../helpers/arbitrary'
import { anyAttempts, editsFrom } from '../../helpers/arbitrary-edits'

const mark = { type: 'mark', from: 'new', to: 'done' }

describe('an edit that crosses the bridge', () => {
  it('arrives as it left, for any edit of any reading', () => {
    fc.assert(
      fc.property(anyAnnotated, anyAttempts, (start, attempts) => {
        for (const edit of editsFrom(start, attempts)) expect(editSchema.parse(edit)).toEqual(edit)
      })
    )
  })

  it.each([
    ['is unknown', { type: 'drop' }],
    ['has a field too many', { ...mark, path: '/' }],
    ['has an unknown state', { ...mark, to: 'perfect' }],
    ['has a fraction', { type: 'move', id: 'a', from: { start: 0, end: 1 }, to: { start: 0.5 } }],
    ['is nested too deep', batch(batch(batch(mark)))]
  ])('that %s is refused', (_what, edit) => {
    expect(editSchema.safeParse(edit).success).toBe(false)
  })

  it('may be a batch with one more level of batches', () => {
    expect(editSchema.safeParse(batch(batch(mark))).success).toBe(true)
  })
})

function batch(edit: unknown) {
  return { type: 'batch', edits: [edit] }
}
