import { expect, it } from 'vitest'
import {
  codingOf,
  fleissKappa,
  interval,
  krippendorffAlpha,
  observedAgreement,
  ordinal,
  ratio,
  type Item
} from '#core/review/coding'

/** A digit for each annotator, a dot for none: one item after the other. */
function items(written: string): readonly Item<number>[] {
  return written
    .trim()
    .split(/\s+/)
    .map((item) => Array.from(item, (value) => (value === '.' ? null : Number(value))))
}

it('Fleiss (1971), p. 379: six psychiatrists and thirty patients, κ 0.430', () => {
  const coding = codingOf(
    items(`444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
           144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
           555555 244444 224555 114444 144445 222224 111155 224444 133333 555555`)
  )
  expect(observedAgreement(coding).value).toBeCloseTo(0.5556, 4)
  expect(fleissKappa(coding).value).toBeCloseTo(0.43, 3)
})

it('Krippendorff (1980), p. 139: three observers, α 0.642 nominal, 0.547 interval, 0.483 ratio', () => {
  const coding = codingOf(items('111 122 222 444 144 222 123 333 222'))
  expect(observedAgreement(coding).value).toBeCloseTo(0.74, 2)
  expect(krippendorffAlpha(coding).value).toBeCloseTo(0.642, 3)
  expect(krippendorffAlpha(coding, interval).value).toBeCloseTo(0.547, 3)
  expect(krippendorffAlpha(coding, ratio).value).toBeCloseTo(0.483, 3)
})

it('Hayes & Krippendorff (2007), p. 84: five observers of forty articles, ordinal α 0.7598', () => {
  const coding = codingOf(
    items(`112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223
           111.1 111.1 212.2 1233. 1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212.
           1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1`)
  )
  expect(krippendorffAlpha(coding, ordinal).value).toBeCloseTo(0.7598, 4)
})
