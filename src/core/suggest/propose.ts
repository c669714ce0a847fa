import type { AttributeValue, Attributes } from '../annotation/reading'
import type { Mention } from '../actors/find-mentions'
import type { Matcher } from '../actors/matcher'
import type { Figure } from '../quantity/figure'
import { fits } from '../scheme/check'
import { labelById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import type { FoundClaim } from './find-claims'
import type { FoundCue } from './find-cues'
import type { Source } from './find-sources'
import type { FoundTime } from './find-times'
import type { Proposal } from './found-in-text'
import { labelOf } from './labels'
import { suggestionId, type Reason, type SuggestionKind } from './suggestion'

export function proposeMention(mention: Mention, matcher: Matcher, scheme: Scheme): Proposal {
  const { span, entity, candidates, framing, mentionForm, reason } = mention
  const meant = entity === null ? candidates : [entity]
  const types = new Set(meant.map((id) => matcher.entities.get(id)?.type ?? null))
  const [type] = types
  const attributes = {
    actor_type: types.size === 1 ? (type ?? null) : null,
    mention: mentionForm,
    framing,
    entity
  }
  const open = entity === null || reason.code === 'named-before'
  return proposal(scheme, 'actor', {
    span,
    attributes: withoutNull(attributes),
    reason,
    rule: `actor.${reason.code}`,
    candidates: open ? candidates : []
  })
}

/** A source without a name of its own: «مواقع مقربة من "قسد"», «المصدر». */
export function proposeSource(
  source: Source,
  { words, matcher }: { readonly words: string; readonly matcher: Matcher },
  scheme: Scheme
): Proposal {
  const back = source.code === 'points-back'
  if (source.quoted && !back)
    return proposal(scheme, 'actor', {
      span: source.span,
      attributes: {},
      reason: { code: 'quoted-source', facts: {} },
      rule: 'actor.quoted-source'
    })
  const entity = back ? (source.mention?.entity ?? null) : null
  const unnamed = typeOfDescription(words)
  return proposal(scheme, 'actor', {
    span: source.span,
    attributes: withoutNull({
      actor_type: entity === null ? unnamed : (matcher.entities.get(entity)?.type ?? null),
      mention: 'nominal',
      entity
    }),
    reason: { code: back ? 'points-back' : 'described-source', facts: {} },
    rule: back ? 'actor.points-back' : 'actor.described-source'
  })
}

function typeOfDescription(words: string): string {
  if (/^(?:موقع|مواقع|صفح|وسائل|حساب)/.test(words)) return 'media'
  return /^(?:قائد|قيادي|ضابط|مسؤول|ناطق|متحدث|عضو|مدير)(?!\p{L})/u.test(words)
    ? 'person'
    : 'unnamed_source'
}

export function proposeFigure(
  figure: Figure,
  scheme: Scheme,
  means: string | null = null
): Proposal {
  const { min, max, best, qualifier, harm, status, groups, unit, scope } = figure
  const facts = figure.ambiguous ? { ambiguous: figure.ambiguous.reason } : {}
  const stated = { min, max, best, qualifier, harm, status, groups, unit, scope }
  return proposal(scheme, 'figure', {
    span: figure.span,
    attributes: means === null ? stated : { ...stated, means },
    reason: { code: 'figure', facts: { qualifier, rule: figure.rule, ...facts } },
    rule: `figure.${figure.rule}`,
    policy: figure.policy
  })
}

const timeReasons: Readonly<Record<FoundTime['code'], string>> = {
  date: 'time-date',
  month: 'time-month',
  year: 'time-year',
  hijri: 'time-hijri',
  weekday: 'time-weekday',
  relative: 'time-relative',
  'counted-back': 'time-counted-back'
}

export function proposeTime({ span, iso, code }: FoundTime, scheme: Scheme): Proposal {
  return proposal(scheme, 'time', {
    span,
    attributes: withoutNull({ iso }),
    reason: { code: timeReasons[code], facts: iso === null ? {} : { iso } },
    rule: `time.${code}`
  })
}

export function proposeCue(
  { cue, form, span }: Pick<FoundCue, 'cue' | 'form' | 'span'>,
  scheme: Scheme
): Proposal {
  return proposal(scheme, 'cue', {
    span,
    attributes: { cue_class: cue.class },
    reason: { code: 'cue', facts: { form, class: cue.class, commitment: cue.commitment } },
    rule: `cue.${cue.id}`
  })
}

export type ClaimParts = {
  readonly cue: FoundCue | null
  /** Who speaks, and whether by name. */
  readonly speaker: { readonly code: string; readonly named: boolean } | null
  readonly voice: string
}

export function proposeClaim(
  claim: FoundClaim,
  { cue, speaker, voice }: ClaimParts,
  scheme: Scheme
): Proposal {
  const outlet = cue ? cue.cue.outlet : speaker === null
  const attributes = {
    claim_type: claim.type && claim.type.class,
    attribution: outlet ? 'document' : attributionOf(cue, speaker),
    voice: outlet ? 'narration' : voice,
    ...stanceOf(claim, cue)
  }
  const typed = claim.type ? `.${claim.type.rule}` : ''
  return proposal(scheme, 'claim', {
    span: claim.span,
    attributes: withoutNull(attributes),
    reason: { code: claim.code, facts: factsOf(claim, cue, speaker) },
    rule: `claim.${claim.code}${typed}`
  })
}

/** How far the source stands behind the claim, and whether it has come to pass. */
function stanceOf({ hedged }: FoundClaim, cue: FoundCue | null): Attributes {
  const commitment = cue ? cue.cue.commitment : 'certain_true'
  return {
    epistemic: hedged && commitment === 'certain_true' ? 'uncertain_true' : commitment,
    realis: cue?.cue.unreal === true ? 'other' : null
  }
}

function factsOf({ type }: FoundClaim, cue: FoundCue | null, speaker: ClaimParts['speaker']) {
  return {
    ...(cue && { cue: cue.form }),
    ...(speaker && { source: speaker.code }),
    ...(type && { type: type.rule, word: type.word })
  }
}

function attributionOf(cue: FoundCue | null, speaker: ClaimParts['speaker']): string | null {
  if (!speaker) return cue && (cue.cue.speakerless || cue.passive) ? 'anonymous' : null
  if (speaker.code === 'dropped-subject' || speaker.code === 'points-back') return 'inherited'
  return speaker.named ? 'named' : 'anonymous'
}

type Parts = {
  readonly span: Proposal['tag']['span']
  readonly attributes: Attributes
  readonly reason: Reason
  readonly rule: string
  readonly candidates?: readonly string[]
  readonly policy?: string | null
}

/** What the scheme of the project does not know is left out; what it presets is filled in. */
function proposal(scheme: Scheme, kind: SuggestionKind, parts: Parts): Proposal {
  const label = labelOf(kind)
  const attributes: Record<string, AttributeValue> = {}
  for (const attribute of labelById(scheme, label)?.attrs ?? []) {
    const { id, default: preset } = attribute
    const value = Object.hasOwn(parts.attributes, id) ? parts.attributes[id] : undefined
    if (value !== undefined && fits(attribute, value)) attributes[id] = value
    else if (preset !== undefined && preset !== null) attributes[id] = preset
  }
  return {
    id: suggestionId(kind, parts.span),
    kind,
    tag: { label, span: parts.span, attributes },
    candidates: parts.candidates ?? [],
    reason: parts.reason,
    rule: parts.rule,
    policy: parts.policy ?? null
  }
}

function withoutNull(attributes: Attributes): Attributes {
  const stated: Record<string, AttributeValue> = {}
  for (const [id, value] of Object.entries(attributes)) if (value !== null) stated[id] = value
  return stated
}
