import { mentionsIn, type Mention } from '../actors/find-mentions'
import type { Matcher } from '../actors/matcher'
import { recognise, type MarkedLine } from '../article/recognise'
import type { Figure } from '../quantity/figure'
import { findFigures } from '../quantity/find-figures'
import { enabledLabels } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { foldedWords, wordNumberAt } from '../text/folded-words'
import { compareSpans } from '../text/span'
import { claimWordsOf } from './claim-type'
import { holding, placedFigures, startingAt, type Facts, type PlacedFigure } from './facts'
import { anaphorsIn, countedCivilians, headNounsIn } from './find-anaphors'
import { findCues } from './find-cues'
import { sourcesOf, type Source } from './find-sources'
import type { FoundInText, Proposal } from './found-in-text'
import { isMeantAsActor } from './meant-actors'
import { relate, type Related } from './relate'
import { proposeCue, proposeFigure, proposeMention, proposeSource, proposeTime } from './propose'
import { sentencesOf } from './sentences'
import { policyOf } from './vague-policy'
import { suggestionKinds, type SuggestionKind } from './suggestion'

export type FindOptions = {
  /** Of these kinds only; of all unless said otherwise. */
  readonly kinds?: readonly SuggestionKind[]
  /**
   * The day on which the article was published, ISO 8601, for words such as «الخميس»; the text's
   * own date line unless said otherwise, null for no day.
   */
  readonly published?: string | null | undefined
}

/**
 * Everything that a text proposes to tag with the labels that the scheme enables, each with its
 * value and reason, and the relations between them. A bare description («الحركة») of which nobody
 * can say whom it means is left out unless it says or does something. Depends on nothing but its
 * arguments: make it once for an open article and filter it with `suggestFrom`. Time in proportion
 * to the text.
 */
export function findAll(
  text: string,
  matcher: Matcher,
  scheme: Scheme,
  options: FindOptions = {}
): FoundInText {
  const enabled = new Set(enabledLabels(scheme).map(({ id }) => id))
  const kinds = new Set(options.kinds ?? suggestionKinds)
  const metadata = recognise(text, '')
  const facts = withoutFurniture(factsOf(text, { matcher, kinds, scheme }), metadata.lines)
  const sources = sourcesOf(facts)
  const published = options.published === undefined ? metadata.date : options.published
  const related = relate(facts, sources, { metadata, published, kinds, scheme })
  const proposals = proposalsOf(facts, { sources, related, matcher, scheme })
  return {
    proposals: onePerPlace(proposals)
      .filter(({ kind, tag }) => kinds.has(kind) && enabled.has(tag.label))
      .toSorted((a, b) => compareSpans(a.tag.span, b.tag.span) || (a.id < b.id ? -1 : 1)),
    edges: related.edges
  }
}

type Wanted = {
  readonly matcher: Matcher
  readonly kinds: ReadonlySet<SuggestionKind>
  readonly scheme: Scheme
}

function factsOf(text: string, { matcher, kinds, scheme }: Wanted): Facts {
  const words = foldedWords(text)
  const sentences = sentencesOf(words)
  const needsFigures = kinds.has('figure') || kinds.has('claim') || kinds.has('actor')
  const figures = needsFigures
    ? placedFigures(words, findFigures(text, { policy: policyOf(scheme) }))
    : []
  const claimWordAt = claimWordsOf(words)
  const named = mentionsIn(words, matcher)
  // «أعلن» in somebody's name says nothing.
  const cues = findCues(words, sentences).filter(
    ({ from }) => !startingAt(named, from) && !holding(named, from)
  )
  const counted = countedCivilians(words, figures, matcher)
  const known = { text: words, mentions: inOrder(named, counted), cues, claimWordAt }
  const mentions = inOrder(known.mentions, [...headNounsIn(known), ...anaphorsIn(known)])
  return { text: words, sentences, mentions, cues, figures, claimWordAt }
}

/** What a page's buttons and links to other articles name is no part of the article. */
function withoutFurniture(facts: Facts, lines: readonly MarkedLine[]): Facts {
  const places = lines
    .filter(({ role }) => role === 'boilerplate')
    .map(({ span }) => ({
      from: wordNumberAt(facts.text, span.start),
      to: wordNumberAt(facts.text, span.end - 1)
    }))
  if (places.length === 0) return facts
  const stands = <P extends { readonly from: number }>({ from }: P) =>
    !startingAt(places, from) && !holding(places, from)
  return {
    ...facts,
    mentions: facts.mentions.filter(stands),
    cues: facts.cues.filter(stands),
    figures: facts.figures.filter(stands)
  }
}

/** In reading order, the wider one first; of one place the first that says whom it means. */
function inOrder(found: readonly Mention[], more: readonly Mention[]): readonly Mention[] {
  if (more.length === 0) return found
  const linked = new Set(found.flatMap(({ span, entity }) => (entity === null ? [] : [span.start])))
  const added = more.filter(({ span }) => !linked.has(span.start))
  const places = new Set(added.map(({ span }) => span.start))
  const kept = found.filter(({ span, entity }) => entity !== null || !places.has(span.start))
  return [...kept, ...added].toSorted((a, b) => compareSpans(a.span, b.span))
}

type Known = {
  readonly sources: readonly (Source | null)[]
  readonly related: Related
  readonly matcher: Matcher
  readonly scheme: Scheme
}

function proposalsOf(
  facts: Facts,
  { sources, related, matcher, scheme }: Known
): readonly Proposal[] {
  const said = new Set(sources.flatMap((source) => source?.mention ?? []))
  const words = ({ span }: Source) => facts.text.original.slice(span.start, span.end)
  return [
    ...facts.mentions
      .filter((mention) => said.has(mention) || isMeantAsActor(facts, mention))
      .map((mention) => proposeMention(mention, matcher, scheme)),
    ...sources.flatMap((source) =>
      source && isDescribed(source)
        ? [proposeSource(source, { words: words(source), matcher }, scheme)]
        : []
    ),
    ...wholeValues(facts).map((figure, index) =>
      proposeFigure(figure, scheme, related.means[index] ?? null)
    ),
    ...facts.cues.map((cue) => proposeCue(cue, scheme)),
    ...related.claims,
    ...related.times.map((time) => proposeTime(time, scheme))
  ]
}

/** The figures; what a sub-count («بينهم طفلان») leaves unsaid of its people is said of the whole. */
function wholeValues({ figures, sentences }: Facts): readonly Figure[] {
  let whole: PlacedFigure | null = null
  return figures.map((placed) => {
    const { figure, from } = placed
    const of = figure.subset ? whole : null
    if (!figure.subset) whole = placed
    if (!of || sentences.sentence[of.from] !== sentences.sentence[from]) return figure
    const { harm, status } = of.figure
    return {
      ...figure,
      harm: figure.harm.length > 0 ? figure.harm : harm,
      status: figure.status === 'unknown' ? status : figure.status
    }
  })
}

function isDescribed({ code, mention }: Source): boolean {
  return code === 'points-back' || (code === 'subject' && mention === null)
}

/** One proposal for one place and kind: the first that was made. */
function onePerPlace(found: readonly Proposal[]): readonly Proposal[] {
  const kept = new Map<string, Proposal>()
  for (const proposal of found) if (!kept.has(proposal.id)) kept.set(proposal.id, proposal)
  return [...kept.values()]
}
