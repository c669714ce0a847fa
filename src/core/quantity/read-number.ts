import { tokenAt, type Token, type Tokens } from './token'

/** A number read from tokens: its value and the position after it. */
export type NumberRead = {
  readonly value: number
  readonly next: number
  /** The scale the first part was counted in («آلاف»: 1000), or 1. */
  readonly scale: number
}

/**
 * Reads the longest number that starts at a position: digits, words in any gender, case and usual
 * spelling, and mixes of both («34 ألفاً و473»). Null when none starts here, or when it is no whole
 * number («1,5» without a scale word). `short` keeps «خمسة وعشرين» from being joined, for
 * «بين خمسة وعشرين».
 */
export function readNumber(tokens: Tokens, at: number, short = false): NumberRead | null {
  let total = 0
  let limit = Number.POSITIVE_INFINITY
  let next = at
  let scale = 1
  for (let parts = 0; parts < 6 && limit > 1; parts += 1) {
    const part = parts === 0 ? readPart(tokens, at, short) : joinedPart(tokens, next)
    if (!part || part.value >= limit) break
    if (parts === 0) scale = part.scale
    total += part.value
    limit = part.limit
    next = part.next
    if (short) break
  }
  return next > at && Number.isSafeInteger(total) ? { value: total, next, scale } : null
}

/** Where the next part of a number starts after its و, which may stand apart; null if none does. */
export function jointAt(
  tokens: Tokens,
  at: number
): { readonly at: number; readonly one: boolean } | null {
  const token = tokenAt(tokens, at)
  if (token.text === 'و') return { at: at + 1, one: false }
  if (token.joined) return { at, one: false }
  // «مئة وأحد عشر» folds to the letters of «واحد»; after a number it is و and «أحد».
  return token.text === 'واحد' || token.text === 'واحدي' ? { at, one: true } : null
}

function joinedPart(tokens: Tokens, at: number): Part | null {
  const joint = jointAt(tokens, at)
  if (!joint) return null
  // The one in «وأحد عشر ألفاً», «وأحد وعشرون».
  if (joint.one) return inScale(tokens, withinHundred(1, tokens, joint.at + 1))
  return readPart(tokens, joint.at, false)
}

type Part = {
  readonly value: number
  readonly next: number
  readonly scale: number
  /** What a part joined to this one has to stay below. */
  readonly limit: number
}

function readPart(tokens: Tokens, at: number, short: boolean): Part | null {
  const token = tokenAt(tokens, at)
  const fraction = fractionAt(tokens, at)
  if (fraction) return fractionOfScale(tokens, fraction)
  if (token.number?.class === 'scale') return scaleAlone(tokens, at)
  const group = readGroup(tokens, at, short)
  return group && inScale(tokens, group)
}

/** A group with the scale words behind it: «34 ألفاً», «مئة ألف». */
function inScale(tokens: Tokens, group: Group): Part {
  let { value, next } = group
  let scale = 1
  for (let word = tokenAt(tokens, next); multiplies(word); word = tokenAt(tokens, next)) {
    scale *= word.number?.scale ?? 1
    next += 1
    if (scale > 1e12) break
  }
  value = Math.round(value * scale * 1e6) / 1e6
  const part = { value, next, scale, limit: scale }
  return scale === 1 ? part : andHalf(tokens, part)
}

function multiplies({ number, joined, preposition }: Token): boolean {
  return number?.class === 'scale' && number.dual !== 'yes' && !joined && preposition === ''
}

function scaleAlone(tokens: Tokens, at: number): Part | null {
  const token = tokenAt(tokens, at)
  const { number } = token
  if (!number?.scale || number.plural) return null
  const next = at + 1
  const isDual = number.dual === 'maybe' && !token.tanween && tokenAt(tokens, next).noun !== null
  const value = isDual ? 2 * number.value : number.value
  const alone = { value, next, scale: number.scale, limit: number.scale }
  return number.dual === 'yes' || !multiplies(tokenAt(tokens, next))
    ? andHalf(tokens, alone)
    : andHalf(tokens, grown(alone, tokenAt(tokens, next)))
}

/** «ألف مليون». */
function grown(part: Part, { number }: Token): Part {
  const by = number?.scale ?? 1
  return { value: part.value * by, next: part.next + 1, scale: part.scale * by, limit: by }
}

type Fraction = { readonly value: number; readonly next: number }

