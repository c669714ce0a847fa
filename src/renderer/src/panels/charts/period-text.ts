import type { Language } from '#core/words/language'
import { formatDate } from '#core/words/said'

const months = {
  ar: new Intl.DateTimeFormat('ar', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
} as const satisfies Record<Language, unknown>

/** A day, month or year of an ISO date that is cut to it, as the language writes it. */
export function periodText(period: string, language: Language): string {
  if (period.length >= 10) return formatDate(period, language)
  const date = new Date(`${period}-01T00:00:00Z`)
  if (period.length !== 7 || Number.isNaN(date.getTime())) return period
  return months[language].format(date)
}
