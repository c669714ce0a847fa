import { jointAt, readNumber } from './read-number'
import type { VagueRule } from './rules'
import { tokenAt, type Token, type Tokens, type Word } from './token'
import type { VaguePolicy, VagueWord } from './vague'

export type VagueRead = {
  readonly low: number | null
  readonly high: number | null
  readonly rule: VagueRule
  readonly next: number
}

/**
 * Reads a word of magnitude («عشرات», «مئات الآلاف», «بضع عشرات», «بضعة عشر», «عشرون ونيف») by the
 * project's policy. «بضع» is three to nine and «نيف» one to nine by grammar.
 */
export function readVague(tokens: Tokens, at: number, policy: VaguePolicy): VagueRead | null {
  return few(tokens, at, policy) ?? magnitude(tokens, at, policy) ?? withOdd(tokens, at)
}

type MagnitudeWord = Exclude<VagueWord, 'plural'>
type Magnitude = { readonly word: MagnitudeWord; readonly size: number }

const magnitudes: ReadonlyMap<string, Magnitude> = new Map(
  Object.entries<Magnitude>({
    عشرات: { word: 'tens', size: 10 },
    ميات: { word: 'hundreds', size: 100 },
    مياات: { word: 'hundreds', size: 100 },
    مايات: { word: 'hundreds', size: 100 },
    الاف: { word: 'thousands', size: 1000 },
    الوف: { word: 'thousands', size: 1000 },
    ملايين: { word: 'millions', size: 1_000_000 }
  })
)

/** Whether a vague amount may start with this word. */
export function startsVague({ root }: Pick<Word, 'root'>): boolean {
  return magnitudes.has(root) || /^(?:بضعه?|عده|نيفا?)$/.test(root)
}

function magnitudeOf({ root }: Token): Magnitude | undefined {
  return magnitudes.get(root)
}

function magnitude(tokens: Tokens, at: number, { bounds }: VaguePolicy): VagueRead | null {
  const first = magnitudeOf(tokenAt(tokens, at))
  if (!first || isCounted(tokens, at)) return null
  const token = tokenAt(tokens, at + 1)
  const second = token.joined || token.preposition !== '' ? undefined : magnitudeOf(token)
  if (second && second.size >= 1000 && first.size < 1000) return product(first, second, at, bounds)
  const [low, high] = bounds[first.word]
  return { low, high, rule: `vague.${first.word}`, next: at + 1 }
}

/** «10 ملايين»: with a number in front it is a scale. */
function isCounted(tokens: Tokens, at: number): boolean {
  const { joined, preposition } = tokenAt(tokens, at)
  const before = tokenAt(tokens, at - 1)
  const isNumber = before.value !== null || before.number !== null
  return isNumber && !joined && preposition === '' && !magnitudeOf(before)
}

/** «عشرات الآلاف», «مئات الآلاف», «عشرات الملايين». */
function product(
  first: Magnitude,
  second: Magnitude,
  at: number,
  bounds: VaguePolicy['bounds']
): VagueRead {
  const next = at + 2
  if (second.size === 1000) {
    const word = first.size === 10 ? 'ten_thousands' : 'hundred_thousands'
    const [low, high] = bounds[word]
    return { low, high, rule: `vague.${word}`, next }
  }
  const low = first.size * second.size
  return { low, high: low * 10 - 1, rule: 'vague.millions', next }
}

/** «بضعة», «بضع عشرات», «بضع مئات الآلاف», «بضعة عشر», «بضع وعشرون»; «عدة» only before magnitudes. */
function few(tokens: Tokens, at: number, { bounds }: VaguePolicy): VagueRead | null {
  const { root } = tokenAt(tokens, at)
  const several = root === 'عده'
  if (root !== 'بضع' && root !== 'بضعه' && !several) return null
  const [low, high] = bounds.few
  const rule = 'vague.few'
  const of = fewOf(tokens, at + 1, bounds)
  if (of || several) return of
  const joint = jointAt(tokens, at + 1)
  const tens = joint && !joint.one ? readNumber(tokens, joint.at) : null
  if (tens && tens.value % 10 === 0)
    return { low: tens.value + 3, high: tens.value + 9, rule, next: tens.next }
  return { low, high, rule, next: at + 1 }
}

const fewWords: Readonly<Record<number, MagnitudeWord>> = {
  10: 'few_tens',
  100: 'few_hundreds',
  1000: 'few_thousands'
}

function fewOf(tokens: Tokens, at: number, bounds: VaguePolicy['bounds']): VagueRead | null {
  const token = tokenAt(tokens, at)
  if (/^عشره?$/.test(token.bareText)) return worded('few_teens', bounds, at + 1)
  const first = token.joined ? undefined : magnitudeOf(token)
  if (!first) return null
  const second = magnitudeOf(tokenAt(tokens, at + 1))
  const isProduct = second !== undefined && second.size >= 1000 && first.size < 1000
  const size = first.size * (isProduct ? second.size : 1)
  const word = fewWords[size]
  if (word) return worded(word, bounds, at + 1)
  const next = at + (isProduct ? 2 : 1)
  return { low: 3 * size, high: 10 * size - 1, rule: 'vague.few', next }
}

function worded(word: MagnitudeWord, bounds: VaguePolicy['bounds'], next: number): VagueRead {
  const [low, high] = bounds[word]
  return { low, high, rule: `vague.${word}`, next }
}

/** «عشرون ونيف», «نيف وعشرون»: one to nine more. */
function withOdd(tokens: Tokens, at: number): VagueRead | null {
  const rule = 'vague.odd'
  if (tokenAt(tokens, at).root === 'نيف') {
    const joint = jointAt(tokens, at + 1)
    const number = joint && !joint.one ? readNumber(tokens, joint.at) : null
    return number && { low: number.value + 1, high: number.value + 9, rule, next: number.next }
  }
  const number = readNumber(tokens, at)
  if (!number) return null
  const joint = jointAt(tokens, number.next)
  if (!joint || joint.one || !/^نيفا?$/.test(tokenAt(tokens, joint.at).root)) return null
  return { low: number.value + 1, high: number.value + 9, rule, next: joint.at + 1 }
}
