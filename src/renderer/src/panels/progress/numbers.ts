import type { Language } from '#core/words/language'
import { formatNumber } from '#core/words/said'
import { stringsOf } from '../../strings/use-strings'

/** Minutes below two hours, else hours with one place; of milliseconds. */
export function timeText(time: number, language: Language): string {
  const { progress } = stringsOf(language)
  const minutes = time / 60_000
  return minutes < 120
    ? progress.minutes(oneDigit(minutes, language))
    : progress.hours(oneDigit(minutes / 60, language))
}

/** Large numbers whole, small ones with one place. */
export function oneDigit(value: number, language: Language): string {
  return formatNumber(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10, language)
}
