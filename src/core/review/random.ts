/** Numbers in [0, 1), one after the other; the same seed gives the same ones on every machine. */
export type Random = () => number

/** sfc32 by Chris Doty-Humphrey (PractRand), seeded by four words; passes the usual statistical tests. */
export function randomFrom(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next()
  return next
}
