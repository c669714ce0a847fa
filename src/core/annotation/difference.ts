import type { Reading } from './reading'

/** How many things one reading has that another lacks, lacks that it has, or holds otherwise. */
export type Changes = {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export type Difference = {
  readonly tags: Changes
  readonly links: Changes
  /** Whether the analyst's own judgement of the progress is another one. */
  readonly state: boolean
}

/** What changes on the way from one reading to another. Tags and links are the same by their ids. */
export function differenceBetween(from: Reading, to: Reading): Difference {
  return {
    tags: changesBetween(from.tags, to.tags),
    links: changesBetween(from.links, to.links),
    state: from.state !== to.state
  }
}

type Identified = { readonly id: string }

function changesBetween(from: readonly Identified[], to: readonly Identified[]): Changes {
  const before = new Map(from.map((thing) => [thing.id, canonical(thing)]))
  const kept = to.filter(({ id }) => before.has(id))
  return {
    added: to.length - kept.length,
    removed: from.length - kept.length,
    changed: kept.filter((thing) => before.get(thing.id) !== canonical(thing)).length
  }
}

/** JSON with the keys of every object in one order. */
function canonical(thing: unknown): string {
  return JSON.stringify(thing, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
}