/** «نصف», «ثلث», «ثلثي», «ربع», «ثلاثة أرباع». */
function fractionAt(tokens: Tokens, at: number): Fraction | null {
  const { number, preposition } = tokenAt(tokens, at)
  if (number?.class === 'fraction' && preposition === '')
    return { value: number.value, next: at + 1 }
  const isThree = number?.class === 'unit' && number.value === 3
  return isThree && tokenAt(tokens, at + 1).text === 'ارباع' ? { value: 0.75, next: at + 2 } : null
}

/** «نصف مليون», «ربع مليون», «ثلثي مليون», «ثلاثة أرباع المليون». */
function fractionOfScale(tokens: Tokens, { value, next }: Fraction): Part | null {
  const scale = tokenAt(tokens, next).number?.scale
  if (!scale) return null
  return { value: Math.round(value * scale), next: next + 1, scale, limit: 1 }
}

/** «مليون ونصف المليون», «مليونان ونصف». */
function andHalf(tokens: Tokens, part: Part): Part {
  const joint = jointAt(tokens, part.next)
  const fraction = joint && fractionAt(tokens, joint.at)
  if (!fraction) return part
  const named = tokenAt(tokens, fraction.next).number?.scale ?? 0
  if (named > part.scale) return part
  const more = Math.round(fraction.value * (named || part.scale))
  return { ...part, value: part.value + more, next: fraction.next + (named ? 1 : 0), limit: 1 }
}

type Group = { readonly value: number; readonly next: number; readonly limit: number }

/** Digits, or words for 1 to 999. */
function readGroup(tokens: Tokens, at: number, short: boolean): Group | null {
  const token = tokenAt(tokens, at)
  if (token.value !== null)
    return Number.isNaN(token.value) ? null : { value: token.value, next: at + 1, limit: 1 }
  const hundred = hundredAt(tokens, at)
  if (!hundred) return belowHundred(tokens, at, short)
  const joint = short ? null : jointAt(tokens, hundred.next)
  if (!joint) return hundred
  const rest = joint.one
    ? withinHundred(1, tokens, joint.at + 1)
    : belowHundred(tokens, joint.at, short)
  if (!rest || rest.value >= 100) return hundred
  return { ...rest, value: hundred.value + rest.value }
}

function hundredAt(tokens: Tokens, at: number): Group | null {
  const token = tokenAt(tokens, at)
  const { number } = token
  if (number?.class === 'hundred') {
    const isNumber = !number.needsHamza || token.hamza || isCounting(tokens, at + 1)
    return isNumber ? { value: number.value, next: at + 1, limit: 1 } : null
  }
  const splits = number?.class === 'unit' && number.value >= 3 && number.value <= 9
  return splits && isHundred(tokenAt(tokens, at + 1))
    ? { value: number.value * 100, next: at + 2, limit: 1 }
    : null
}

function isHundred({ number, joined, preposition }: Token): boolean {
  return number?.value === 100 && !joined && preposition === ''
}

/** Whether «ميتين» without its hamza goes on as a number does: a scale or a singular noun. */
function isCounting(tokens: Tokens, at: number): boolean {
  const { number, noun, joined } = tokenAt(tokens, at)
  return number !== null || (noun?.number === 'one' && !joined)
}

function belowHundred(tokens: Tokens, at: number, short: boolean): Group | null {
  const token = tokenAt(tokens, at)
  if (token.value !== null && token.root === 'digits')
    return Number.isNaN(token.value) ? null : { value: token.value, next: at + 1, limit: 1 }
  const { number } = token
  if (number?.class === 'ten' || number?.class === 'teen')
    return { value: number.value, next: at + 1, limit: 1 }
  if (number?.class !== 'unit') return null
  return short
    ? (teenOf(number.value, tokens, at + 1) ?? { value: number.value, next: at + 1, limit: 1 })
    : withinHundred(number.value, tokens, at + 1)
}

/** A unit with the «عشر» or the «وعشرون» that may follow it. */
function withinHundred(unit: number, tokens: Tokens, at: number): Group {
  const teen = teenOf(unit, tokens, at)
  if (teen) return teen
  const joint = unit < 10 ? jointAt(tokens, at) : null
  const ten = joint && !joint.one ? tokenAt(tokens, joint.at) : null
  const isBoth = tokenAt(tokens, at - 1).article
  return ten?.number?.class === 'ten' && joint && (isBoth || !ten.article)
    ? { value: unit + ten.number.value, next: joint.at + 1, limit: 1 }
    : { value: unit, next: at, limit: 1 }
}

function teenOf(unit: number, tokens: Tokens, at: number): Group | null {
  const { text } = tokenAt(tokens, at)
  return unit < 10 && (text === 'عشر' || text === 'عشره')
    ? { value: unit + 10, next: at + 1, limit: 1 }
    : null
}
