import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFaultLine } from '#core/formats/json-fault'
import { parseJson, parseJsonFile } from '#core/formats/json-value'

describe('the line where JSON fails', () => {
  it.each([
    ['{\n"a": 1,\n}', 3],
    ['[1,\n2\n3]', 3],
    ['[\n"قسد\n"]', 2],
    ['{"a":\n{"b": [1, 2}\n}', 2],
    ['{"a": 1}\n{"b": 2}', 2],
    ['[1, 2,\n', 2],
    ['{"a": 01}', 1],
    ['\n\nnull x', 3],
    ['', 1]
  ])('of %j is %i', (text, line) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
    expect(jsonFaultLine(text)).toBe(line)
    expect(parseJsonFile({ name: 'a.json', text })).toMatchObject({
      ok: false,
      problem: { code: 'format.not-json', at: `a.json:${line}` }
    })
  })

  it('is never before a place up to which it was right', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const whole = JSON.stringify({ a: json, b: [JSON.parse(json)] }, null, 1)
        const part = whole.slice(0, cut % whole.length)
        expect(jsonFaultLine(part)).toBeGreaterThanOrEqual(part.trimEnd().split('\n').length - 1)
      })
    )
  })
})

it('reads what JSON.parse reads, and refuses what could reach a prototype or nests too deep', () => {
  expect(parseJson('\ufeff{"a":[1]}', 'x')).toMatchObject({ ok: true, value: { a: [1] } })
  expect(parseJson('[{"constructor":1}]', 'x')).toMatchObject({
    problem: { code: 'format.forbidden-key', facts: { key: 'constructor' } }
  })
  expect(parseJson(`${'['.repeat(99999)}${']'.repeat(99999)}`, 'x')).toMatchObject({
    problem: { code: 'format.too-deep', facts: { limit: 64 } }
  })
})
