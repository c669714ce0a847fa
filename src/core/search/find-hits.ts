import { foldedWords, type FoldedWord, type FoldedWords } from '../text/folded-words'
import { splitsPair, type Span } from '../text/span'
import { comeOff, longestProclitics, procliticsOf } from './proclitics'
import { plainLetters, type AskedForm, type AskedWord, type Query } from './query'

/** A text made ready for searching. Make it once: it reads all of the text. */
export type SearchableText = FoldedWords

export function searchable(text: string): SearchableText {
  return foldedWords(text)
}

/**
 * Where a query stands in a text: spans of the untouched text in UTF-16 units, in order, none over
 * another. Words may have proclitics in the text, which stay outside the first one unless they were
 * typed; words of a phrase follow each other in one line, whatever signs stand between them. Time
 * grows with the length of the text.
 */
export function findHits(text: SearchableText, query: Query): readonly Span[] {
  if (query.kind === 'letters') return findLetters(text.original, query.letters)
  if (query.kind === 'signs')
    return occurrences(text.folded.text, query.signs).map((at) =>
      text.folded.spanOf(at, at + query.signs.length)
    )
  return findPhrases(text, query)
}

function findLetters(text: string, letters: string): readonly Span[] {
  return occurrences(text, letters)
    .map((start) => ({ start, end: start + letters.length }))
    .filter(({ start, end }) => !splitsPair(text, start) && !splitsPair(text, end))
}

function occurrences(text: string, part: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length))
    found.push(at)
  return found
}

type Phrase = Extract<Query, { readonly kind: 'words' }>

function findPhrases(text: SearchableText, phrase: Phrase): readonly Span[] {
  const hits: Span[] = []
  for (let at = 0; at + phrase.words.length <= text.words.length; at += 1) {
    const start = phraseAt(text, phrase, at)
    if (start === null) continue
    at += phrase.words.length - 1
    hits.push(text.folded.spanOf(start, text.words[at]?.end ?? 0))
  }
  return hits
}

/** Where in the folded text the phrase starts if its first word is this one; null if it is not. */
function phraseAt(text: SearchableText, { words, unfinished }: Phrase, first: number) {
  let start: number | null = null
  for (const [index, asked] of words.entries()) {
    const word = text.words[first + index]
    if (!word || (index > 0 && !follows(word))) return null
    const goesOn = unfinished && index === words.length - 1
    const found = wordStart(text, word, { asked, goesOn })
    if (found === null) return null
    if (index === 0) start = word.start + found
  }
  return start
}

/** Whether only a few signs, and no line end, stand between a word and the one before. */
function follows({ gap }: FoldedWord): boolean {
  return gap.length <= 8 && !gap.includes('\n')
}

/** How many letters of the word stand before what is looked for; null when it is not in it. */
function wordStart(
  text: SearchableText,
  word: FoldedWord,
  { asked, goesOn }: { readonly asked: AskedWord; readonly goesOn: boolean }
): number | null {
  for (const form of asked) {
    const { bare } = form
    const left = word.text.length - bare.length
    if (left < 0) continue
    if (goesOn) {
      for (let cut = 0; cut <= Math.min(left, longestProclitics); cut += 1) {
        if (!word.text.startsWith(bare, cut)) continue
        const start = startOf(text, word, { form, cut })
        if (start !== null) return start
      }
    } else if (left <= longestProclitics && word.text.endsWith(bare)) {
      const start = startOf(text, word, { form, cut: left })
      if (start !== null) return start
    }
  }
  return null
}

/** Where the hit starts in a word, with so many letters before the bare form; null: not there. */
function startOf(
  { original, folded }: SearchableText,
  word: FoldedWord,
  { form, cut }: { readonly form: AskedForm; readonly cut: number }
): number | null {
  if (cut === 0) return 0
  const proclitics = procliticsOf(word.text.slice(0, cut))
  if (!proclitics) return null
  const written = folded.spanOf(word.start, word.end)
  const letters = plainLetters(original.slice(written.start, written.end))
  if (!comeOff(proclitics, letters, form.bare)) return null
  return form.article ? cut - proclitics.article.length : cut
}
