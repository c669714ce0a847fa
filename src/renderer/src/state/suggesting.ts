import type { Edit } from '#core/annotation/edits'
import type { FoundInText, Proposal } from '#core/suggest/found-in-text'
import type { Offering } from '#core/suggest/linked'
import { offeredAfter, offeredIn, proposalsOf } from '#core/suggest/offered'
import type { SuggestionKind } from '#core/suggest/suggestion'
import { overlaps } from '#core/text/span'
import { paragraphsUnder, type OpenArticle } from './open-article'

/** What the open article proposes, and what of it is still to be decided. */
export type Suggesting = Offering & {
  /** The offered proposals of each paragraph; an array that an edit leaves alone stays the same. */
  readonly inParagraph: readonly (readonly Proposal[])[]
}

/** All kinds of proposals, or those of one kind. */
export type KindFilter = SuggestionKind | 'all'

export function suggestingOf({ reading, paragraphs }: OpenArticle, found: FoundInText): Suggesting {
  const proposals = proposalsOf(found)
  const offered = offeredIn(proposals, reading)
  const inParagraph: Proposal[][] = paragraphs.map(() => [])
  for (const proposal of offered)
    for (const index of paragraphsUnder(paragraphs, proposal.tag.span))
      inParagraph[index]?.push(proposal)
  return { found, proposals, offered, inParagraph }
}

/** The same after an edit; only the paragraphs in which the offer has changed get new arrays. */
export function suggestingAfter(
  suggesting: Suggesting,
  made: Edit,
  { before, after }: { readonly before: OpenArticle; readonly after: OpenArticle }
): Suggesting {
  const { proposals } = suggesting
  const change = { made, from: before.reading, to: after.reading }
  const offered = offeredAfter(proposals, suggesting.offered, change)
  const [was, is] = [new Set(suggesting.offered), new Set(offered)]
  const changed = [
    ...suggesting.offered.filter((proposal) => !is.has(proposal)),
    ...offered.filter((proposal) => !was.has(proposal))
  ]
  if (changed.length === 0) return suggesting
  const stale = new Set(changed.flatMap(({ tag }) => paragraphsUnder(after.paragraphs, tag.span)))
  const inParagraph = suggesting.inParagraph.map((list, index) => {
    const paragraph = after.paragraphs[index]
    return stale.has(index) && paragraph
      ? offered.filter(({ tag }) => overlaps(tag.span, paragraph))
      : list
  })
  return { ...suggesting, offered, inParagraph }
}

/** Those of one kind, in the same order. */
export function ofKind(proposals: readonly Proposal[], filter: KindFilter): readonly Proposal[] {
  return filter === 'all' ? proposals : proposals.filter(({ kind }) => kind === filter)
}
