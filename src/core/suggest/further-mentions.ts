import type { Mention } from '../actors/find-mentions'
import { foldedWords } from '../text/folded-words'
import type { Matcher } from '../actors/matcher'
import { paragraphsOf } from '../text/paragraphs'
import { overlaps, sameSpan, type Span } from '../text/span'
import { mentionsLater, placesLike, type PlaceLike } from './mentions-like'

export const mentionGroups = ['exact', 'clitic', 'spelling', 'alias'] as const
export type MentionGroup = (typeof mentionGroups)[number]

/** A place that may be tagged as another one is. */
export type FurtherMention = {
  readonly span: Span
  readonly group: MentionGroup
  /** How the register says that this actor is named here; null where it does not say. */
  readonly named: Naming | null
  /** The register has these words for somebody else too, or alone. */
  readonly doubtful: boolean
}

export type Naming = Pick<Mention, 'framing' | 'mentionForm'>

/** What is looked for: the words, and the actor they name, if any. */
export type Named = { readonly words: string; readonly entity: string | null }

/**
 * Every place of a text where these words stand (written the same, with proclitics, spelled
 * otherwise) or where the register has another name of the same actor, in reading order; the words
 * that it was asked with are among them. One step is one paragraph, so that a window can breathe
 * between two of them.
 */
export function* furtherMentions(
  text: string,
  { words, entity }: Named,
  matcher: Matcher
): Generator<readonly FurtherMention[], void> {
  for (const { start, end } of paragraphsOf(text)) {
    const paragraph = foldedWords(text.slice(start, end))
    const mentions = mentionsLater(paragraph, matcher)
    const places = placesLike(paragraph, words, mentions)
    const found = [
      ...places.map((place) => likeMention(place, entity, mentions())),
      ...(entity === null ? [] : aliasMentions(entity, places, mentions()))
    ]
    yield found
      .map(({ span, ...mention }) => ({ ...mention, span: shifted(span, start) }))
      .toSorted((a, b) => a.span.start - b.span.start)
  }
}

/** The further mentions of a whole text at once. */
export function allFurtherMentions(
  text: string,
  named: Named,
  matcher: Matcher
): readonly FurtherMention[] {
  return [...furtherMentions(text, named, matcher)].flat()
}

function likeMention(
  { span, as }: PlaceLike,
  entity: string | null,
  mentions: readonly Mention[]
): FurtherMention {
  const here = mentions.find((mention) => sameSpan(mention.span, span))
  const isOther = here !== undefined && here.entity !== null && here.entity !== entity
  const isOurs = entity !== null && here?.candidates.includes(entity) === true
  return {
    span,
    group: as,
    named: here && isOurs ? namingOf(here) : null,
    doubtful: entity !== null && isOther
  }
}

/** The other names of the actor; one that somebody else has too is doubtful, whoever was named before. */
function aliasMentions(
  entity: string,
  places: readonly PlaceLike[],
  mentions: readonly Mention[]
): readonly FurtherMention[] {
  return mentions
    .filter(({ candidates }) => candidates.includes(entity))
    .filter(({ span }) => !places.some((place) => overlaps(place.span, span)))
    .map((mention) => ({
      span: mention.span,
      group: 'alias',
      named: namingOf(mention),
      doubtful: mention.entity !== entity || mention.reason.code === 'named-before'
    }))
}

function namingOf({ framing, mentionForm }: Mention): Naming {
  return { framing, mentionForm }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
