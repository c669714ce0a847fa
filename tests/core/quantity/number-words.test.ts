import { describe, expect, it } from 'vitest'
import { readNumber } from '#core/quantity/read-number'
import { tokenise } from '#core/quantity/tokenise'
import { foldText } from '#core/text/fold'
import { spell, type Spelling } from '../../helpers/arabic-numbers'

/** Every border, and in between steps that share no factor with the tens. */
const sample: readonly number[] = [
  ...Array.from({ length: 2200 }, (_, index) => index + 1),
  ...Array.from({ length: 1000 }, (_, index) => (index + 1) * 997),
  ...Array.from({ length: 100 }, (_, index) => (index + 1) * 10_000).flatMap((border) => [
    border - 1,
    border,
    border + 1,
    border + 11,
    border + 101,
    border + 111
  ]),
  2_000_000,
  2_500_111,
  11_011_011,
  999_999_999
]

const spellings: readonly Spelling[] = (['masculine', 'feminine'] as const).flatMap((gender) =>
  (['nominative', 'genitive'] as const).flatMap((form) =>
    [true, false].map((hamza) => ({ gender, case: form, hamza }))
  )
)

/** The number that words say, when all of them are read. */
function readAll(words: string): number | null {
  const tokens = tokenise(foldText(words), words)
  const read = readNumber(tokens, 0)
  return read && read.next === tokens.length ? read.value : null
}

describe('numbers in words', () => {
  it.each(spellings)('reads back what was spelled: %o', (spelling) => {
    const misread = sample
      .map((number) => ({ number, words: spell(number, spelling) }))
      .filter(({ number, words }) => readAll(words) !== number)
    expect(misread).toEqual([])
  })

  it('spells as the grammar says', () => {
    const of = (number: number, rest: Partial<Spelling> = {}) =>
      spell(number, { gender: 'masculine', case: 'nominative', hamza: true, ...rest })
    expect(of(111)).toBe('مئة وأحد عشر')
    expect(of(111, { hamza: false })).toBe('مئه واحد عشر')
    expect(of(2312, { gender: 'feminine' })).toBe('ألفان وثلاثمئة واثنتا عشرة')
    expect(of(45_200, { case: 'genitive' })).toBe('خمسة وأربعين ألفاً ومئتين')
  })

  it.each([
    ['ثلاث مئة وخمسة', 305],
    ['ثلاثمائة', 300],
    ['ثماني مئة', 800],
    ['خمسة و عشرون', 25],
    ['نصف مليون', 500_000],
    ['ثلث مليون', 333_333],
    ['مليون ونصف', 1_500_000],
    ['3 ملايين ونصف المليون', 3_500_000],
    ['1.5 مليار', 1_500_000_000],
    ['مليون و200 ألف', 1_200_000],
    ['اثناعشر', 12]
  ])('%s', (words, number) => expect(readAll(words)).toBe(number))
})
