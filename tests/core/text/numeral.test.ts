import { expect, it } from 'vitest'
import { parseNumeral } from '#core/text/numeral'

it.each([
  ['', null],
  [' \u00a0', null],
  ['0', 0],
  ['100', 100],
  ['١٠٠', 100],
  ['۱۰۰', 100],
  ['1,000', 1000],
  ['١٬٠٠٠', 1000],
  ['50 000', 50_000],
  ['50\u00a0000', 50_000],
  ['-1', undefined],
  ['1.5', undefined],
  ['٫5', undefined],
  ['1,00', undefined],
  ['1e3', undefined],
  ['مئة', undefined],
  ['9007199254740993', undefined]
])('reads %j as %j', (typed, number) => expect(parseNumeral(typed)).toBe(number))
