import type { Register } from '#core/actors/register'
import { attributeOf, type Attributes, type Reading, type Tag } from '#core/annotation/reading'
import type { Language } from '#core/bridge/settings'
import { labelById } from '#core/scheme/rules'
import type { Label, Scheme } from '#core/scheme/scheme'
import { entityName } from '../strings/entity-name'
import { wordOf } from '../strings/use-strings'
import { chosenWords, figureText } from '../strings/value-text'

/** The words of a tag's margin note: its value, or its kind, and whom it is linked to. */
export function noteText(
  { scheme, reading, text, register }: NoteContext & { reading: Reading; text: string },
  tag: Tag,
  language: Language
): string {
  const main = valueText({ scheme, register }, tag, language)
  const partners = partnersOf(reading, tag)
    .map(({ span }) => shorten(text.slice(span.start, span.end)))
    .join('، ')
  return partners === '' ? main : `${main} · ${partners}`
}

/** What gives values their words; without the register actors are told by their ids. */
export type NoteContext = { readonly scheme: Scheme; readonly register: Register | null }

type Valued = { readonly label: string; readonly attributes: Attributes }

/** The value of a tag, or of what may become one, in few words; its label's name where it has none. */
export function valueText(
  { scheme, register }: NoteContext,
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

/** The relations whose other end tells most about a tag: who says it, whom it befell. */
const telling: ReadonlySet<string> = new Set(['source', 'victim'])

function partnersOf(reading: Reading, tag: Tag): readonly Tag[] {
  const ends = reading.links
    .filter(({ from, relation }) => from === tag.id && telling.has(relation))
    .map(({ to }) => to)
  if (ends.length === 0) return []
  return reading.tags.filter(({ id }) => ends.includes(id))
}

/** Words on one line, cut off after two dozen letters. */
export function shorten(words: string): string {
  const letters = [...words.replaceAll(/\s+/g, ' ')]
  return letters.length <= 24 ? letters.join('') : `${letters.slice(0, 23).join('')}…`
}
