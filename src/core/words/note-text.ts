import type { Reading, Tag } from '../annotation/reading'
import type { Language } from './language'
import { valueText, type ValueContext } from './tag-value'

/** The words of a tag's margin note: its value, or its kind, and whom it is linked to. */
export function noteText(
  { scheme, reading, text, register }: ValueContext & { reading: Reading; text: string },
  tag: Tag,
  language: Language
): string {
  const main = valueText({ scheme, register }, tag, language)
  const partners = partnersOf(reading, tag)
    .map(({ span }) => shorten(text.slice(span.start, span.end)))
    .join('، ')
  return partners === '' ? main : `${main} · ${partners}`
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
