import { describe, expect, it } from 'vitest'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import type { ProblemWords } from '../../../src/renderer/src/strings/problem-words'
import { problemsAr } from '../../../src/renderer/src/strings/problems-ar'
import { problemsEn } from '../../../src/renderer/src/strings/problems-en'
import { problemCodes, templates, templatesIn } from '../../helpers/problem-codes'

const codes = problemCodes('core', 'disk', 'main')

/** Facts of any name, so that words which ask for one that is missing do not say so. */
const anyFacts = new Proxy({}, { get: (_, name) => `‹${String(name)}›` })

/** Which facts words ask for. */
function factsOf(words: ProblemWords[string]): readonly string[] {
  const named = new Set<string>()
  words(
    new Proxy(
      {},
      {
        get(_, name) {
          named.add(String(name))
          return '1'
        }
      }
    )
  )
  return [...named].toSorted()
}

describe('the words of problems', () => {
  it('are looked for where problems are made', () => {
    expect(codes.length).toBeGreaterThan(60)
    expect(codes).toContain('disk.full')
    expect(templatesIn('core', 'disk', 'main')).toEqual(Object.keys(templates).toSorted())
  })

  it.each([
    ['Arabic', problemsAr],
    ['English', problemsEn]
  ])('are in %s for every code', (_, table) => {
    expect(codes.filter((code) => !(code in table))).toEqual([])
  })

  it('are for the same codes in both languages, and ask for the same facts', () => {
    const shape = (table: ProblemWords) =>
      Object.fromEntries(Object.entries(table).map(([code, words]) => [code, factsOf(words)]))
    expect(shape(problemsAr)).toEqual(shape(problemsEn))
  })

  it('stand in the letters of their language', () => {
    const wrong = Object.keys(problemsEn).filter(
      (code) =>
        !/\p{Script=Arabic}/u.test(problemsAr[code]?.(anyFacts) ?? '') ||
        /\p{Script=Arabic}/u.test(problemsEn[code]?.(anyFacts) ?? '')
    )
    expect(wrong).toEqual([])
  })

  it('are for no code that is never used', () => {
    const used = new Set([...codes, 'unknown'])
    expect(Object.keys(problemsEn).filter((code) => !used.has(code))).toEqual([])
  })
})

describe.each(['ar', 'en'] as const)('a problem in %s', (language) => {
  it('names its place first, isolated from the direction around it', () => {
    const text = problemText({ code: 'unheard.of', at: '\u202eabc.json' }, language)
    expect(text.startsWith('\u2068\u202eabc.json\u2069: ')).toBe(true)
  })

  it('that nobody has words for is still told, by its code', () => {
    expect(problemText({ code: 'unheard.of' }, language)).toContain('unheard.of')
  })

  it('of every kind is told without a gap', () => {
    for (const code of codes) {
      const table = language === 'ar' ? problemsAr : problemsEn
      const words = (table[code] ?? table['unknown'])?.(anyFacts) ?? ''
      expect(words.trim()).not.toBe('')
      expect(words).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})
