import type { ArticleCard } from '#core/bridge/calls'
import { foldText } from '#core/text/fold'

/** Whether every word of the filter is in the article's title, outlet or date, however spelled. */
export function matches({ title, outlet, date }: ArticleCard, filter: string): boolean {
  const haystack = foldText(`${title} ${outlet ?? ''} ${date ?? ''}`).text
  return foldText(filter)
    .text.trim()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
