import type { Language } from '#core/words/language'
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

/** Formats of a language; they are costly to make and cheap to use. */
const formats = {
  ar: formatsOf('ar'),
  en: formatsOf('en')
} as const satisfies Record<Language, unknown>

function formatsOf(language: Language) {
  return {
    time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
    moment: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  }
}

export function formatTime(iso: string, language: Language): string {
  return formats[language].time.format(new Date(iso))
}

/** A day and the time in it, where the person is. What is no time is shown as it is written. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : formats[language].moment.format(moment)
}
