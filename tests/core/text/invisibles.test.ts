import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countDirections, findInvisibles } from '#core/text/invisibles'
import { anyText } from '../../helpers/arbitrary'

function kinds(text: string) {
  return findInvisibles(text).map(({ kind, code, span: { start, end } }) => [
    kind,
    code.toString(16),
    start,
    end
  ])
}

describe('an invisible character', () => {
  it.each([
    ['no-break space', '30\u00a0ألف', ['space', 'a0', 2, 3]],
    ['thin space', '30\u2009ألف', ['space', '2009', 2, 3]],
    ['tab', 'أ\tب', ['space', '9', 1, 2]],
    ['tatweel', 'لـقسد', ['tatweel', '640', 1, 2]],
    ['zero-width joiner', 'ه\u200d', ['hidden', '200d', 1, 2]],
    ['zero-width non-joiner', 'می\u200cرود', ['hidden', '200c', 2, 3]],
    ['zero-width space', 'أ\u200bب', ['hidden', '200b', 1, 2]],
    ['soft hyphen', 'أ\u00adب', ['hidden', 'ad', 1, 2]],
    ['byte order mark', '\ufeffأ', ['hidden', 'feff', 0, 1]],
    ['variation selector', '☠\ufe0f', ['hidden', 'fe0f', 1, 2]],
    ['tag character', 'أ\u{e0041}', ['hidden', 'e0041', 1, 3]],
    ['Hangul filler', 'أ\u3164', ['hidden', '3164', 1, 2]],
    ['right-to-left mark', 'أ\u200f', ['direction', '200f', 1, 2]],
    ['left-to-right mark', 'أ\u200e', ['direction', '200e', 1, 2]],
    ['Arabic letter mark', 'أ\u061c', ['direction', '61c', 1, 2]],
    ['override', '\u202eأ', ['direction', '202e', 0, 1]],
    ['isolate', '\u2066أ', ['direction', '2066', 0, 1]],
    ['end of an isolate', 'أ\u2069', ['direction', '2069', 1, 2]],
    ['line feed', 'أ\nب', ['line-end', 'a', 1, 2]],
    ['paragraph separator', 'أ\u2029ب', ['line-end', '2029', 1, 2]],
    ['two spaces', 'أ  ب', ['spaces', '20', 1, 3]],
    ['a space at the end', 'أ ', ['spaces', '20', 1, 2]],
    ['a space at the start', ' أ', ['spaces', '20', 0, 1]],
    ['null', 'أ\0', ['control', '0', 1, 2]],
    ['a control character', 'أ\u0090', ['control', '90', 1, 2]],
    ['half of a pair', 'أ\ud83dب', ['control', 'd83d', 1, 2]]
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual([expected])
  })

  it('at the ends of lines is found in every line', () => {
    expect(kinds('أ \n ب')).toEqual([
      ['spaces', '20', 1, 2],
      ['line-end', 'a', 2, 3],
      ['spaces', '20', 3, 4]
    ])
  })
})

describe('what is seen', () => {
  it.each([
    ['letters, digits and marks', 'قُتِلَ ٣٠ شخصاً، قال: "لا".'],
    ['signs of format that are drawn', 'سنة \u0601١٢ و\u0600 و\u06dd'],
    ['a whole emoji', 'عاجل 🔴'],
    ['Latin', 'Nabd (2023)']
  ])('%s: is left alone', (_, text) => {
    expect(kinds(text)).toEqual([])
  })
})

it('counts the marks, embeddings, overrides and isolates', () => {
  expect(countDirections('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e')).toBe(8)
  expect(countDirections('\u2066\u2067\u2068\u2069')).toBe(4)
  expect(countDirections('قال\u200c إن\u200d\u2060')).toBe(0)
})

it('finds everything in order, and every sign of direction, in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = findInvisibles(text)
      let read = 0
      for (const { span } of found) {
        expect(span.start).toBeGreaterThanOrEqual(read)
        expect(span.end).toBeGreaterThan(span.start)
        read = span.end
      }
      const directions = found.filter(({ kind }) => kind === 'direction')
      expect(directions).toHaveLength(countDirections(text))
    })
  )
})
