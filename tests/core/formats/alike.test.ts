import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlike, isSame } from '#core/formats/alike'
import { canonical } from '#core/formats/kept'

const parts = fc.anything({ values: [fc.string(), fc.double(), fc.boolean(), fc.constant(null)] })

describe('two parts', () => {
  it('that are alike are the same as JSON, and are the same exactly when their JSON is', () => {
    const pairs = fc.oneof(
      fc.tuple(parts, parts),
      parts.map((part) => [part, structuredClone(part)] as const)
    )
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (isAlike(a, b)) expect(canonical(a)).toBe(canonical(b))
        expect(isSame(a, b)).toBe(canonical(a) === canonical(b))
      }),
      { numRuns: 500 }
    )
  })

  it.each([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [[1, 2], [2, 1], false],
    [{ a: null }, {}, false],
    [[], {}, false],
    [{ 0: 1 }, [1], false]
  ])('%j and %j', (a, b, same) => expect(isSame(a, b)).toBe(same))
})
