import type { ArticleCard } from '#core/bridge/calls'
import { foldText } from '#core/text/fold'

/** What cards are looked for by, folded once for each card. */
export type Haystacks = WeakMap<ArticleCard, string>

/** The cards in whose title, outlet or date every word of the filter is, however spelled. */
export function matching(
  cards: readonly ArticleCard[],
  filter: string,
  haystacks: Haystacks = new WeakMap()
): readonly ArticleCard[] {
  const words = foldText(filter).text.trim().split(/\s+/)
  if (words.every((word) => word === '')) return cards
  return cards.filter((card) => {
    const haystack = haystacks.get(card) ?? haystackOf(card)
    haystacks.set(card, haystack)
    return words.every((word) => haystack.includes(word))
  })
}

function haystackOf({ title, outlet, date }: ArticleCard): string {
  return foldText(`${title} ${outlet ?? ''} ${date ?? ''}`).text
}
