import type { Trace } from './trace'

export type LabelCount = {
  readonly label: string
  readonly tags: number
  /** The articles that have such tags. */
  readonly articles: readonly string[]
}

/** Tags by label as they are now, the most frequent first. */
export function tagsByLabel(traces: readonly Trace[]): readonly LabelCount[] {
  const found = new Map<string, { tags: number; articles: string[] }>()
  for (const { article, counts } of traces)
    for (const [label, tags] of Object.entries(counts)) {
      if (tags === 0) continue
      const known = found.get(label) ?? { tags: 0, articles: [] }
      known.tags += tags
      known.articles.push(article)
      found.set(label, known)
    }
  return [...found]
    .map(([label, count]) => ({ label, ...count }))
    .toSorted((a, b) => b.tags - a.tags || (a.label < b.label ? -1 : 1))
}
