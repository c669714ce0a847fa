import { startsQualifier } from './qualifiers'
import { startsRange } from './ranges'
import { startsShare } from './shares'
import type { Word } from './token'
import { startsOpen } from './uncounted'
import { startsVague } from './vague-words'
import { startsZero } from './zero'

/**
 * The readers of figures, as bits. `front` says that share, amount and noun need be asked only where
 * a qualifier stands: «في», «على», «لا» are mostly other words.
 */
export const readers = {
  zero: 1,
  share: 2,
  amount: 4,
  open: 8,
  definite: 16,
  noun: 32,
  front: 64
} as const

/**
 * The readers to ask where this word stands, as a sum of their bits. Most words start no figure, and
 * of the others few need more than two readers; asked once a word, that is most of the speed.
 */
export function readersOf(word: Omit<Word, 'readers'>): number {
  if (word.value !== null) return readers.share + readers.amount
  const isNumber = word.number !== null
  const isQualifier = word.kind === 'word' && startsQualifier(word)
  const isNoun = word.noun !== null
  const isAmount = isNumber || startsRange(word)
  const isShare = isAmount || startsShare(word)
  const isCounted = isAmount || isNoun || startsVague(word)
  return sumOf([
    [startsZero(word), readers.zero],
    [isQualifier || isShare, readers.share],
    [isQualifier || isCounted, readers.amount],
    [isQualifier && !isShare && !isCounted, readers.front],
    [startsOpen(word), readers.open],
    [isNoun, readers.definite],
    [isNoun || isQualifier, readers.noun]
  ])
}

function sumOf(bits: readonly (readonly [boolean, number])[]): number {
  return bits.reduce((sum, [isAsked, bit]) => (isAsked ? sum + bit : sum), 0)
}
