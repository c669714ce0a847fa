import type { AttributeValue, Tag } from '../../annotation/reading'
import { labelById } from '../../scheme/rules'
import type { Attribute, Scheme } from '../../scheme/scheme'
import { cellOf } from '../tables/cells'
import { notXml } from '../xml/escape'
import { typeNames, type CasType } from './model'

const taken = new Set(['begin', 'end', 'sofa', 'id', 'tagId', 'label', 'note', 'more'])
const reserved = new Set(['Tag', 'Link', 'Document'])

/** The type of a label: its own name where UIMA allows it, otherwise its letters in hexadecimal. */
export function labelTypeName(label: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(label) && !reserved.has(label)) return `hashiya.${label}`
  const units = Array.from({ length: label.length }, (_, at) =>
    label.charCodeAt(at).toString(16).padStart(4, '0')
  )
  return `hashiya.Label_${units.join('')}`
}

/** A subtype of the common tag, with a feature for each attribute that the scheme gives the label. */
export function labelType(scheme: Scheme, label: string): CasType {
  return {
    name: labelTypeName(label),
    supertype: typeNames.tag,
    features: shownAttributes(scheme, label).map(({ id, kind }) => ({
      name: id,
      range: kind === 'int' ? 'uima.cas.Long' : 'uima.cas.String'
    }))
  }
}

function shownAttributes(scheme: Scheme, label: string): readonly Attribute[] {
  const attributes = labelById(scheme, label)?.attrs ?? []
  return attributes.filter(({ id }) => /^[A-Za-z][A-Za-z0-9_]*$/.test(id) && !taken.has(id))
}

/** The attributes of a tag that its type has a feature for, and what stands there. */
export function shownFeatures(
  scheme: Scheme,
  { label, attributes }: Tag
): readonly (readonly [name: string, value: string | number])[] {
  return shownAttributes(scheme, label).flatMap(({ id, kind }) => {
    const value = Object.hasOwn(attributes, id) ? attributes[id] : undefined
    const shown = value === undefined ? null : featureOf(kind, value)
    return shown === null ? [] : [[id, shown] as const]
  })
}

function featureOf(kind: Attribute['kind'], value: AttributeValue): string | number | null {
  const cell = cellOf(value)
  if (kind === 'int') return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : null
  return cell === null || cell === '' || notXml.test(String(cell)) ? null : String(cell)
}
