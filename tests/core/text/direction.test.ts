import { expect, it } from 'vitest'
import { lineDirection } from '#core/text/direction'

it.each([
  ['«أكثر من **عشرين**»: qualifier and number together.', 'ltr'],
  ['«قسد»: جهة فاعلة (SDF).', 'rtl'],
  ['- 1. «SDF» هي قسد', 'rtl'],
  ['The words that give a number: «عشرات».', 'ltr'],
  ['«قسد»', 'auto'],
  ['12 – 24', 'auto'],
  ['«قسد unclosed', 'rtl']
])('of %j is %s', (line, direction) => {
  expect(lineDirection(line)).toBe(direction)
})
