import { attributeOf, type Reading, type Tag } from '#core/annotation/reading'
import type { Language } from '#core/bridge/settings'
import { labelById } from '#core/scheme/rules'
import type { Label, Scheme } from '#core/scheme/scheme'
import { wordOf } from '../strings/use-strings'
import { chosenWords, figureText } from '../strings/value-text'

/** The words of a tag's margin note: its value, or its kind, and whom it is linked to. */
export function noteText(
  { scheme, reading, text }: { scheme: Scheme; reading: Reading; text: string },
  tag: Tag,
  language: Language
): string {
  const label = labelById(scheme, tag.label)
  if (!label) return tag.label
  const main = mainText(tag, label, language)
  const partners = partnersOf(reading, tag)
    .map(({ span }) => shorten(text.slice(span.start, span.end)))
    .join('، ')
  return partners === '' ? main : `${main} · ${partners}`
}

function mainText(tag: Tag, label: Label, language: Language): string {
  if (label.attrs.some(({ id }) => id === 'min')) return figureText(tag.attributes, label, language)
  const entity = attributeOf(tag, 'entity')
  if (typeof entity === 'string' && entity !== '') return entity
  const [first] = label.attrs
  const words = first ? chosenWords(attributeOf(tag, first.id), label, first.id, language) : []
  return words.join(' ') || wordOf(label, language)
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

function shorten(words: string): string {
  const letters = [...words.replaceAll(/\s+/g, ' ')]
  return letters.length <= 24 ? letters.join('') : `${letters.slice(0, 23).join('')}…`
}
