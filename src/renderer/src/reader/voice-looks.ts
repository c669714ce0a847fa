import type { Register } from '#core/actors/register'
import { sourcesOf, type SourceNode } from '#core/claims/claim-book'
import { voicesOf } from '#core/claims/voices'
import { claimRows } from '#core/ledger/claim-rows'
import type { OpenArticle } from '../state/open-article'

/** So many colours a theme has for labels, and for sources. */
const colours = 6
/** What is laid over the colour when there are more sources than colours. */
const patterns = ['plain', 'dots', 'bars'] as const
export type VoicePattern = (typeof patterns)[number] | 'hatched'

/** How the words of a source are known in the text: by a number, a colour and a pattern. */
export type VoiceLook = {
  readonly number: number
  readonly colour: number
  readonly pattern: VoicePattern
}

/** A source of the article; the outlet's own words and those of nobody have no look. */
export type VoiceHere = { readonly source: SourceNode; readonly look: VoiceLook | null }

export type VoicesOfArticle = {
  /** In the order of the text. */
  readonly voices: readonly VoiceHere[]
  /** How each claim is drawn, by its tag: one look for each of its sources. */
  readonly looks: ReadonlyMap<string, readonly VoiceLook[]>
}

/** Who says what in the open article. Unnamed sources are hatched; no two sources look the same. */
export function voicesIn(open: OpenArticle, register: Register | null): VoicesOfArticle {
  const { article, reading } = open
  const claims = claimRows([{ article, annotator: '', reading }], register)
  const sources = sourcesOf(claims, voicesOf(claims)).toSorted(
    (a, b) => (a.claims[0]?.span.start ?? 0) - (b.claims[0]?.span.start ?? 0)
  )
  let number = 0
  const voices = sources.map((source): VoiceHere => {
    if (source.kind === 'outlet' || source.kind === 'none') return { source, look: null }
    number += 1
    return { source, look: lookOf(number, source.kind === 'unnamed') }
  })
  const looks = new Map<string, VoiceLook[]>()
  for (const { source, look } of voices) {
    if (!look) continue
    for (const { tag } of source.claims) looks.set(tag, [...(looks.get(tag) ?? []), look])
  }
  return { voices, looks }
}

function lookOf(number: number, isUnnamed: boolean): VoiceLook {
  const colour = (number - 1) % colours
  const round = Math.floor((number - 1) / colours) % patterns.length
  return { number, colour, pattern: isUnnamed ? 'hatched' : (patterns[round] ?? 'plain') }
}

/** The id of the pattern that fills the words of a source; `VoicesHere.tsx` draws them. */
export function fillOf({ colour, pattern }: VoiceLook): string {
  return `url(#voice-${pattern}-${colour})`
}

export const voicePatterns = [...patterns, 'hatched'] as const
export const voiceColours = Array.from({ length: colours }, (_, colour) => colour)
