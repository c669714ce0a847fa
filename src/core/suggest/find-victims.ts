import type { Mention } from '../actors/find-mentions'
import { lastBefore, within, type Facts, type PlacedFigure } from './facts'
import { claimAround, type FoundClaim } from './find-claims'
import type { Source } from './find-sources'
import { namedList } from './mention-lists'
import { sentenceStartOf } from './sentences'

/** An actor to whom the people of a figure belong, and how the words say so. */
export type Victim = {
  readonly mention: { readonly span: Mention['span']; readonly entity: string | null }
  readonly code: 'of' | 'counted' | 'owner' | 'same-group'
}

/**
 * The victims of each figure, in the order of the figures, where the words state them: «ثلاثة من
 * "قسد"», «قتلى لـ"قسد" و"داعش"», «50 ألف مدني», the owner of «عناصره»; «آخرون» and sub-counts are
 * of the group counted before them in the sentence.
 */
export function victimsOf(facts: Facts, speakers: SpeakerOf): readonly (readonly Victim[])[] {
  const all: (readonly Victim[])[] = []
  let before: { readonly sentence: number; readonly victims: readonly Victim[] } = {
    sentence: -1,
    victims: []
  }
  for (const placed of facts.figures) {
    const sentence = facts.sentences.sentence[placed.from] ?? 0
    const stated = statedVictims(facts, placed, speakers)
    const same = before.sentence === sentence && isOfSameGroup(facts, placed) ? before.victims : []
    const victims: readonly Victim[] =
      stated.length > 0 ? stated : same.map(({ mention }) => ({ mention, code: 'same-group' }))
    all.push(victims)
    if (victims.length > 0 || before.sentence !== sentence) before = { sentence, victims }
  }
  return all
}

/** Who speaks in the claim that holds these words. */
export type SpeakerOf = (figure: PlacedFigure) => Source | null

/** The speaker of each figure by the claim that it stands in. */
export function speakersOf(
  claims: readonly FoundClaim[],
  sources: readonly (Source | null)[]
): SpeakerOf {
  return (figure) => {
    const claim = claimAround(claims, figure)
    return claim && claim.opening !== null ? (sources[claim.opening] ?? null) : null
  }
}

function statedVictims(facts: Facts, figure: PlacedFigure, speakers: SpeakerOf): readonly Victim[] {
  const counted = within(facts.mentions, { from: figure.from, to: figure.to + 1 })
    .filter(({ entity, reason }) => entity === 'civilians' || reason.code === 'counted')
    .map((mention): Victim => ({ mention, code: 'counted' }))
  if (counted.length > 0) return counted
  const owner = ownerOf(facts, figure, speakers)
  if (owner) return [{ mention: owner, code: 'owner' }]
  return membersOf(facts, figure).map((mention): Victim => ({ mention, code: 'of' }))
}

/** «العشرات من عناصره»: whoever was named last before it, or else who is speaking. */
function ownerOf(facts: Facts, figure: PlacedFigure, speakers: SpeakerOf) {
  const { words } = facts.text
  for (let at = figure.from; at <= figure.to + 2; at += 1) {
    if (!owned.test(words[at]?.text ?? '')) continue
    const from = sentenceStartOf(facts.sentences, figure.from)
    const named = lastBefore(
      facts.mentions,
      { from, to: figure.from },
      ({ entity, mentionForm }) => entity !== 'civilians' && mentionForm !== 'demonym'
    )
    const speaker = named ? null : speakers(figure)
    return named ?? (speaker && { span: speaker.span, entity: speaker.mention?.entity ?? null })
  }
  return null
}

const owned = /^(?:عناصر|مقاتلي|مسلحي|جنود|افراد|ضباط|قوات|حراس|عسكريي)(?:ه|ها|هم)$/

/** The actors after «من», «ل» or «في صفوف» behind the figure. */
function membersOf(facts: Facts, { to }: PlacedFigure): readonly Mention[] {
  const { words } = facts.text
  const link = words[to + 1]
  if (!link || !/^[ "]+$/.test(link.gap)) return []
  if (/^(?:من|ل)$/.test(link.text)) return namedList(facts, afterRanks(facts, to + 2))
  if (/^(?:في|بين|ضمن)$/.test(link.text)) return ranked(facts, to + 2)
  if (/^(?:بصفوف|لصفوف)$/.test(link.text)) return namedList(facts, to + 2)
  const list = namedList(facts, to + 1)
  return link.text.startsWith('ل') ? list : []
}

/** «من صفوف "قسد"», «من بين عناصر …». */
function afterRanks({ text }: Facts, at: number): number {
  return /^(?:صفوف|بين)$/.test(text.words[at]?.text ?? '') ? at + 1 : at
}

/** «في صفوف "قسد"», «عنصر في قوات النظام», but not «في روسيا»: a state is a place as well. */
function ranked(facts: Facts, at: number): readonly Mention[] {
  const after = afterRanks(facts, at)
  const list = namedList(facts, after)
  return after > at || (list[0] && list[0].from > at) ? list : list.filter(isForceNamed)
}

function isForceNamed({ mentionForm }: Mention): boolean {
  return mentionForm === 'short'
}

/** «آخرون», «بينهم طفلان»: of those counted before. */
function isOfSameGroup({ text }: Facts, { figure, from, to }: PlacedFigure): boolean {
  if (figure.subset) return true
  return text.words.slice(from, to + 1).some((word) => /^(?:ال)?اخر(?:ون|ين|ان)?$/.test(word.text))
}
