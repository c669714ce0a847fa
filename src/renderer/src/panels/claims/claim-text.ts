import type { SourceNode, Subject } from '#core/claims/claim-book'
import { boundsOf } from '#core/ledger/bounds'
import type { ClaimRow } from '#core/ledger/claim-rows'
import type { Language } from '#core/words/language'
import { boundsText } from '../../strings/bounds-text'
import type { Strings } from '../../strings/en'
import { choiceText, partiesText, partyText, type Look } from '../ledger/columns'

type Words = { readonly strings: Strings['claims']; readonly language: Language }

/** What a source is called: its name, or what it is where it has none. */
export function sourceName(
  { kind, party, outlet }: Pick<SourceNode, 'kind' | 'party' | 'outlet'>,
  { strings, language }: Words
): string {
  if (party) return partyText(party, language)
  if (kind === 'outlet') return outlet ? strings.ownVoiceOf(outlet) : strings.ownVoice
  return kind === 'unnamed' ? strings.unnamedOnly : strings.sourceless
}

/** What is said of a source besides its name: that it has none, and whom it is close to. */
export function sourceNote(
  { kind, affiliated }: Pick<SourceNode, 'kind' | 'affiliated'>,
  { strings, language }: Words
): string {
  const close = affiliated.length > 0 ? strings.closeTo(partiesText(affiliated, language)) : ''
  const unnamed = kind === 'unnamed' ? strings.kinds.unnamed : ''
  return [unnamed, close].filter(Boolean).join(' · ')
}

/** An actor by its name, a figure by its words and what it comes to. */
export function subjectName(subject: Subject, language: Language): string {
  if (subject.kind === 'actor') return partyText(subject.party, language)
  return subject.row.quote
}

export function subjectNote(subject: Subject, look: Look): string {
  if (subject.kind === 'actor') return ''
  const { row } = subject
  const harm = choiceText('FIGURE', 'harm', row.harm, look)
  return [boundsText(boundsOf(row), look.language), harm].filter(Boolean).join(' ')
}

/** What a claim is about, how sure its source is, and how it is attributed. */
export function claimFacts(claim: ClaimRow, look: Look): string {
  const parts = (['claim_type', 'epistemic', 'attribution'] as const).map((attribute) => {
    const value = {
      claim_type: claim.type,
      epistemic: claim.epistemic,
      attribution: claim.attribution
    }
    return choiceText('CLAIM', attribute, value[attribute], look)
  })
  return parts.filter(Boolean).join(' · ')
}
