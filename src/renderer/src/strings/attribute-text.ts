import type { AttributeValue } from '#core/annotation/reading'
import type { Language } from '#core/words/language'
import type { Attribute } from '#core/scheme/scheme'
import { formatNumber, wordOf } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { stringsOf } from './use-strings'

/** What an attribute holds, in words: choices by the scheme's names, numbers in the language's digits. */
export function attributeText(
  value: AttributeValue | undefined,
  attribute: Attribute | undefined,
  language: Language
): string {
  const { history } = stringsOf(language)
  if (value === undefined || value === '') return history.absent
  if (value === null) return history.notStated
  if (typeof value === 'number') return formatNumber(value, language)
  if (typeof value === 'boolean') return String(value)
  const parts = typeof value === 'string' ? [value] : value
  const words = parts.map((part) => choiceText(part, attribute, language))
  return words.length === 0 ? history.absent : words.join(stringsOf(language).values.and)
}

function choiceText(id: string, attribute: Attribute | undefined, language: Language): string {
  const choice = attribute?.values?.find((known) => known.id === id)
  return choice ? wordOf(choice, language) : isolated(id)
}
