import { describe, expect, it } from 'vitest'
import { findInvisibles } from '#core/text/invisibles'
import { codeOf, signName } from '../../../src/renderer/src/strings/sign-names'

const everyCode = Array.from({ length: 0x110000 }, (_, code) => code)

describe('the names of invisible characters', () => {
  it.each([
    ['\u200f', 'U+200F', 'RLM', 'Right-to-left mark'],
    ['\u00a0', 'U+00A0', 'NBSP', 'No-break space'],
    ['\ufe0f', 'U+FE0F', 'VS16', 'Variation selector 16'],
    ['\u{e0100}', 'U+E0100', 'VS17', 'Variation selector 17'],
    ['\u{e0041}', 'U+E0041', 'TAG', 'Tag character'],
    ['\ud83d', 'U+D83D', '½', 'Half a character (lone surrogate)'],
    ['\u0090', 'U+0090', 'CTL', 'Control character'],
    ['\u2061', 'U+2061', '∅', 'Invisible character'],
    ['  ', 'U+0020', '··', 'Extra spaces']
  ])('%j is %s, %s, %s', (characters, code, mark, en) => {
    const [sign] = findInvisibles(characters)
    expect([codeOf(sign!), signName(sign!)]).toEqual([code, expect.objectContaining({ mark, en })])
  })

  it('are in both languages for every character of Unicode that is not seen', () => {
    const found = everyCode.flatMap((code) => findInvisibles(String.fromCodePoint(code)))
    expect(found.length).toBeGreaterThan(4000)
    const unnamed = found.filter((sign) => {
      const { ar, en, mark } = signName(sign)
      return !/\p{Script=Arabic}/u.test(ar) || !/^[A-Z][a-z]/.test(en) || mark === ''
    })
    expect(unnamed.map(codeOf)).toEqual([])
  })
})
