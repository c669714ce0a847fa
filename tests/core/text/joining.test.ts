import { expect, it } from 'vitest'
import { joinAcross } from '#core/text/joining'

it.each([
  ['ب', 'قسد', true],
  ['بِ', 'قسد', true],
  ['لـ', 'داعش', true],
  ['و', 'قسد', false],
  ['لـ"', 'قسد', false],
  ['ل ', 'قسد', false],
  ['قسد', 'ها', false],
  ['النظام', 'ين', true],
  ['', 'قسد', false],
  ['a', 'قسد', false],
  ['ب', '١٢', false]
])('«%s|%s» is one stroke: %s', (before, after, joins) => {
  expect(joinAcross(before, after)).toBe(joins)
})
