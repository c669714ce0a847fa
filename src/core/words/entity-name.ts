import { entityById, type Register } from '../actors/register'
import type { Language } from './language'

/** The name of an actor of the register in the window's language; its id where it is not known. */
export function entityName(register: Register | null, id: string, language: Language): string {
  const names = register && entityById(register, id)?.names
  if (!names) return id
  const [first, second] = language === 'ar' ? [names.ar, names.en] : [names.en, names.ar]
  return first || second || id
}
