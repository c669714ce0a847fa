import type { Split } from './format'

/** Parts of a whole, in any unit: `{ train: 80, validation: 10, test: 10 }`. */
export type Ratio = Readonly<Record<Split, number>>

/**
 * Which split each article falls into. The same article, seed and ratio give the same split on every
 * machine, whatever else is exported with it; so all readings of an article share one.
 */
export function splitsBy(ratio: Ratio, seed: string): (articleId: string) => Split {
  const whole = ratio.train + ratio.validation + ratio.test
  return (articleId) => {
    const place = (hash(`${seed}\n${articleId}`) / 2 ** 32) * whole
    if (place < ratio.train) return 'train'
    return place < ratio.train + ratio.validation ? 'validation' : 'test'
  }
}

/**
 * FNV-1a of the UTF-16 units, its bits then stirred, since names that differ in the last letter
 * alone would otherwise lie side by side.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
