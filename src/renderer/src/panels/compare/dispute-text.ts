import { wordOf } from '#core/words/said'
import type { Language } from '#core/words/language'
import type { Difference } from '#core/review/differences'
import type { Dispute } from '#core/review/disputes'
import { relationById } from '#core/scheme/rules'
import type { Attribute, Scheme } from '#core/scheme/scheme'
import { isolated } from '#core/text/isolated'
import { attributeText } from '../../strings/attribute-text'
import { stringsOf } from '../../strings/use-strings'
import type { NameOf } from './reader-names'

export type DisputeContext = {
  readonly scheme: Scheme
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly language: Language
  readonly nameOf: NameOf
}

/** What readers did otherwise here, a sentence for each difference, the worst first. */
export function disputeLines(dispute: Dispute, context: DisputeContext): readonly string[] {
  return dispute.differences.map((difference) => differenceText(difference, context))
}

function differenceText(difference: Difference, context: DisputeContext): string {
  const { compare } = stringsOf(context.language)
  switch (difference.kind) {
    case 'missing':
      return compare.missing(joined(difference.without.map(context.nameOf), context))
    case 'label':
      return compare.labels
    case 'number':
      return numberText(difference, context)
    case 'borders': {
      const kinds = new Set(difference.patterns.map(({ what }) => compare.borderKinds[what]))
      return compare.borders([...kinds].join(compare.and))
    }
    case 'attribute':
      return compare.attribute(attributeName(difference.attribute, context))
    case 'link': {
      const relation = relationById(context.scheme, difference.relation)
      const name = relation ? wordOf(relation, context.language) : difference.relation
      const end = context.spans[difference.to]
      return compare.link(name, end ? shortQuote(context.text, end) : '')
    }
  }
}

/** The figures that differ; that only the qualifier does is worth a sentence of its own. */
function numberText(
  { values }: Extract<Difference, { readonly kind: 'number' }>,
  { language }: DisputeContext
): string {
  const { compare } = stringsOf(language)
  const differing = (['min', 'max', 'best', 'qualifier'] as const).filter((field) => {
    const given = (values[field] ?? []).map((value) => JSON.stringify(value ?? null))
    return new Set(given).size > 1
  })
  if (differing.join() === 'qualifier') return compare.qualifierOnly
  return compare.numbers(differing.map((field) => compare.fields[field]).join(compare.and))
}

function joined(names: readonly string[], { language }: DisputeContext): string {
  return names.map(isolated).join(stringsOf(language).compare.and)
}

/** An attribute's name in the scheme; the same id means the same under every label. */
export function attributeName(
  id: string,
  { scheme, language }: Pick<DisputeContext, 'scheme' | 'language'>
): string {
  const attribute = attributeById(scheme, id)
  return attribute ? wordOf(attribute, language) : id
}

function attributeById(scheme: Scheme, id: string): Attribute | undefined {
  return scheme.span_types.flatMap(({ attrs }) => attrs).find((known) => known.id === id)
}

/** The attributes on which the candidates differ, with what this one has. */
export function differingValues(
  dispute: Dispute,
  at: number,
  { scheme, language }: Pick<DisputeContext, 'scheme' | 'language'>
): readonly { readonly name: string; readonly value: string }[] {
  const tag = dispute.candidates[at]?.tag
  if (!tag) return []
  const ids = dispute.differences.flatMap((difference) => {
    if (difference.kind === 'attribute') return [difference.attribute]
    return difference.kind === 'number' ? Object.keys(difference.values) : []
  })
  return ids
    .filter((id) => labelHas(scheme, tag.label, id))
    .map((id) => ({
      name: attributeName(id, { scheme, language }),
      value: attributeText(tag.attributes[id], attributeById(scheme, id), language)
    }))
}

function labelHas(scheme: Scheme, label: string, attribute: string): boolean {
  const known = scheme.span_types.find(({ id }) => id === label)
  return known?.attrs.some(({ id }) => id === attribute) === true
}

/** The words of a span, short enough for a line. */
export function shortQuote(
  text: string,
  { start, end }: { readonly start: number; readonly end: number }
): string {
  const letters = [...text.slice(start, end).replaceAll(/\s+/g, ' ')]
  const short = letters.length <= 60 ? letters : [...letters.slice(0, 59), '…']
  return isolated(short.join(''))
}

/** The letters that a candidate has beyond what all candidates share, at its start and at its end. */
export function extraLetters(text: string, dispute: Dispute, at: number) {
  const spans = dispute.candidates.flatMap(({ tag }) => tag?.span ?? [])
  const own = dispute.candidates[at]?.tag?.span
  const start = Math.max(...spans.map((span) => span.start))
  const end = Math.min(...spans.map((span) => span.end))
  if (!own || spans.length < 2 || start >= end) return null
  const [before, after] = [text.slice(own.start, start), text.slice(end, own.end)]
  return before === '' && after === '' ? null : { before, after }
}
