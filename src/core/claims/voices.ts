import type { ClaimRow, ClaimSource } from '../ledger/claim-rows'
import { partyKey } from '../ledger/roll-up'

/**
 * In what way a claim has a source: one with a name, one without, the outlet's own words, or none
 * that the reading tells of.
 */
export const voiceKinds = ['named', 'unnamed', 'outlet', 'none'] as const
export type VoiceKind = (typeof voiceKinds)[number]

/** Who says a claim. */
export type Voice = {
  /** The same for all claims of one source: over articles where the register knows it. */
  readonly key: string
  readonly kind: VoiceKind
  /** Null where the article has no words for it. */
  readonly party: ClaimSource | null
  /** It stands in an earlier sentence, and no link says so: the claim is said to carry it over. */
  readonly carried: boolean
}

/**
 * Who says each claim, by its key, at least one voice each. Where a sentence drops its subject the
 * source is the linked one or, without a link, that of the reported claim before.
 */
export function voicesOf(claims: readonly ClaimRow[]): ReadonlyMap<string, readonly Voice[]> {
  const voices = new Map<string, readonly Voice[]>()
  let before: { readonly article: string; readonly voices: readonly Voice[] } | null = null
  for (const claim of claims) {
    const linked = distinct(claim.sources.map((source) => linkedVoice(claim, source)))
    const earlier: readonly Voice[] = before?.article === claim.article ? before.voices : []
    const own = linked.length > 0 ? linked : unlinked(claim, earlier)
    voices.set(claim.key, own)
    const isReported = own.some(({ kind }) => kind === 'named' || kind === 'unnamed')
    if (isReported) before = { article: claim.article, voices: own }
  }
  return voices
}

function linkedVoice({ article }: ClaimRow, party: ClaimSource): Voice {
  const kind = party.unnamed ? 'unnamed' : 'named'
  // Two articles may both write «مصادر محلية» of different people; a name means one actor everywhere.
  const isLocal = kind === 'unnamed' && party.entity === null
  const name = isLocal ? `${article}/${partyKey(party)}` : partyKey(party)
  return { key: `${kind}:${name}`, kind, party, carried: false }
}

function unlinked({ article, outlet, attribution }: ClaimRow, before: readonly Voice[]) {
  if (attribution === 'document') return voice(`outlet:${outlet ?? ''}`, 'outlet')
  if (attribution === 'anonymous') return voice(`unnamed:${article}/`, 'unnamed')
  if (attribution === 'inherited' && before.length > 0)
    return before.map((one) => ({ ...one, carried: true }))
  return voice('none', 'none')
}

function voice(key: string, kind: VoiceKind): readonly Voice[] {
  return [{ key, kind, party: null, carried: false }]
}

function distinct(voices: readonly Voice[]): readonly Voice[] {
  return [...new Map(voices.map((voice) => [voice.key, voice])).values()]
}
