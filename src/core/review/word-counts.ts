import type { Coding, Item } from './coding'

/** The codings of several articles with equal items kept once, so that any choice adds up quickly. */
export type WordCounts = {
  readonly items: readonly Item<string>[]
  /** For each article the items that occur in it, by their place in `items`, and how often. */
  readonly articles: readonly {
    readonly places: readonly number[]
    readonly times: readonly number[]
  }[]
}

export function wordCounts(codings: readonly Coding<string>[]): WordCounts {
  const places = new Map<string, number>()
  const items: Item<string>[] = []
  const placeOf = (item: Item<string>): number => {
    const key = JSON.stringify(item)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, items.length)
    return items.push(item) - 1
  }
  const articles = codings.map((coding) => ({
    places: coding.map(({ item }) => placeOf(item)),
    times: coding.map(({ times }) => times)
  }))
  return { items, articles }
}

/** The coding of these articles together; an article may be chosen more than once. */
export function addedUp({ items, articles }: WordCounts, chosen: readonly number[]) {
  const sums = new Float64Array(items.length)
  for (const index of chosen) {
    const { places, times } = articles[index] ?? { places: [], times: [] }
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0
      sums[place] = (sums[place] ?? 0) + (times[at] ?? 0)
    }
  }
  return items.flatMap((item, place) => {
    const times = sums[place] ?? 0
    return times > 0 ? [{ item, times }] : []
  }) satisfies Coding<string>
}
