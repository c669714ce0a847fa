import { partyKey } from './roll-up'
import type { LedgerRow } from './rows'

/**
 * The keys of the figures whose every mention comes from one and the same source that is not named.
 * The outlet's own words count as a source only in an article that names no other for the figure:
 * a headline repeats what its text has from somebody. Unnamed sources of two articles are two.
 */
export function restingOnOneUnnamed(rows: readonly LedgerRow[]): ReadonlySet<string> {
  const sources = new Map<string, Map<string, Set<string>>>()
  for (const row of rows) {
    const ofFigure = sources.get(row.figure) ?? new Map<string, Set<string>>()
    sources.set(row.figure, ofFigure)
    const inArticle = ofFigure.get(row.article) ?? new Set<string>()
    ofFigure.set(row.article, inArticle)
    for (const source of sourcesOf(row)) inArticle.add(source)
  }
  const resting = [...sources].filter(([, articles]) => {
    const all = new Set(
      [...articles.values()].flatMap((own) => (own.size === 0 ? ['own'] : [...own]))
    )
    const [only = ''] = all
    return all.size === 1 && only.startsWith(unnamed)
  })
  return new Set(resting.map(([figure]) => figure))
}

const unnamed = 'unnamed:'

/** Every source of one mention; none where the outlet speaks for itself. */
function sourcesOf({ article, attribution, sources }: LedgerRow): readonly string[] {
  if (sources.length === 0) return attribution === 'anonymous' ? [`${unnamed}${article}`] : []
  return sources.map((source) => {
    const isUnnamed =
      attribution === 'anonymous' || source.unnamed === true || source.type === 'unnamed_source'
    return isUnnamed ? `${unnamed}${article}:${partyKey(source)}` : `named:${partyKey(source)}`
  })
}
