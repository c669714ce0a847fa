import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tag } from '#core/annotation/reading'
import { overlaps } from '#core/text/span'
import { levels, levelsOf } from '#core/annotation/levels'
import { reading } from '../../helpers/notation'

const anyTags = fc
  .array(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 })), { maxLength: 14 })
  .map((made) =>
    made.map(([start, length], index): Tag => {
      const span = { start, end: start + length }
      return { id: `t${index}`, label: 'CLAIM', span, attributes: {}, note: '' }
    })
  )

function crowd(tags: readonly Tag[], tag: Tag): readonly Tag[] {
  return tags.filter((other) => other !== tag && overlaps(other.span, tag.span))
}

describe('the line under a tag', () => {
  it('is nearer to the words for the name inside than for the claim around it', () => {
    const { tags } = reading('‹claim#k:قُتل ‹figure#f:أربعة› من ‹actor#a:السنديان››').reading
    expect([...levelsOf(tags)].toSorted()).toEqual([
      ['a', 0],
      ['f', 0],
      ['k', 1]
    ])
  })

  it('is the nearest for tags that only touch', () => {
    const { tags } = reading('‹actor#a:قسد›‹actor#b:داعش›').reading
    expect([...levelsOf(tags).values()]).toEqual([0, 0])
  })

  it('is never that of an overlapping tag while fewer than four overlap', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        const at = levelsOf(tags)
        for (const tag of tags) {
          const others = crowd(tags, tag)
          if (others.length >= levels) continue
          for (const other of others) {
            if (crowd(tags, other).length >= levels) continue
            expect(at.get(other.id)).not.toBe(at.get(tag.id))
          }
        }
      })
    )
  })

  it('is one of the four that there are, for every tag', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        const at = levelsOf(tags)
        expect(at.size).toBe(tags.length)
        for (const level of at.values()) expect([0, 1, 2, 3]).toContain(level)
      })
    )
  })

  it('does not depend on the order in which the tags come', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        expect(new Map([...levelsOf(tags.toReversed())])).toEqual(levelsOf(tags))
      })
    )
  })
})
