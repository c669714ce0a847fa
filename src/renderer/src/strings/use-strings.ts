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

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value)
}

/** A date as the interface's language writes it; an ISO date without a time has no time zone. */
export function formatDate(iso: string, language: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

export function formatTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso))
}
