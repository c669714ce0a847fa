import type { FoldedText } from '../text/fold'
import { takeApart, type Parts } from './clitic-forms'
import { countedNouns, type CountedNoun } from './counted-nouns'
import { isDigit, readDigits, type Digits } from './digits'
import { harmWords } from './harm-words'
import { actingHeads, functionWords, numberedHeads, things, undoingHeads } from './not-people'
import { numberWords } from './number-words'
import { phraseHeads } from './phrase-words'
import { markAt, type Token, type Tokens } from './token'

/** Cuts a folded text into words, numbers and marks, and looks every word up once. */
export function tokenise(folded: FoldedText, source: string): Tokens {
  const { text } = folded
  const known = new Map<string, Analysis>()
  const tokens: Token[] = []
  for (const match of text.matchAll(/\p{L}+|[0-9]+|[^\s\p{L}0-9]|\n/gu)) {
    const start = match.index
    const last = tokens.at(-1)
    if (last && start < last.end) continue
    if (isDigit(text, start)) tokens.push(digitsAt(text, start, glued(tokens, text, start)))
    else if (/^\p{L}/u.test(match[0])) {
      const analysis = analysed(match[0], known)
      const isTelling = analysis.number !== null || analysis.noun?.number === 'two-or-many'
      const written = isTelling ? originalOf(folded, source, start, match[0].length) : ''
      tokens.push(wordAt(match[0], { start, written, analysis }))
    } else if (!closesDigits(tokens, match[0], start)) tokens.push(markAt(match[0], start))
  }
  return tokens
}

/**
 * Takes the brackets off digits: «مقتل (3) مدنيين». Behind a number in words they say it again and go
 * altogether: «ثلاثة (3) مدنيين».
 */
function closesDigits(tokens: Token[], mark: string, start: number): boolean {
  const digits = tokens.at(-1)
  const opener = tokens.at(-2)
  if (digits?.kind !== 'digits' || digits.end !== start || digits.joined || !opener) return false
  const isPair = (mark === ')' && opener.text === '(') || (mark === '"' && opener.text === '"')
  if (!isPair || opener.end !== digits.start) return false
  tokens.splice(-2)
  if (tokens.at(-1)?.number) return true
  const text = opener.text + digits.text + mark
  tokens.push({ ...digits, text, start: opener.start, bare: opener.start, end: start + 1 })
  return true
}

type Analysis = Pick<Token, 'number' | 'noun' | 'harm'> & { readonly parts: Parts }

/** What the lists know of a word; looked up once for each word of the text. */
function analysed(word: string, known: Map<string, Analysis>): Analysis {
  const before = known.get(word)
  if (before) return before
  const parts = takeApart(word, isKnown)
  const { root } = parts
  const analysis = {
    parts,
    number: numberWords.get(root) ?? null,
    noun: countedNouns.get(root) ?? null,
    harm: harmWords.get(root) ?? harmWords.get(word) ?? null
  }
  known.set(word, analysis)
  return analysis
}

/** The word as written, whose tanween and hamza tell numbers apart. */
function originalOf(folded: FoldedText, source: string, start: number, length: number): string {
  const span = folded.spanOf(start, start + length)
  return source.slice(span.start, span.end)
}

const lists = [numberWords, countedNouns, harmWords, phraseHeads]
const plain = [things, numberedHeads, actingHeads, undoingHeads, functionWords]

function isKnown(root: string): boolean {
  return lists.some((list) => list.has(root)) || plain.some((list) => list.has(root))
}

type Word = { readonly start: number; readonly written: string; readonly analysis: Analysis }

function wordAt(text: string, { start, written, analysis }: Word): Token {
  const { number, noun, harm, parts } = analysis
  const { root, joined, preposition, article, cut } = parts
  // One shape for all tokens, written out: a spread for each would take most of the time.
  return {
    kind: 'word',
    text,
    root,
    joined,
    preposition,
    article,
    start,
    bare: start + cut,
    end: start + text.length,
    value: null,
    tanween: written.includes('\u064b'),
    hamza: written !== '' && /[ئء\u0654]/.test(written),
    number,
    noun: noun?.number === 'two-or-many' ? vowelled(noun, written) : noun,
    harm
  }
}

/** «مدنيَّين» is the dual and «مدنيِّين» the plural where the vowel before the ending is written. */
function vowelled(noun: CountedNoun, written: string): CountedNoun {
  const marks = /(\p{M}*)ي\p{M}*ن\p{M}*$/u.exec(written)?.[1] ?? ''
  if (marks.includes('\u064e')) return { ...noun, number: 'two' }
  return marks.includes('\u0650') ? { ...noun, number: 'many' } : noun
}

type Glued = Pick<Token, 'joined' | 'preposition' | 'article' | 'start' | 'bare'>

/**
 * The proclitics of digits, taken off the list: «و473», «الـ162», «بـ15», and with a space before the
 * digits «الـ 162», «بـ 15». A free «و» stays: it joins.
 */
function glued(tokens: Token[], text: string, start: number): Glued {
  const none = { joined: false, preposition: '', article: false, start, bare: start } as const
  const last = tokens.at(-1)
  if (last?.kind !== 'word') return none
  const apart = last.end + 1 === start && text.charAt(last.end) === ' '
  if (last.end !== start && !apart) return none
  const found = /^([وف]?)([بلك]?)(ال|ل)?$/.exec(text.slice(last.start, last.end))
  if (!found || (apart && !/^[وف]?(?:[بل]|ب?ال)$/.test(last.text))) return none
  tokens.pop()
  const [, joint = '', preposition = '', article = ''] = found
  const bare = last.start + joint.length + preposition.length
  return {
    joined: joint !== '',
    preposition: asPreposition(preposition),
    article: article !== '',
    start: last.start,
    bare: apart && article === '' ? start : bare
  }
}

function asPreposition(letter: string): Token['preposition'] {
  return letter === 'ب' || letter === 'ل' || letter === 'ك' ? letter : ''
}

function digitsAt(text: string, at: number, front: Glued): Token {
  const { value, end, whole } = beforeScale(text, at)
  const token = markAt(text.slice(at, end), at)
  return { ...token, ...front, kind: 'digits', root: whole ? 'digits' : 'decimal', end, value }
}

/** «1.250 مليون» is one and a quarter of it, «1.250 شخصاً» is a thousand and more. */
function beforeScale(text: string, at: number): Digits {
  const usual = readDigits(text, at)
  const marked = /[.,،]/.test(text.slice(at, usual.end)) || text.charAt(usual.end) === '،'
  if (!usual.whole || !marked) return usual
  const decimal = readDigits(text, at, true)
  const next = /^ ?(\p{L}{3,12})/u.exec(text.slice(decimal.end, decimal.end + 14))?.[1] ?? ''
  const scale = numberWords.get(next)?.scale ?? 0
  return scale >= (decimal.end > usual.end ? 1000 : 1_000_000) ? decimal : usual
}
