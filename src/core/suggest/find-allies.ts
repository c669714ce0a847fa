import type { Span } from '../text/span'
import { holding, lastBefore, within, type Facts } from './facts'
import { namedAt } from './mention-lists'
import { sentenceStartOf } from './sentences'

/** One actor whom the words tie to another: «مواقع مقربة من "قسد"», «الموالين لإيران». */
export type Alliance = { readonly from: Span; readonly to: Span }

const allegiance =
  /^(?:ال)?(?:مقرب|مدعوم|موالي|تابع|متحالف|حليف|مويد)(?:ه|ين|ون|ا)?$|^(?:ال)?موال(?:ون|ين|يه)?$/

/**
 * The ties of allegiance that a text states. Who is tied is the description that holds the words,
 * the name right before them, or, where «عملياتها المدعومة من …» says it of something owned, the
 * actor named last before.
 */
export function alliancesIn(facts: Facts, described: readonly Described[]): readonly Alliance[] {
  return facts.text.words.flatMap((word, at): readonly Alliance[] => {
    if (!allegiance.test(word.text)) return []
    const link = facts.text.words[at + 1]?.text ?? ''
    const lord = namedAt(facts, /^(?:من|ل)$/.test(link) ? at + 2 : at + 1)
    if (!lord || !(link === 'من' || link.startsWith('ل'))) return []
    const liege = liegeOf(facts, described, at)
    return liege && !(liege.start === lord.span.start && liege.end === lord.span.end)
      ? [{ from: liege, to: lord.span }]
      : []
  })
}

/** A description of a source by its first and last word. */
export type Described = { readonly span: Span; readonly from: number; readonly to: number }

function liegeOf(facts: Facts, described: readonly Described[], at: number): Span | null {
  const holder = holding(described, at)
  if (holder) return holder.span
  const around = within(facts.mentions, { from: Math.max(0, at - 4), to: at + 6 }).find(
    ({ from, to }) => from < at && to >= at
  )
  if (around) return around.span
  const beside = within(facts.mentions, { from: Math.max(0, at - 5), to: at }).find(
    ({ to }) => to === at - 1
  )
  if (beside) return beside.span
  const owned = [at - 1, at - 2].some((place) =>
    /\S{3}(?:ه|ها|هم)$/.test(facts.text.words[place]?.text ?? '')
  )
  if (!owned) return null
  const from = sentenceStartOf(facts.sentences, at)
  return (
    lastBefore(facts.mentions, { from, to: at }, ({ entity }) => entity !== 'civilians')?.span ??
    null
  )
}
