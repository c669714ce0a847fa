import type { Language } from './language'
import { isolated } from '../text/isolated'

/** Names one after the other, each in its own direction, with the comma of the language around them. */
export function nameList(names: readonly string[], language: Language): string {
  return names.map((name) => isolated(name)).join(language === 'ar' ? '، ' : ', ')
}
