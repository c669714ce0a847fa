import type { Attributes, AttributeValue, Tag } from '../../annotation/reading'
import { labelById } from '../../scheme/rules'
import type { Attribute, Scheme } from '../../scheme/scheme'
import { canonical } from '../kept'

/** A value as a control of Label Studio holds it. */
export type ControlValue =
  | { readonly choices: readonly string[] }
  | { readonly number: number }
  | { readonly text: readonly string[] }

export type ControlType = 'choices' | 'number' | 'textarea'

/** The controls for what is said of a whole text. */
export const wholeControls = { annotator: 'hashiya-annotator', state: 'hashiya-state' } as const

/** Names of controls that no attribute may take; its values then stand in `meta` alone. */
export function isReserved(name: string): boolean {
  return name === 'label' || name === 'text' || name.startsWith('hashiya-')
}

/** The control that an attribute has in the labelling interface. */
export function controlType(attribute: Attribute | undefined): ControlType {
  if (attribute?.kind === 'int') return 'number'
  return attribute?.kind === 'single' || attribute?.kind === 'multi' ? 'choices' : 'textarea'
}

/** The attribute that a tag's label has in the scheme. */
export function attributeIn(scheme: Scheme, tag: Tag, id: string): Attribute | undefined {
  return labelById(scheme, tag.label)?.attrs.find((attribute) => attribute.id === id)
}

/** The value as its control shows it; null when it can show no such value. */
export function asControl(
  attribute: Attribute | undefined,
  value: AttributeValue
): ControlValue | null {
  const type = controlType(attribute)
  if (type === 'number') return typeof value === 'number' ? { number: value } : null
  const texts = textsOf(value)
  if (texts.length === 0 || texts.includes('')) return null
  if (type === 'textarea') return { text: texts }
  const known = texts.every((text) => attribute?.values?.some(({ id }) => id === text))
  return known && typeof value !== 'number' ? { choices: texts } : null
}

function textsOf(value: AttributeValue): readonly string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? value : []
}

/** What a control's value stands for where nothing says more: one text by itself, several as a list. */
export function fromControl(value: ControlValue): AttributeValue {
  if ('number' in value) return value.number
  const texts = 'choices' in value ? value.choices : value.text
  const [first] = texts
  return texts.length === 1 && first !== undefined ? first : texts
}

/**
 * The attributes of a region: what its controls hold now, in the form that we wrote, where they
 * still hold what we wrote; and what no control can show.
 */
export function mergedValues(
  controls: ReadonlyMap<string, ControlValue>,
  wrote: Attributes
): Attributes {
  const entries = new Map<string, AttributeValue>()
  for (const [id, value] of Object.entries(wrote)) {
    const held = controls.get(id)
    if (!held || stillHolds(held, value)) entries.set(id, value)
  }
  for (const [id, held] of controls) if (!entries.has(id)) entries.set(id, fromControl(held))
  return Object.fromEntries(entries)
}

function stillHolds(held: ControlValue, value: AttributeValue): boolean {
  if ('number' in held) return held.number === value
  return canonical('choices' in held ? held.choices : held.text) === canonical(textsOf(value))
}
