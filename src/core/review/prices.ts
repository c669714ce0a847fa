/** How often the prices are changed before the best ones are taken. */
const rounds = 80

type Known = {
  /** A price for each thing, such that no group costs less than its members together. */
  readonly share: ReadonlyMap<number, number>
  readonly best: { readonly cost: number }
}

/**
 * Prices of things such that no group costs less than its members together, and all things together
 * cost as much as can be found: what they cost is what any partition costs at least. The dual of the
 * set partitioning problem by subgradient steps, made feasible and raised.
 *
 * Held & Karp (1971); Beasley (1993), “Lagrangian relaxation”, in: Modern Heuristic Techniques.
 */
export function betterPrices(
  part: readonly number[],
  groups: Sets,
  { share, best }: Known
): ReadonlyMap<number, number> {
  const things = [...share.keys()]
  const placeOf = new Map(things.map((thing, place) => [thing, place]))
  const sets = part.map((index) => ({
    members: (groups[index]?.members ?? []).map((member) => placeOf.get(member) ?? 0),
    cost: groups[index]?.cost ?? 0
  }))
  const wandering = Float64Array.from(things, (thing) => share.get(thing) ?? 0)
  let found = raised(wandering, sets)
  for (let round = 0; round < rounds; round += 1) {
    change(wandering, sets, { aim: best.cost, reach: 1.5 * 0.96 ** round })
    if (round % 8 !== 7) continue
    const prices = raised(lowered(wandering, sets), sets)
    if (sumOf(prices) > sumOf(found)) found = prices
  }
  return new Map(things.map((thing, place) => [thing, found[place] ?? 0]))
}

type Sets = readonly { readonly members: readonly number[]; readonly cost: number }[]

/** One step: things that no group wants get dearer, those that several want get cheaper. */
function change(
  prices: Float64Array,
  sets: Sets,
  { aim, reach }: { readonly aim: number; readonly reach: number }
): void {
  const wanted = new Float64Array(prices.length).fill(1)
  let bound = sumOf(prices)
  for (const set of sets) {
    const slack = slackOf(set, prices)
    if (slack >= 0) continue
    bound += slack
    for (const member of set.members) wanted[member] = (wanted[member] ?? 0) - 1
  }
  const square = wanted.reduce((sum, value) => sum + value * value, 0)
  if (square === 0 || bound >= aim) return
  const size = (reach * (aim - bound)) / square
  for (let place = 0; place < prices.length; place += 1)
    prices[place] = (prices[place] ?? 0) + size * (wanted[place] ?? 0)
}

/** The same prices, lowered until no group costs less than its members. */
function lowered(prices: Float64Array, sets: Sets): Float64Array {
  const low = Float64Array.from(prices)
  for (const set of sets) {
    const slack = slackOf(set, low)
    if (slack < 0)
      for (const member of set.members)
        low[member] = (low[member] ?? 0) + slack / set.members.length
  }
  return low
}

/** The same prices, each raised as far as the groups of its thing allow. */
function raised(prices: Float64Array, sets: Sets): Float64Array {
  const high = Float64Array.from(prices)
  const of: number[][] = Array.from(high, () => [])
  for (const [index, { members }] of sets.entries())
    for (const member of members) of[member]?.push(index)
  for (const [place, own] of of.entries()) {
    let least = Infinity
    for (const index of own) {
      const set = sets[index]
      if (set) least = Math.min(least, slackOf(set, high))
    }
    if (least > 0 && least < Infinity) high[place] = (high[place] ?? 0) + least
  }
  return high
}

function slackOf({ members, cost }: Sets[number], prices: Float64Array): number {
  let slack = cost
  for (const member of members) slack -= prices[member] ?? 0
  return slack
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
