import {
  orderOfMagnitude,
  vaguePolicies,
  type VagueBounds,
  type VaguePolicy,
  type VagueWord
} from '../quantity/vague'
import type { Scheme } from '../scheme/scheme'

/** What a scheme's file calls the words that a policy gives bounds to. */
const wordsInFile: Readonly<Record<VagueWord, string>> = {
  few: 'بضع/بضعة',
  few_teens: 'بضعة عشر',
  tens: 'عشرات',
  few_tens: 'بضع عشرات',
  hundreds: 'مئات',
  few_hundreds: 'بضع مئات',
  thousands: 'آلاف',
  few_thousands: 'بضعة آلاف',
  ten_thousands: 'عشرات الآلاف',
  hundred_thousands: 'مئات الآلاف',
  millions: 'ملايين',
  plural: 'bare plural/آخرون'
}

/** The words that policies differ in, as they are shown: from the smallest to the largest. */
export const vagueWords = Object.keys(wordsInFile) as readonly VagueWord[]

/** How a word stands in Arabic text; a plural without a number is no word of its own. */
export function vagueWordText(word: VagueWord): string | null {
  return word === 'plural' ? null : (wordsInFile[word].split('/')[0] ?? null)
}

/**
 * The policy by which a project reads vague words: the one that its scheme names, with the bounds of the
 * scheme's own list where it is none of those that ship. Without one, the order of magnitude.
 */
export function policyOf(scheme: Scheme): VaguePolicy {
  const { id, words } = fieldsOf(scheme)
  if (id === null) return orderOfMagnitude
  return vaguePolicies.find((policy) => policy.id === id) ?? ownPolicy(id, words)
}

/** The policies that a project can choose among: those that ship, and its own. */
export function policiesOf(scheme: Scheme): readonly VaguePolicy[] {
  const { presets } = fieldsOf(scheme)
  const own = Object.entries(presets).flatMap(([id, words]) =>
    isObject(words) && !isShipped(id) ? [ownPolicy(id, words)] : []
  )
  const chosen = policyOf(scheme)
  const all = [...vaguePolicies, ...own]
  return all.some(({ id }) => id === chosen.id) ? all : [...all, chosen]
}

/**
 * A scheme's record that names another policy, with its bounds in the list. A project's own list goes to
 * the presets, so that it can be chosen again. Whatever else is in the record stays as it is.
 */
export function withPolicy(
  record: Readonly<Record<string, unknown>>,
  { id, bounds }: VaguePolicy
): Readonly<Record<string, unknown>> {
  const before = record['vague_policy']
  const known = isObject(before) ? before : {}
  const { id: chosen, words, presets } = fieldsOf(record)
  const mustKeep = chosen !== null && !isShipped(chosen)
  const listed = vagueWords.map((word) => [wordsInFile[word], bounds[word]] as const)
  return {
    ...record,
    vague_policy: {
      ...known,
      id,
      words: { ...words, ...Object.fromEntries(listed) },
      ...(mustKeep ? { presets: { ...presets, [chosen]: words } } : {})
    }
  }
}

function fieldsOf(record: Readonly<Record<string, unknown>>) {
  const found = record['vague_policy']
  const policy = isObject(found) ? found : {}
  const { id, words, presets } = policy
  return {
    id: typeof id === 'string' && id !== '' ? id : null,
    words: isObject(words) ? words : {},
    presets: isObject(presets) ? presets : {}
  }
}

function isShipped(id: string): boolean {
  return vaguePolicies.some((policy) => policy.id === id)
}

function ownPolicy(id: string, words: Readonly<Record<string, unknown>>): VaguePolicy {
  const bounds = vagueWords.flatMap((word) => {
    const stated = boundsFrom(words[wordsInFile[word]])
    return stated ? [[word, stated] as const] : []
  })
  return { id, bounds: { ...orderOfMagnitude.bounds, ...Object.fromEntries(bounds) } }
}

/** Two numbers in order, or null for an open end; anything else is passed over. */
function boundsFrom(stated: unknown): VagueBounds | null {
  if (!Array.isArray(stated) || stated.length !== 2) return null
  const [min, max] = stated as readonly unknown[]
  if (!isBound(min) || !isBound(max)) return null
  return min !== null && max !== null && min > max ? null : [min, max]
}

function isBound(value: unknown): value is number | null {
  return value === null || (Number.isSafeInteger(value) && Number(value) >= 0)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
