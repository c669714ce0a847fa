import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldNewlines, unfoldNewlines } from '#core/text/newlines'
import { anyText } from '../../helpers/arbitrary'

it('comes back exactly from folding, for any text', () => {
  fc.assert(
    fc.property(anyText, (decoded) => {
      const folded = foldNewlines(decoded)
      expect(folded.text).not.toContain('\r')
      expect(unfoldNewlines(folded)).toBe(decoded)
    })
  )
})

it.each([
  ['', '', { kind: 'lf' }],
  ['ا\nب', 'ا\nب', { kind: 'lf' }],
  ['ا\r\nب\r\n', 'ا\nب\n', { kind: 'crlf' }],
  ['ا\rب', 'ا\nب', { kind: 'cr' }],
  ['ا\r\r\nب\n', 'ا\n\nب\n', { kind: 'mixed', each: 'rwl' }],
  ['ا\u2028ب\u0085', 'ا\u2028ب\u0085', { kind: 'lf' }]
])('folds %j to %j and remembers how', (decoded, text, newlines) => {
  expect(foldNewlines(decoded)).toEqual({ text, newlines })
})
