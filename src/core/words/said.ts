import type { Language } from './language'

/** The name of a label, attribute, choice or relation of the scheme. */
export function wordOf(
  named: { readonly ar: string; readonly en: string },
  language: Language
): string {
  return language === 'ar' ? named.ar : named.en
}

/** Formats of a language; they are costly to make and cheap to use. */
const formats = {
  ar: formatsOf('ar'),
  en: formatsOf('en')
} as const satisfies Record<Language, unknown>

function formatsOf(language: Language) {
  return {
    number: new Intl.NumberFormat(language),
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  }
}

export function formatNumber(value: number, language: Language): string {
  return formats[language].number.format(value)
}

/** A date as the language writes it; an ISO date without a time has no time zone. */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? iso : formats[language].date.format(date)
}
