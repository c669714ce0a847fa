import type { Register } from '../actors/register'
import { attributeOf, type Attributes } from '../annotation/reading'
import { labelById } from '../scheme/rules'
import type { Label, Scheme } from '../scheme/scheme'
import { entityName } from './entity-name'
import type { Language } from './language'
import { wordOf } from './said'
import { chosenWords, figureText } from './value-text'

/** What gives values their words; without the register actors are told by their ids. */
export type ValueContext = { readonly scheme: Scheme; readonly register: Register | null }

type Valued = { readonly label: string; readonly attributes: Attributes }

/** The value of a tag, or of what may become one, in few words; its label's name where it has none. */
export function valueText(
  { scheme, register }: ValueContext,
  tag: Valued,
  language: Language
): string {
  const label = labelById(scheme, tag.label)
  if (!label) return tag.label
  if (label.attrs.some(({ id }) => id === 'min')) return figureText(tag.attributes, label, language)
  const entity = attributeOf(tag, 'entity')
  if (typeof entity === 'string' && entity !== '') return entityName(register, entity, language)
  return firstValue(tag, label, language) || wordOf(label, language)
}

function firstValue(tag: Valued, label: Label, language: Language): string {
  const [first] = label.attrs
  if (!first) return ''
  const value = attributeOf(tag, first.id)
  if (first.kind === 'text') return typeof value === 'string' ? value : ''
  return chosenWords(value, label, first.id, language).join(' ')
}
