import type { Language } from '#core/words/language'

const formats = {
  ar: new Intl.RelativeTimeFormat('ar', { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
} as const satisfies Record<Language, Intl.RelativeTimeFormat>

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1]
] as const

/**
 * How long ago a moment was, in its largest whole unit up to days: «2 hours ago». `now` is in
 * milliseconds. What is no time, and what a wrong clock puts into the future, has no age.
 */
export function formatAge(iso: string, now: number, language: Language): string {
  const seconds = Math.floor((now - new Date(iso).getTime()) / 1000)
  if (Number.isNaN(seconds) || seconds < 0) return ''
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? (['second', 1] as const)
  return formats[language].format(-Math.floor(seconds / size), unit)
}
