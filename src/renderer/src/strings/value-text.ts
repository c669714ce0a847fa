import type { Attributes } from '#core/annotation/reading'
import type { Language } from '#core/bridge/settings'
import type { Label } from '#core/scheme/scheme'
import { formatNumber, stringsOf, wordOf } from './use-strings'

/**
 * A figure's value in few words: «10–99 killed», «4 على الأقل قتلى». A range stands bare, so that it
 * reads from the lower bound to the upper one in the direction of the text around it.
 */
export function figureText(attributes: Attributes, label: Label, language: Language): string {
  const strings = stringsOf(language)
  const number = numberText(attributes, language)
  const harms = chosenWords(attributes['harm'], label, 'harm', language)
  const words = harms.join(strings.values.and)
  return [number, words].filter((part) => part !== '').join(' ') || strings.values.noValue
}

function numberText(attributes: Attributes, language: Language): string {
  const { values } = stringsOf(language)
  const min = numeral(attributes['min'], language)
  const max = numeral(attributes['max'], language)
  const one = min ?? max ?? numeral(attributes['best'], language)
  const qualifier = attributes['qualifier']
  if (qualifier === 'none') return values.none
  if (one === null) return ''
  if (qualifier === 'at_least' || qualifier === 'more_than' || qualifier === 'about')
    return values[qualifier](one)
  if (qualifier === 'at_most' || qualifier === 'less_than') return values[qualifier](max ?? one)
  if (min !== null && max !== null) return min === max ? min : `${min}–${max}`
  return min === null ? values.at_most(one) : values.at_least(one)
}

function numeral(value: unknown, language: Language): string | null {
  return typeof value === 'number' ? formatNumber(value, language) : null
}

/** The words for what a closed choice holds, in the scheme's order. */
export function chosenWords(
  value: unknown,
  label: Label,
  attribute: string,
  language: Language
): readonly string[] {
  const chosen = Array.isArray(value) ? value : [value]
  const choices = label.attrs.find(({ id }) => id === attribute)?.values ?? []
  return choices.filter(({ id }) => chosen.includes(id)).map((choice) => wordOf(choice, language))
}
