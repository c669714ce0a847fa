import { betterPrices } from './prices'

/** A group of things that may be taken together, at a price. */
export type Group = { readonly members: readonly number[]; readonly cost: number }

export type Partition = {
  /** Indexes into the groups given; together they hold everything exactly once. */
  readonly chosen: readonly number[]
  readonly cost: number
  /** Whether no cheaper partition exists; otherwise the search was cut short. */
  readonly isBest: boolean
}

/** How many steps the search may take on one knot of things that hang together. */
const patience = 100_000

/**
 * The cheapest way to put `count` things, numbered from 0, into groups so that each is in exactly
 * one: weighted exact cover by branch and bound, one connected part after the other. Every thing
 * must have a group of its own. Of equally cheap ones the one whose groups come first is taken.
 */
export function cheapestPartition(count: number, groups: readonly Group[]): Partition {
  const chosen: number[] = []
  let cost = 0
  let isBest = true
  for (const part of partsOf(count, groups)) {
    const found = solve(part, groups)
    chosen.push(...found.chosen)
    cost += found.cost
    isBest &&= found.isBest
  }
  return { chosen: chosen.toSorted((a, b) => a - b), cost, isBest }
}

/** The indexes of the groups of each connected part. */
function partsOf(count: number, groups: readonly Group[]): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, thing) => thing)
  const rootOf = (thing: number): number => {
    let root = thing
    while (parent[root] !== root) root = parent[root] ?? root
    for (let at = thing; at !== root;) [at, parent[at]] = [parent[at] ?? root, root]
    return root
  }
  for (const { members } of groups)
    for (const member of members) parent[rootOf(member)] = rootOf(members[0] ?? member)
  const parts = new Map<number, number[]>()
  for (const [index, { members }] of groups.entries()) {
    const root = rootOf(members[0] ?? 0)
    const part = parts.get(root)
    if (part) part.push(index)
    else parts.set(root, [index])
  }
  return [...parts.values()]
}

type Search = {
  readonly groups: readonly Group[]
  /** The groups of each thing, the cheapest for each of its members first. */
  readonly of: ReadonlyMap<number, readonly number[]>
  /** For each thing the least that any group asks for it. */
  readonly share: ReadonlyMap<number, number>
  readonly taken: Set<number>
  readonly path: number[]
  best: { chosen: readonly number[]; cost: number }
  steps: number
  patience: number
}

/** So many steps show whether a knot is easy; a harder one is worth better prices. */
const easy = 300

/** A quick look first; only where that does not end it are the prices of the things worked out. */
function solve(part: readonly number[], groups: readonly Group[]): Partition {
  const quick = searchIn(part, groups)
  look(quick, easy)
  if (quick.steps <= easy) return { ...quick.best, isBest: true }
  const search = { ...searchIn(part, groups), share: betterPrices(part, groups, quick) }
  look(search, patience)
  return { ...search.best, isBest: search.steps <= patience }
}

function look(search: Search, atMost: number): void {
  const open = [...search.of.keys()]
  const least = open.reduce((sum, thing) => sum + (search.share.get(thing) ?? 0), 0)
  search.patience = atMost
  step(search, { open, cost: 0, least })
}

function searchIn(part: readonly number[], groups: readonly Group[]): Search {
  const each = (index: number) => {
    const { cost = 0, members = [] } = groups[index] ?? {}
    return cost / members.length
  }
  const of = new Map<number, number[]>()
  for (const index of part.toSorted((a, b) => each(a) - each(b) || a - b))
    for (const member of groups[index]?.members ?? []) {
      const own = of.get(member)
      if (own) own.push(index)
      else of.set(member, [index])
    }
  const share = new Map([...of].map(([thing, [first]]) => [thing, each(first ?? 0)]))
  const best = { chosen: [], cost: Infinity }
  return { groups, of, share, taken: new Set(), path: [], best, steps: 0, patience }
}

type State = { readonly open: readonly number[]; readonly cost: number; readonly least: number }

/** Tries the groups of the thing that has the fewest left; gives up a way that cannot get cheaper. */
function step(search: Search, { open, cost, least }: State): void {
  if (open.length === 0) {
    if (cost < search.best.cost - 1e-12) search.best = { chosen: [...search.path], cost }
    return
  }
  if (cost + least >= search.best.cost - 1e-12) return
  search.steps += 1
  // The first way down is always gone to its end, so that there is an answer.
  if (search.steps > search.patience && search.best.cost < Infinity) return
  for (const index of narrowest(search, open)) {
    const { members = [], cost: price = 0 } = search.groups[index] ?? {}
    for (const member of members) search.taken.add(member)
    search.path.push(index)
    const saved = members.reduce((sum, member) => sum + (search.share.get(member) ?? 0), 0)
    const rest = open.filter((thing) => !search.taken.has(thing))
    step(search, { open: rest, cost: cost + price, least: least - saved })
    search.path.pop()
    for (const member of members) search.taken.delete(member)
  }
}

function narrowest(search: Search, open: readonly number[]): readonly number[] {
  let fewest: readonly number[] | null = null
  for (const thing of open) {
    const free = (search.of.get(thing) ?? []).filter((index) => isFree(search, index))
    if (fewest === null || free.length < fewest.length) fewest = free
    if (fewest.length === 1) break
  }
  return fewest ?? []
}

function isFree({ groups, taken }: Search, index: number): boolean {
  return (groups[index]?.members ?? []).every((member) => !taken.has(member))
}
