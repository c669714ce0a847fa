import type { Link, Tag } from '../../annotation/reading'
import type { Scheme } from '../../scheme/scheme'
import { columnsOf } from '../columns'
import type { FormatDocument } from '../format'
import { fitToTokens, spanOf } from '../tokens/fit'
import { sentencesOf } from '../tokens/sentences'
import { xmlSafeJson } from '../writer'
import { notXml } from '../xml/escape'
import { labelType, labelTypeName, shownFeatures } from './label-types'
import {
  commonTypes,
  sofaId,
  typeNames,
  type Cas,
  type FeatureValue,
  type Structure
} from './model'

type Features = readonly (readonly [name: string, value: FeatureValue | null])[]

/** A reading as a CAS: sentences and tokens, a structure for each tag and link, and whose it is. */
export function casOf(exported: FormatDocument, scheme: Scheme): Cas {
  const { article, reading } = exported
  const structures: Structure[] = []
  const add = (type: string, features: Features): number => {
    const id = sofaId + structures.length + 1
    const present = features.filter((one): one is [string, FeatureValue] => one[1] !== null)
    structures.push({ id, type, features: new Map(present) })
    return id
  }
  add(typeNames.whole, [...place(0, article.text.length), ['language', 'ar']])
  add(typeNames.facts, Object.entries(columnsOf(exported)))
  for (const [type, start, end] of segments(exported)) add(type, place(start, end))
  const ids = new Map(
    reading.tags.map((tag) => [tag.id, add(labelTypeName(tag.label), tagFeatures(tag, scheme))])
  )
  for (const link of reading.links) add(typeNames.link, linkFeatures(link, ids))
  const labels = [...new Set(reading.tags.map(({ label }) => label))].toSorted()
  const types = [...commonTypes, ...labels.map((label) => labelType(scheme, label))]
  return { text: article.text, types, structures }
}

function place(begin: number, end: number): Features {
  return [
    ['sofa', { to: sofaId }],
    ['begin', begin],
    ['end', end]
  ]
}

/** INCEpTION shows nothing of a text without these. Tokens begin and end with the tags. */
function segments({
  article: { text },
  reading: { tags }
}: FormatDocument): readonly (readonly [type: string, start: number, end: number])[] {
  const { tokens } = fitToTokens(text, tags, { policy: 'split-at-tags', conflict: () => false })
  const sentences = sentencesOf(text, tokens, [])
  return [
    ...sentences.map((sentence) => {
      const { start, end } = spanOf(tokens, sentence)
      return [typeNames.sentence, start, end] as const
    }),
    ...tokens.map(({ start, end }) => [typeNames.token, start, end] as const)
  ]
}

/**
 * What a feature shows of an attribute is text or a number; `more` holds the exact attributes, and
 * which of them are shown, so that one that is changed or taken away elsewhere is noticed.
 */
function tagFeatures(tag: Tag, scheme: Scheme): Features {
  const { id, label, span, note, attributes, rest } = tag
  const shown = shownFeatures(scheme, tag)
  const hidden = {
    ...(notXml.test(note) ? { note } : {}),
    ...(notXml.test(label) ? { label } : {}),
    ...(notXml.test(id) ? { id } : {})
  }
  const more = { attributes, shown: shown.map(([name]) => name), rest, ...hidden }
  return [
    ...place(span.start, span.end),
    ['tagId', legal(id)],
    ['label', legal(label)],
    ...shown,
    ['note', note === '' ? null : legal(note)],
    ['more', xmlSafeJson(more)]
  ]
}

function linkFeatures(link: Link, ids: ReadonlyMap<string, number>): Features {
  const { id, relation, from, to, attributes, rest } = link
  return [
    ['linkId', legal(id)],
    ['relation', legal(relation)],
    ['source', { to: ids.get(from) ?? 0 }],
    ['target', { to: ids.get(to) ?? 0 }],
    ['more', xmlSafeJson({ attributes, rest })]
  ]
}

function legal(text: string): string | null {
  return notXml.test(text) ? null : text
}
