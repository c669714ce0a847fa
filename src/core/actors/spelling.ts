import { nameKeys } from './name-words'

/** Words in the spelling under which names are looked up; two spellings of a name have one. */
export function spellingOf(words: string): string {
  return nameKeys(words).join(' ')
}
