import type { Language } from '#core/words/language'
import type { Problem } from '#core/outcome'
import { isolated } from '#core/text/isolated'
import { problemsAr } from './problems-ar'
import { problemsEn } from './problems-en'

/** What happened, where, and what to do, in the language of the window. */
export function problemText({ code, at, facts = {} }: Problem, language: Language): string {
  const table = language === 'ar' ? problemsAr : problemsEn
  const words = (table[code] ?? table['unknown'])?.({
    ...mapValues(facts, (value) => factText(value, language)),
    code
  })
  // Names from outside stand isolated, so that one with odd direction marks cannot turn the line.
  return at === undefined ? (words ?? code) : `${isolated(at)}: ${words ?? code}`
}

function factText(value: string | number, language: Language): string {
  const text = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  return isolated(text)
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
