import { foldedWords } from '../text/folded-words'
import { firstSentence, plainWords, type Guideline, type GuidelineLanguage } from './guideline'

/** The guideline of a label in each language, where the project has one of its own. */
export type GuidelinePair = Readonly<Record<GuidelineLanguage, Guideline | null>>

/** An example or counter-example as a guideline has it, in plain words. */
export type QuotedExample = {
  /** The heading that it stands under, which says what it is an example of; empty without one. */
  readonly under: string
  readonly text: string
}

/** The sentence that defines a label, and where it stands. */
export type Definition = {
  readonly sentence: string
  /** Of the guideline; 0 is what comes with the program, null the scheme. */
  readonly version: number | null
}

/** The first of these that says anything: the project's guideline, the scheme, what comes with the program. */
export function definitionFrom({
  own,
  scheme,
  shipped
}: {
  readonly own: Guideline | null
  readonly scheme: string
  readonly shipped: Guideline
}): Definition {
  const said = own ? firstSentence(own.text) : ''
  if (own && said !== '') return { sentence: said, version: own.version }
  if (scheme !== '') return { sentence: scheme, version: null }
  return { sentence: firstSentence(shipped.text), version: shipped.version }
}

/**
 * The example of a guideline whose words are most like one of these, and of several the last; null
 * where none shares half of its words with them. An example is an item of a list that quotes words in
 * «…», of which what is bold is meant, or else all.
 */
export function nearestExample(text: string, quotes: readonly string[]): QuotedExample | null {
  const wanted = quotes.map(wordsOf)
  let nearest: QuotedExample | null = null
  let best = 0
  for (const { words, ...example } of examplesIn(text)) {
    const likeness = Math.max(0, ...wanted.map((quote) => likenessOf(quote, words)))
    if (likeness < half || likeness < best) continue
    best = likeness
    nearest = example
  }
  return nearest
}

const half = 0.5

type Example = QuotedExample & { readonly words: ReadonlySet<string> }

function examplesIn(text: string): readonly Example[] {
  const examples: Example[] = []
  let under = ''
  for (const line of text.split('\n')) {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)
    if (heading) under = plainWords(heading[1] ?? '')
    const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line)?.[1]
    const quoted = item === undefined ? undefined : /«([^»]*)»/.exec(item)?.[1]
    if (item === undefined || quoted === undefined) continue
    const bold = /\*\*([^*]+)\*\*/.exec(quoted)?.[1]
    examples.push({ under, text: plainWords(item), words: wordsOf(plainWords(bold ?? quoted)) })
  }
  return examples
}

/** In one spelling and without the article; short words say too little to be an example's. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = foldedWords(text).words.map(({ text: word }) => word.replace(/^ال(?=..)/, ''))
  const telling = words.filter((word) => word.length > 2)
  return new Set(telling.length === 0 ? words : telling)
}

/** How much two sets of words have in common (Dice 1945): from 0 to 1. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}
