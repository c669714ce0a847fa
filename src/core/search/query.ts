import { foldText } from '../text/fold'
import { foldedWords } from '../text/folded-words'
import { ownsConjunction, ownsPreposition } from '../text/root-letters'
import { comeOff, longestProclitics, procliticsOf, type Proclitics } from './proclitics'

/** What is looked for, read once from what was typed. */
export type Query =
  /** Letter for letter. */
  | { readonly kind: 'letters'; readonly letters: string }
  /** Signs without a word between them, in any spelling: «"» finds every quotation mark. */
  | { readonly kind: 'signs'; readonly signs: string }
  /** Words that follow each other. */
  | {
      readonly kind: 'words'
      readonly words: readonly AskedWord[]
      /** The last word may go on: it is still being typed. */
      readonly unfinished: boolean
    }

/** A word of a query in the ways in which it may be meant, as it was typed first. */
export type AskedWord = readonly AskedForm[]
export type AskedForm = {
  /** Folded, without the proclitics that this way of reading takes off. */
  readonly bare: string
  /** It was typed with the article, which then belongs to what is found. */
  readonly article: boolean
}

/**
 * Reads a query; null when there is nothing to look for. Without `exact` spelling does not count
 * and proclitics need not be there; the last word is taken for unfinished unless a space follows.
 */
export function readQuery(typed: string, exact: boolean): Query | null {
  if (exact) return typed === '' ? null : { kind: 'letters', letters: typed }
  const { words, folded } = foldedWords(typed)
  if (words.length === 0) {
    const signs = foldText(typed).text.trim()
    return signs === '' ? null : { kind: 'signs', signs }
  }
  return {
    kind: 'words',
    words: words.map(({ text, start, end }) => {
      const span = folded.spanOf(start, end)
      return formsOf(text, plainLetters(typed.slice(span.start, span.end)))
    }),
    unfinished: !/\s$/u.test(folded.text)
  }
}

/** A word as it is written, hamzas and all, without vowel marks, tatweel and joiners. */
export function plainLetters(word: string): string {
  return word.replaceAll(/[\p{M}ـ\u200c\u200d]/gu, '')
}

/** The whole word, and what is left of it without the proclitics that it may start with. */
function formsOf(word: string, letters: string): AskedWord {
  const forms: AskedForm[] = [{ bare: word, article: false }]
  for (let cut = 1; cut <= Math.min(longestProclitics, word.length - 1); cut += 1) {
    const proclitics = procliticsOf(word.slice(0, cut))
    const bare = word.slice(cut)
    if (proclitics && areMeant(proclitics, letters, bare))
      forms.push({ bare, article: proclitics.article !== '' })
  }
  return forms
}

/** Stricter than in a text: a word that is looked for is seldom joined to anything. */
function areMeant(proclitics: Proclitics, letters: string, bare: string): boolean {
  if (!comeOff(proclitics, letters, bare)) return false
  const { conjunction, preposition, article } = proclitics
  if (/^\p{N}/u.test(bare)) return true
  if (article !== '') return bare.length >= 3
  if (conjunction !== '' && ownsConjunction(letters)) return false
  if (preposition === '') return bare.length >= (conjunction === 'و' ? 3 : 4)
  return bare.length >= 4 && !ownsPreposition(letters.slice(conjunction.length))
}
