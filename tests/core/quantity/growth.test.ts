import { describe, expect, it } from 'vitest'
import { figuresOf } from '#core/quantity/find-figures'
import { tokenise } from '#core/quantity/tokenise'
import { orderOfMagnitude } from '#core/quantity/vague'
import type { Token } from '#core/quantity/token'
import { foldText } from '#core/text/fold'

/** How often the tokens of a text are looked at while its figures are found. */
function looks(text: string, unharmed: boolean): number {
  const folded = foldText(text)
  let count = 0
  const tokens = new Proxy<readonly Token[]>(tokenise(folded, text), {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) count += 1
      return Reflect.get(target, name, receiver)
    }
  })
  figuresOf({ text, folded, tokens }, { policy: orderOfMagnitude, unharmed })
  return count
}

const chains: readonly (readonly [string, string])[] = [
  ['a chain of و', 'و '],
  ['joined thousands', 'وألف '],
  ['joined units', 'وواحد '],
  ['joined relatives', 'وزوجته '],
  ['relatives with numbers', 'وثلاثة من أطفاله '],
  ['harm words', 'وإصابة '],
  ['plurals', 'قتلى و'],
  ['nouns between or', 'قتيل أو '],
  ['numbers between or', 'ثلاثة أو '],
  ['ranges', '1-'],
  ['digits with marks', '1، '],
  ['digits in brackets', '(3)'],
  ['brackets never closed', '( '],
  ['quotation marks', '"« '],
  ['percent signs', '% '],
  ['betweens', 'بين '],
  ['qualifiers', 'ما لا يقل عن '],
  ['counts', 'تجاوز عدد القتلى '],
  ['tolls', 'حصيلة القتلى '],
  ['denials', 'لا قتلى ولا '],
  ['never', 'لم يسفر '],
  ['open numbers', 'عدد كبير من '],
  ['magnitudes', 'عشرات الآلاف '],
  ['a few', 'بضع '],
  ['quarters', 'ثلاثة أرباع '],
  ['agents', 'قتل مسلح '],
  ['bodies', 'جثث '],
  ['families', 'عائلة من '],
  ['wholes', 'من أصل '],
  ['shares', 'نصفهم من '],
  ['lone surrogates', '\ud800 ']
]

describe.each([
  ['in an article', false],
  ['in a phrase', true]
])('the work %s', (_place, unharmed) => {
  it.each(chains)('grows with the text and no faster: %s', (_name, part) => {
    const short = looks(part.repeat(200), unharmed)
    const long = looks(part.repeat(800), unharmed)
    expect(long).toBeLessThanOrEqual(4.1 * short + 200)
  })

  it('is a few hundred looks a word at most', () => {
    const most = Math.max(...chains.map(([, part]) => looks(part.repeat(200), unharmed) / 200))
    expect(most).toBeLessThan(600)
  })
})

it('cuts no text into more tokens than it has characters', () => {
  for (const [, part] of [...chains, ['', '7'], ['', '7,'], ['', '\u064b']] as const) {
    const text = part.repeat(1000)
    expect(tokenise(foldText(text), text).length).toBeLessThanOrEqual(text.length)
  }
})
