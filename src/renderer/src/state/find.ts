import { findHits } from '#core/search/find-hits'
import { readQuery } from '#core/search/query'
import type { Span } from '#core/text/span'
import { byParagraph } from './by-paragraph'
import type { OpenArticle } from './open-article'

/** A search in the open article. */
export type Find = {
  readonly words: string
  /** Letter for letter; otherwise in any spelling. */
  readonly exact: boolean
  /** The bar is there and the hits are marked; otherwise only the words are remembered. */
  readonly shown: boolean
  readonly hits: readonly Span[]
  readonly hitsIn: ReadonlyMap<number, readonly Span[]>
  /** Which of the hits is the current one; null when there are none. */
  readonly current: number | null
}

/** A place in the article to which the reader shall go: it selects it and scrolls there. */
export type Destination = {
  readonly span: Span
  /** Whether the keys go there too; otherwise they stay where they are. */
  readonly withKeys: boolean
  /** The tag that is chosen there. */
  readonly tag?: string
}

export const noFind: Find = {
  words: '',
  exact: false,
  shown: false,
  hits: [],
  hitsIn: new Map(),
  current: null
}

/** Looks for what a search asks for; the first hit at or after an offset becomes the current one. */
export function found(find: Find, open: OpenArticle | null, from: number): Find {
  const query = open && find.shown ? readQuery(find.words, find.exact) : null
  const hits = open && query ? findHits(open.searchable(), query) : []
  return {
    ...find,
    hits,
    hitsIn: open ? byParagraph(open.paragraphs, hits, (span) => span) : noFind.hitsIn,
    current: hits.length === 0 ? null : nextHit(hits, from)
  }
}

/** The first hit that starts at or after an offset, or else the first of all. */
export function nextHit(hits: readonly Span[], from: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low === hits.length ? 0 : low
}

/** The last hit that ends at or before an offset, or else the last of all. */
export function previousHit(hits: readonly Span[], to: number): number {
  const at = hits.findLastIndex(({ end }) => end <= to)
  return at === -1 ? hits.length - 1 : at
}
