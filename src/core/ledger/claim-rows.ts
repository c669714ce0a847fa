import type { Register } from '../actors/register'
import type { Span } from '../text/span'
import { finderOf, keyOf, knownActors, textOf, type Party, type Source } from './rows'

/** One claim with who makes it and how sure they are said to be. */
export type ClaimRow = {
  /** Article, annotator and tag: the way back to the words. */
  readonly key: string
  readonly article: string
  readonly date: string | null
  readonly tag: string
  /** In UTF-16 units of the article's text. */
  readonly span: Span
  readonly quote: string
  readonly type: string | null
  readonly attribution: string | null
  /** The source's own commitment, `epistemic` of the scheme. */
  readonly epistemic: string | null
  readonly sources: readonly Party[]
}

/** All claims of these readings, in the order of the readings and of their texts. */
export function claimRows(
  sources: readonly Source[],
  register: Register | null
): readonly ClaimRow[] {
  const known = knownActors(register)
  return sources.flatMap((source) => {
    const { article, reading } = source
    const finder = finderOf(source, known)
    return reading.tags
      .filter(({ label }) => label === 'CLAIM')
      .map((tag) => ({
        key: keyOf(source, tag.id),
        article: article.id,
        date: article.metadata.date,
        tag: tag.id,
        span: tag.span,
        quote: finder.quote(tag),
        type: textOf(tag, 'claim_type'),
        attribution: textOf(tag, 'attribution'),
        epistemic: textOf(tag, 'epistemic'),
        sources: finder.ends(tag.id, 'source').map((end) => finder.party(end.tag))
      }))
  })
}
