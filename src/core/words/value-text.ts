import type { Attributes } from '../annotation/reading'
import type { Label } from '../scheme/scheme'
import type { Language } from './language'
import { formatNumber, wordOf } from './said'
import { valueWords } from './value-words'

/**
 * A figure's value in few words: «10–99 killed», «4 على الأقل قتلى». A range stands bare, so that it
 * reads from the lower bound to the upper one in the direction of the text around it.
 */
export function figureText(attributes: Attributes, label: Label, language: Language): string {
  const words = valueWords[language]
  const number = numberText(attributes, language)
  const harms = chosenWords(attributes['harm'], label, 'harm', language)
  const harmed = harms.join(words.and).toLowerCase()
  return [number, harmed].filter((part) => part !== '').join(' ') || words.noValue
}

function numberText(attributes: Attributes, language: Language): string {
  const values = valueWords[language]
  const [min, max, best] = ['min', 'max', 'best'].map((id) => numeral(attributes[id], language))
  const stated = { min, max, best }
  const qualifier = attributes['qualifier']
  if (qualifier === 'none') return values.none
  if (isWorded(qualifier)) {
    const number = saidNumber[qualifier].map((bound) => stated[bound]).find(Boolean)
    return number ? values[qualifier](number) : ''
  }
  if (min && max) return min === max ? min : `${min}–${max}`
  if (min) return values.at_least(min)
  return max ? values.at_most(max) : (best ?? '')
}

/** Which of a figure's numbers is the one that each qualifier is said of, the first that is there. */
const saidNumber = {
  at_least: ['min', 'best', 'max'],
  more_than: ['min', 'best', 'max'],
  at_most: ['max', 'best', 'min'],
  less_than: ['max', 'best', 'min'],
  about: ['best', 'min', 'max']
} as const

/** Whether a qualifier is said in words around one number. */
function isWorded(qualifier: unknown): qualifier is keyof typeof saidNumber {
  return typeof qualifier === 'string' && Object.hasOwn(saidNumber, qualifier)
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
