import type { FoldedWords } from '../text/folded-words'

/** Where each word stands: the number of its sentence, and of its clause in the whole text. */
export type Sentences = {
  readonly sentence: readonly number[]
  readonly clause: readonly number[]
  /** The first word of each sentence, and after the last the number of words. */
  readonly starts: readonly number[]
}

/** A dot ends a sentence before white space or a quotation mark, not in «أ.ف.ب» or «1.5». */
const sentenceEnd = /[!؟?…\n\r]|\.(?=[\s"»)])|\.$/
const clauseEnd = /[،,؛;:]/

export function sentencesOf({ words }: FoldedWords): Sentences {
  const sentence: number[] = []
  const clause: number[] = []
  const starts: number[] = []
  let clauses = 0
  for (const [at, { gap }] of words.entries()) {
    const ends = at === 0 || sentenceEnd.test(gap)
    if (ends) starts.push(at)
    if (at > 0 && (ends || clauseEnd.test(gap))) clauses += 1
    sentence.push(starts.length - 1)
    clause.push(clauses)
  }
  return { sentence, clause, starts: [...starts, words.length] }
}

/** The word after the last one of the sentence that this word stands in. */
export function sentenceEndOf({ sentence, starts }: Sentences, at: number): number {
  return starts[(sentence[at] ?? 0) + 1] ?? at + 1
}

export function sentenceStartOf({ sentence, starts }: Sentences, at: number): number {
  return starts[sentence[at] ?? 0] ?? 0
}

/** أنّ or إنّ, bare or with بـ before it: it opens what was said and does not belong to it. */
export function isThat(folded: string): boolean {
  return /^[وب]?ان$/.test(folded)
}

/** The particle with its subject attached («إنها»): it belongs to what was said. */
export function isThatWithSubject(folded: string): boolean {
  return /^ب?ان(?:ه|ها|هم|هن|هما|ني|نا|نه)$/.test(folded)
}
