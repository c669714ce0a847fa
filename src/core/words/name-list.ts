import type { Language } from './language'

/** Names one after the other, each in its own direction, with the comma of the language around them. */
export function nameList(names: readonly string[], language: Language): string {
  return names.map((name) => `\u2068${name}\u2069`).join(language === 'ar' ? '، ' : ', ')
}
