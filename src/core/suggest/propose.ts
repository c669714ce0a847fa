import type { Attributes } from '../annotation/reading'
import type { Mention } from '../actors/find-mentions'
import type { Matcher } from '../actors/matcher'
import type { Figure } from '../quantity/figure'
import { fits } from '../scheme/check'
import { defaultAttributes, labelById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import type { FoundClaim } from './find-claims'
import type { FoundCue } from './find-cues'
import type { Source } from './find-sources'
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
  const unnamed = /^(?:موقع|مواقع|صفح|وسائل|حساب)/.test(words) ? 'media' : 'unnamed_source'
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

export function proposeFigure(figure: Figure, scheme: Scheme): Proposal {
  const { min, max, best, qualifier, harm, status, groups, unit, scope } = figure
  const facts = figure.ambiguous ? { ambiguous: figure.ambiguous.reason } : {}
  return proposal(scheme, 'figure', {
    span: figure.span,
    attributes: { min, max, best, qualifier, harm, status, groups, unit, scope },
    reason: { code: 'figure', facts: { qualifier, rule: figure.rule, ...facts } },
    rule: `figure.${figure.rule}`,
    policy: figure.policy
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
  readonly cue: FoundCue
  readonly source: Source | null
  /** Those that stand in the claim. */
  readonly figures: readonly Figure[]
}

export function proposeClaim(claim: FoundClaim, parts: ClaimParts, scheme: Scheme): Proposal {
  const { cue, source, figures } = parts
  const attributes = {
    claim_type: figures.some(isCasualty) ? 'casualties' : null,
    attribution: attributionOf(cue, source),
    epistemic: cue.cue.commitment,
    realis: cue.cue.class === 'commit' ? 'other' : null
  }
  return proposal(scheme, 'claim', {
    span: claim.span,
    attributes: withoutNull(attributes),
    reason: {
      code: claim.code,
      facts: { cue: cue.form, ...(source ? { source: source.code } : {}) }
    },
    rule: `claim.${claim.code}`
  })
}

/** Somebody killed, hurt, lost or taken, and not merely counted. */
function isCasualty({ harm }: Figure): boolean {
  return harm.some((kind) => !['besieged', 'displaced', 'affected', 'unspecified'].includes(kind))
}

function attributionOf(cue: FoundCue, source: Source | null): string | null {
  if (!source) return cue.cue.speakerless ? 'anonymous' : null
  if (source.code === 'dropped-subject' || source.code === 'points-back') return 'inherited'
  return source.mention || source.quoted ? 'named' : 'anonymous'
}

type Parts = {
  readonly span: Proposal['tag']['span']
  readonly attributes: Attributes
  readonly reason: Reason
  readonly rule: string
  readonly candidates?: readonly string[]
  readonly policy?: string | null
}

/** What the scheme of the project does not know is left out. */
function proposal(scheme: Scheme, kind: SuggestionKind, parts: Parts): Proposal {
  const label = labelById(scheme, labelOf(kind))
  const known = Object.entries(parts.attributes).filter(([id, value]) =>
    label?.attrs.some((attribute) => attribute.id === id && fits(attribute, value))
  )
  const attributes = { ...defaultAttributes(label), ...Object.fromEntries(known) }
  const tag = { label: labelOf(kind), span: parts.span, attributes }
  return {
    id: suggestionId(kind, parts.span),
    kind,
    tag,
    candidates: parts.candidates ?? [],
    reason: parts.reason,
    rule: parts.rule,
    policy: parts.policy ?? null
  }
}

function withoutNull(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))
}
