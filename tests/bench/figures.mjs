/** Median, least and most of what several runs measured. */
export function summarise(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { median, min: sorted[0], max: sorted.at(-1), values }
}

/**
 * One line of the table. `aim` is `{ ratio }`, ours at most so many times the bound, or `{ most }`,
 * ours at most so much, or nothing. `compare` is false where a ratio would say nothing.
 */
export function figure({ name, unit, ours, bound, aim = null, compare = true }) {
  requireNumbers(name, ours)
  requireNumbers(name, bound)
  const own = summarise(ours)
  const other = summarise(bound)
  const ratio = compare && other.median > 0 ? own.median / other.median : null
  return { name, unit, ours: own, bound: other, ratio, aim, met: isMet(aim, own.median, ratio) }
}

/**
 * Measures two sides in turn, so that whatever else the computer does falls on both. The first
 * round warms up and does not count.
 */
export async function inTurns(rounds, ours, bound) {
  const results = { ours: [], bound: [] }
  for (let round = -1; round < rounds; round += 1) {
    const sides = [
      ['ours', ours],
      ['bound', bound]
    ]
    if (round % 2 !== 0) sides.reverse()
    for (const [side, measure] of sides) {
      const result = await measure(Math.max(0, round))
      if (round >= 0) results[side].push(result)
    }
  }
  return results
}

function isMet(aim, median, ratio) {
  if (aim?.ratio !== undefined) return ratio !== null && ratio <= aim.ratio
  return aim?.most === undefined ? null : median <= aim.most
}

function requireNumbers(name, values) {
  if (values.length === 0 || !values.every(Number.isFinite))
    throw new Error(`${name} could not be measured: ${values.join(', ')}`)
}
