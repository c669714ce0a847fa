import { canonical } from './kept'

/** Whether two parts are the same as JSON; the order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  return isAlike(a, b) || canonical(a) === canonical(b)
}

/**
 * Whether two values are alike in all that JSON could say of them. Alike is the same, and quicker to
 * see; what is not alike may still be the same, where one has a key whose value is undefined.
 */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && areAlike(a, b)
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  const [ours, theirs] = [a as Keyed, b as Keyed]
  return keys.every((key) => Object.hasOwn(b, key) && isAlike(ours[key], theirs[key]))
}

type Keyed = Readonly<Record<string, unknown>>

function areAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => isAlike(value, b[index]))
}
