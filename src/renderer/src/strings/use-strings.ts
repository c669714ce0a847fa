import type { Language } from '#core/bridge/settings'
import { useWorkbench } from '../state/workbench'
import { ar } from './ar'
import { en, type Strings } from './en'

const tables: Readonly<Record<Language, Strings>> = { ar, en }

export function stringsOf(language: Language): Strings {
  return tables[language]
}

/** The words of the interface in the language of the moment. */
export function useStrings(): Strings {
  return tables[useLanguage()]
}

export function useLanguage(): Language {
  return useWorkbench(({ settings }) => settings.language)
}

/** The name of a label, attribute, choice or relation of the scheme. */
export function wordOf(named: { readonly ar: string; readonly en: string }, language: Language) {
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
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
    time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
    moment: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  }
}

export function formatNumber(value: number, language: Language): string {
  return formats[language].number.format(value)
}

/** A date as the interface's language writes it; an ISO date without a time has no time zone. */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? iso : formats[language].date.format(date)
}

export function formatTime(iso: string, language: Language): string {
  return formats[language].time.format(new Date(iso))
}

/** A day and the time in it, where the person is. What is no time is shown as it is written. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : formats[language].moment.format(moment)
}
