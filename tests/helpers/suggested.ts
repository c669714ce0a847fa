import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { emptyReading, type Reading } from '#core/annotation/reading'
import { defaultScheme } from '#core/scheme/default'
import { findAll, type FindOptions } from '#core/suggest/find-all'
import { suggestFrom } from '#core/suggest/suggest'
import type { Suggestion } from '#core/suggest/suggestion'

export const starterMatcher = matcherOf(starterRegister)

/** The default scheme with its label for times, which is off in it, switched on. */
export const schemeWithTimes = {
  ...defaultScheme,
  span_types: defaultScheme.span_types.map((label) =>
    label.id === 'TIME' ? { ...label, enabled: true } : label
  )
}

/** Everything suggested for a text, of which nobody has read anything unless a reading says so. */
export function suggestedFor(
  text: string,
  options: FindOptions = {},
  reading: Reading = emptyReading
): readonly Suggestion[] {
  return suggestFrom(findAll(text, starterMatcher, schemeWithTimes, options), reading)
}

export function quoteOf(text: string, { tag }: Pick<Suggestion, 'tag'>): string {
  return text.slice(tag.span.start, tag.span.end)
}

/** The links of a relation, from their starts: `ثلاثة عناصر → قسد (of)`. */
export function linksIn(text: string, relation: string, options?: FindOptions): readonly string[] {
  const all = suggestedFor(text, options)
  return all.flatMap((suggestion) =>
    suggestion.links.flatMap((link) => {
      if (link.relation !== relation || link.direction !== 'out') return []
      const other = all.find(({ id }) => id === link.other.id)
      const end = other ? quoteOf(text, other) : '?'
      return [`${quoteOf(text, suggestion)} → ${end} (${link.because})`]
    })
  )
}
