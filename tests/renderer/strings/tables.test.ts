import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/renderer/src/strings/ar'
import { en } from '../../../src/renderer/src/strings/en'
import { formatDate } from '#core/words/said'
import { formatTime } from '../../../src/renderer/src/strings/use-strings'

type Words = string | ((...facts: never[]) => string)

/** Every words of a table by its path, `library.states.done`. */
function wordsOf(table: object, path = ''): readonly (readonly [path: string, words: Words])[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' ? wordsOf(value, at) : [[at, value as Words] as const]
  })
}

/** What the words say, with facts that can be found again; once for each kind of fact. */
function said(words: Words): readonly string[] {
  if (typeof words === 'string') return [words]
  const say = words as (...facts: unknown[]) => string
  const names = Array.from({ length: say.length }, (_, at) => `‹${at}›`)
  const counts = [0, 1, 2, 3, 11, 100, 103, 1211]
  return takesCounts(say) ? counts.map((count) => say(count)) : [say(...names)]
}

/** Words for a count choose their form by it, and would not know what to make of a name. */
function takesCounts(say: (...facts: unknown[]) => string): boolean {
  return /toLocaleString|count ===|counted\(|\$\{count\} more/.test(String(say))
}

const tables = { ar: wordsOf(ar), en: wordsOf(en) }

describe('the tables of words', () => {
  it('have the same words in Arabic and in English, with as many facts in each', () => {
    const shape = (table: (typeof tables)['ar']) =>
      table.map(([path, words]) => [path, typeof words === 'string' ? 0 : words.length])
    expect(shape(tables.ar)).toEqual(shape(tables.en))
  })

  it.each(Object.entries(tables))('have no empty words in %s', (_, table) => {
    const empty = table.filter(([, words]) => said(words).some((text) => text.trim() === ''))
    expect(empty.map(([path]) => path)).toEqual([])
  })

  it.each(Object.entries(tables))('leave out no fact in %s', (_, table) => {
    const silent = table.filter(
      ([, words]) =>
        typeof words !== 'string' &&
        !takesCounts(words as (...facts: unknown[]) => string) &&
        !said(words).every((text) =>
          Array.from({ length: words.length }, (_, at) => `‹${at}›`).every((fact) =>
            text.includes(fact)
          )
        )
    )
    expect(silent.map(([path]) => path)).toEqual([])
  })

  it('are each in the letters of their language, but for the name of the other', () => {
    const arabic = /\p{Script=Arabic}/u
    const foreign = tables.ar.filter(
      ([, words]) => !said(words).every((text) => arabic.test(text) || !/\p{L}/u.test(text))
    )
    expect(foreign.map(([path]) => path)).toEqual(['language.other'])
    const strange = tables.en.filter(([, words]) => said(words).some((text) => arabic.test(text)))
    expect(strange.map(([path]) => path)).toEqual(['language.other'])
  })

  it('say one and two of a thing without a number in Arabic', () => {
    expect([1, 2, 3, 11].map((count) => ar.library.imported(count))).toEqual([
      'استُوردت مقالة واحدة',
      'استُوردت مقالتان',
      `استُوردت ${(3).toLocaleString('ar')} مقالات`,
      `استُوردت ${(11).toLocaleString('ar')} مقالة`
    ])
  })
})

describe('dates and times', () => {
  it.each([
    ['2024-05-12', 'May 12, 2024'],
    ['2024-05-12T23:59:00.000Z', 'May 12, 2024'],
    ['أمس', 'أمس']
  ])('%s is shown as the day that the page printed', (iso, shown) => {
    expect(formatDate(iso, 'en')).toBe(shown)
  })

  it('are in Arabic letters in Arabic', () => {
    expect(formatDate('2024-05-12', 'ar')).toMatch(/2024|٢٠٢٤/)
    expect(formatTime('2024-05-12T08:30:00.000Z', 'ar')).toMatch(/\p{Script=Arabic}/u)
  })
})
