import { columnNames } from '../columns'
import type { OffsetUnit } from '../offsets/unit-index'

/** A reference to another structure, by its number. */
export type Reference = { readonly to: number }
export type FeatureValue = string | number | Reference

/** A feature structure of a CAS; annotations are those with `begin` and `end`. */
export type Structure = {
  readonly id: number
  readonly type: string
  readonly features: ReadonlyMap<string, FeatureValue>
}

/** One text with its structures, which JSON and XMI write each in their own way. */
export type Cas = {
  readonly text: string
  readonly types: readonly CasType[]
  readonly structures: readonly Structure[]
}

export type CasType = {
  readonly name: string
  readonly supertype: string
  readonly features: readonly { readonly name: string; readonly range: string }[]
}

/** UIMA counts UTF-16 units, as Java does. */
export const casUnit: OffsetUnit = 'utf16'
export const sofaId = 1
export const viewName = '_InitialView'

const segmentation = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type'
const annotation = 'uima.tcas.Annotation'
const text = 'uima.cas.String'

export const typeNames = {
  tag: 'hashiya.Tag',
  link: 'hashiya.Link',
  facts: 'hashiya.Document',
  sentence: `${segmentation}.Sentence`,
  token: `${segmentation}.Token`,
  whole: 'uima.tcas.DocumentAnnotation'
} as const

/** The types that every file has. Those of labels are added by `labelType`. */
export const commonTypes: readonly CasType[] = [
  { name: typeNames.sentence, supertype: annotation, features: [] },
  { name: typeNames.token, supertype: annotation, features: [] },
  {
    name: typeNames.tag,
    supertype: annotation,
    features: ['tagId', 'label', 'note', 'more'].map((name) => ({ name, range: text }))
  },
  {
    name: typeNames.link,
    supertype: 'uima.cas.TOP',
    features: [
      { name: 'linkId', range: text },
      { name: 'relation', range: text },
      { name: 'source', range: typeNames.tag },
      { name: 'target', range: typeNames.tag },
      { name: 'more', range: text }
    ]
  },
  {
    name: typeNames.facts,
    supertype: 'uima.cas.TOP',
    features: columnNames.map((name) => ({ name, range: text }))
  }
]

/** Types of others that hold no annotations of people. */
export function isMachinery(type: string): boolean {
  return (
    type.startsWith('uima.') ||
    type.startsWith(`${segmentation}.`) ||
    type.includes('.api.metadata.type.') ||
    type === typeNames.facts ||
    type === typeNames.link
  )
}
