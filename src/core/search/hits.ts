import type { Span } from '../text/span'
import { contextOf, type Context } from './context'
import { findHits, searchable } from './find-hits'
import type { Query } from './query'

export type Hit = { readonly span: Span; readonly context: Context }

export type Hits = {
  /** All hits; `hits` may hold fewer. */
  readonly count: number
  readonly hits: readonly Hit[]
}

/** Where a query stands in a text, and the lines of the first hits, `atMost` of them. */
export function hitsIn(text: string, query: Query, atMost: number): Hits {
  const spans = findHits(searchable(text), query)
  return {
    count: spans.length,
    hits: spans.slice(0, atMost).map((span) => ({ span, context: contextOf(text, span) }))
  }
}
