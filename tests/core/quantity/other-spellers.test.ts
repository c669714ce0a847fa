import { toCardinal } from 'n2words/ar-SA'
import { ToWords } from 'to-words'
import { describe, expect, it } from 'vitest'
import { readFigure } from '#core/quantity/read-figure'
import { readNumber } from '#core/quantity/read-number'
import { tokenise } from '#core/quantity/tokenise'
import { foldText } from '#core/text/fold'

// Two libraries that others wrote spell numbers; what they write is read back. ICU would be a third,
// but JavaScript's Intl offers no spell-out.
const toWords = new ToWords({ localeCode: 'ar-SA' })
const spellers: readonly (readonly [string, (number: number) => string])[] = [
  ['to-words', (number) => toWords.convert(number)],
  ['n2words, masculine', (number) => toCardinal(number)],
  ['n2words, feminine', (number) => toCardinal(number, { gender: 'feminine' })]
]

const until = 1_000_000

/** All up to 3,000, every 83rd (which shares no factor with the tens), and both sides of every thousand. */
const sample: readonly number[] = [
  ...Array.from({ length: 3000 }, (_, index) => index + 1),
  ...Array.from({ length: until / 83 }, (_, index) => (index + 1) * 83),
  ...Array.from({ length: until / 1000 }, (_, index) => (index + 1) * 1000).flatMap((border) =>
    [-1, 0, 1, 2, 11, 111].map((step) => border + step)
  )
].filter((number) => number <= until)

/** The number that words say, when all of them are read. */
function readAll(words: string): number | null {
  const tokens = tokenise(foldText(words), words)
  const read = readNumber(tokens, 0)
  return read && read.next === tokens.length ? read.value : null
}

/**
 * What n2words gets wrong: a thousand for one in 101, 201 … 901 thousand. It writes «مئتان وألف ألف»,
 * two hundred and a thousand thousands, where 201,000 is «مئتان وواحد ألفاً». Read as it stands it is
 * another number or none, and so it is left.
 */
function isMisspelled(speller: string, number: number): boolean {
  const thousands = Math.floor(number / 1000)
  return speller.startsWith('n2words') && thousands > 100 && thousands % 100 === 1
}

describe.each(spellers)('the words of %s', (name, spelled) => {
  it('are read back, number by number', () => {
    const misread = sample
      .filter((number) => !isMisspelled(name, number))
      .map((number) => ({ number, words: spelled(number) }))
      .filter(({ number, words }) => readAll(words) !== number)
    expect(misread).toEqual([])
  })

  it('say nobody for 0', () => {
    expect(readFigure(`${spelled(0)} قتلى`)).toMatchObject({ min: 0, max: 0, qualifier: 'none' })
  })
})

it('lists only faults that are there still', () => {
  expect(toCardinal(201_000)).toBe('مئتان وألف ألف')
  expect(readAll('مئتان وواحد ألفاً')).toBe(201_000)
  expect(sample.filter((number) => isMisspelled('n2words', number)).length).toBeGreaterThan(50)
})
