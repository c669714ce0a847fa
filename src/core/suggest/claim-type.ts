import type { FoldedWords } from '../text/folded-words'
import { claimWord, type ClaimClass, type ClaimWord } from './claim-words'

/** What a claim is about, with the word and the rule that say so. */
export type ClaimType = {
  readonly class: ClaimClass
  /** `figure`, `phrase`, `word`, `cue`. */
  readonly rule: string
  /** The folded words that decided, or an empty string. */
  readonly word: string
}

/** The words of a text as the claim lists know them; each differing word is looked up once. */
export type ClaimWords = (at: number) => ClaimWord | null

export function claimWordsOf({ words }: FoldedWords): ClaimWords {
  const known = new Map<string, ClaimWord | null>()
  return (at) => {
    const word = words[at]?.text ?? ''
    let found = known.get(word)
    if (found === undefined) {
      found = claimWord(word)
      known.set(word, found)
    }
    return found
  }
}

export type Stretch = { readonly from: number; readonly to: number }

/**
 * The class of the words from `from` up to `to`: that of the first word or phrase that the lists
 * know. What «يأتي هذا الهجوم بعد …» begins with is known already; what follows «بعد» counts. A verb
 * of judgement or a superlative near the beginning outweighs what is judged. Null where no list
 * knows a word.
 */
export function claimTypeOf(
  text: FoldedWords,
  wordAt: ClaimWords,
  { from, to }: Stretch
): ClaimType | null {
  const start = afterKnown(text, from, to)
  for (let at = start; at < Math.min(to, start + judgedWithin); at += 1)
    if (wordAt(at)?.class === 'assessment') return typeBy('word', 'assessment', text, at, 1)
  for (let at = start; at < to; at += 1) {
    const phrase = phraseAt(text, at, to)
    if (phrase) return typeBy('phrase', phrase.class, text, at, phrase.words.length)
    const word = wordAt(at)
    if (word) return typeBy('word', word.class, text, at, 1)
  }
  return null
}

const judgedWithin = 4

function typeBy(rule: string, found: ClaimClass, text: FoldedWords, at: number, count: number) {
  const words = text.words.slice(at, at + count).map((word) => word.text)
  return { class: found, rule, word: words.join(' ') }
}

/** «يأتي هذا الهجوم بعد فشل المفاوضات»: the event of «هذا» was told before. */
function afterKnown({ words }: FoldedWords, from: number, to: number): number {
  const first = words[from]?.text ?? ''
  if (!/^[وف]?(?:[يت]اتي|جاءت?)$/.test(first)) return from
  if (!/^(?:هذا|هذه|ذلك|تلك)$/.test(words[from + 1]?.text ?? '')) return from
  for (let at = from + 2; at < Math.min(to, from + 8); at += 1)
    if (/^(?:بعد|وسط|عقب|اثر|بعيد)$/.test(words[at]?.text ?? '')) return at + 1
  return from
}

type Phrase = { readonly class: ClaimClass; readonly words: readonly RegExp[] }

const phrases: readonly Phrase[] = (
  [
    ['negotiation', '[وب]?وقف اطلاق'],
    ['negotiation', '[ب]?(?:ال)?تبادل (?:ال)?اسري'],
    ['negotiation', '[ب]?اطلاق سراح'],
    ['hostilities', '[ب]?اطلاق (?:ال)?(?:نار|صاروخ|صواريخ|قذيفه|قذايف)'],
    ['hostilities', '[وب]?(?:ال)?عملي(?:ه|ات|تها|اتها|ته|اته) (?:ال)?(?:عسكريه|امنيه|قتاليه|بريه)'],
    ['hostilities', '[وب]?(?:ال)?حملتها? (?:ال)?(?:عسكريه|امنيه)'],
    ['responsibility', '(?:هي|هو|هم) من'],
    ['responsibility', '(?:[يت]قف|تقف|وقوف\\S*|بالوقوف) (?:وراء|خلف)'],
    ['explanation', '[يت]عود الي'],
    ['explanation', '(?:ردا|وردا) علي'],
    ['humanitarian', '(?:قطع|انقطاع) (?:ال)?(?:مياه|كهرباء|اتصالات)'],
    ['violation', '(?:ال)?دروع(?:ا)? (?:ال)?بشريه']
  ] as const
).map(([name, words]) => ({
  class: name,
  words: words.split(' ').map((word) => new RegExp(`^${word}$`))
}))

/** Words with which a phrase may start, so that most words are passed over quickly. */
const phraseStart = /وقف|اطلاق|تبادل|عملي|حملت|^ه[يوم]|[يت]قف|وقوف|[يت]عود|ردا|قطع|انقطاع|دروع/

function phraseAt({ words }: FoldedWords, at: number, to: number): Phrase | null {
  if (!phraseStart.test(words[at]?.text ?? '')) return null
  const found = phrases.find(
    ({ words: parts }) =>
      at + parts.length <= to &&
      parts.every((part, index) => part.test(words[at + index]?.text ?? ''))
  )
  return found ?? null
}
