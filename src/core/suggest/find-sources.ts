import { spanOfWords, type FoldedWords } from '../text/folded-words'
import type { Mention } from '../actors/find-mentions'
import { isGenericHead } from '../actors/label-words'
import { contains, type Span } from '../text/span'
import { tidySpan } from '../text/tidy'
import { sourceNouns } from './cue-forms'
import type { FoundCue } from './find-cues'
import { isThat, isThatWithSubject, sentenceEndOf, type Sentences } from './sentences'

/** Who probably says what a cue reports, and how that is known. */
export type Source = {
  readonly span: Span
  /** The mention in the register, or null for a description («مصادر محلية»). */
  readonly mention: Mention | null
  /** A name in quotation marks that the register does not know. */
  readonly quoted: boolean
  readonly code: 'subject' | 'subject-before' | 'dropped-subject' | 'points-back'
  /** Where the words that name the source end, as a word; null when they stand elsewhere. */
  readonly lastWord: number | null
}

export type Found = {
  readonly text: FoldedWords
  readonly sentences: Sentences
  readonly mentions: readonly Mention[]
  readonly cues: readonly FoundCue[]
}

/**
 * The likely source of every cue, null where none can be told. An overt subject after the verb
 * comes first, then a name right before it; a verb without a subject («وأضافت أنّ») goes on with
 * the last overt source, and so does «المصدر». A subject that is not understood ends the chain.
 */
export function sourcesOf(found: Found): readonly (Source | null)[] {
  const wordOf = wordStarts(found)
  const mentionAt = new Map<number, Mention>()
  for (const mention of found.mentions) {
    const word = wordOf.get(mention.span.start)
    if (word !== undefined && !mentionAt.has(word)) mentionAt.set(word, mention)
  }
  const mentionEnding = new Map(found.mentions.map((mention) => [mention.span.end, mention]))
  let last: Source | null = null
  return found.cues.map((cue) => {
    const source = cue.cue.speakerless
      ? null
      : sourceOf({ ...found, mentionAt, mentionEnding }, cue, last)
    if (source === 'stranger') last = null
    else if (source && source.code !== 'dropped-subject' && source.code !== 'points-back')
      last = source
    return source === 'stranger' ? null : source
  })
}

type Known = Found & {
  /** Mentions by the number of their first word. */
  readonly mentionAt: ReadonlyMap<number, Mention>
  readonly mentionEnding: ReadonlyMap<number, Mention>
}

/** The number of the word in which each mention starts, by the offset where it does. */
function wordStarts({ text, mentions }: Found): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  let at = 0
  for (const { span } of mentions.toSorted((a, b) => a.span.start - b.span.start)) {
    while (at < text.words.length && spanOfWords(text, { from: at, to: at }).end <= span.start)
      at += 1
    starts.set(span.start, at)
  }
  return starts
}

function sourceOf(known: Known, cue: FoundCue, last: Source | null): Source | 'stranger' | null {
  const zone = zoneOf(known, cue)
  const overt = overtSource(known, zone, last)
  if (overt && !isAccused(known, cue, overt)) return overt
  const before = cue.conjoined ? undefined : mentionEndingAt(known, cue.from - 1)
  if (before && known.sentences.clause[cue.from] === known.sentences.clause[cue.from - 1])
    return { ...named(before), code: 'subject-before', lastWord: null }
  if (cue.kind === 'preposition') return null
  if (!overt && zone.from < zone.to) return zone.closed ? 'stranger' : null
  return last && { ...last, code: 'dropped-subject', lastWord: null }
}

/** «اتهم قسد بالقصف», «حمّلت قسد المسؤولية»: the only name after the verb is the accused one. */
function isAccused({ text }: Found, { cue }: FoundCue, { lastWord }: Source): boolean {
  if (cue.class !== 'accuse' || lastWord === null) return false
  return /^(?:ب|ال?مسوولي)/.test(text.words[lastWord + 1]?.text ?? '')
}

/** The words where a subject can stand: after the cue, before أنّ, a comma or the sentence's end. */
function zoneOf({ text, sentences }: Found, { from: first, to, opens }: FoundCue) {
  const from = opens + 1
  const limit = Math.min(sentenceEndOf(sentences, first), from + 12)
  for (let at = from; at < limit; at += 1) {
    const word = text.words[at]?.text ?? ''
    if (isThat(word) || isThatWithSubject(word)) return { from, to: at, closed: true }
    if (sentences.clause[at] !== sentences.clause[to]) return { from, to: at, closed: true }
  }
  return { from, to: limit, closed: false }
}

type Zone = { readonly from: number; readonly to: number; readonly closed: boolean }

function overtSource(known: Known, { from, to }: Zone, last: Source | null): Source | null {
  for (let at = from; at < to; at += 1) {
    const word = known.text.words[at]?.text ?? ''
    const mention = known.mentionAt.get(at)
    if (mention) return { ...named(mention), code: 'subject', lastWord: lastIn(known, at) }
    if (pointsBack.test(word))
      return last && { ...last, ...ownSpan(known, at), code: 'points-back' }
    if (sourceNouns.has(word) || sourceNouns.has(word.replace(/^[بلو](?=.{3})/, '')))
      return described(known, at, to)
    const name = quotedName(known, at, to)
    if (name) return name
    if (!isGenericHead(word) && !title.test(word)) return null
  }
  return null
}

const pointsBack = /^[بل]?(?:المصدر|المصادر|الاخير|الاخيره|نفسه|ذاته)$/
const title =
  /^(?:ال)?(?:متحدث|ناطق|باسم|قايد|قياده|رييس|وزير|وزاره|مدير|عضو|العام|رسمي|عسكري|بيان|ل)$/

function ownSpan({ text }: Found, at: number) {
  return { span: spanOfWords(text, { from: at, to: at }), lastWord: at }
}

function named(mention: Mention) {
  return { span: mention.span, mention, quoted: false }
}

/** «نفت "السنديان" أي صلة»: a short name between quotation marks, with words after it. */
function quotedName({ text }: Known, at: number, to: number): Source | null {
  if (text.words[at]?.gap !== ' "') return null
  for (let lastWord = at; lastWord < Math.min(to, at + 3); lastWord += 1) {
    const gap = text.words[lastWord + 1]?.gap ?? ''
    if (gap.startsWith('"')) {
      const span = spanOfWords(text, { from: at, to: lastWord })
      return { span, mention: null, quoted: true, code: 'subject', lastWord }
    }
    if (gap.includes('"')) return null
  }
  return null
}

/** «مواقع مقربة من "قسد"»: up to the particle or the comma; a clause of its own is cut off. */
function described({ text }: Known, at: number, to: number): Source | null {
  const words = text.words.slice(at, to)
  const stop = words.findIndex(({ text }, index) => index > 0 && endsDescription.test(text))
  const lastWord = stop === -1 ? to - 1 : at + stop - 1
  if (lastWord - at > 7) return null
  const cut = /^[بل]/.test(words[0]?.text ?? '') && !sourceNouns.has(words[0]?.text ?? '') ? 1 : 0
  const { start, end } = spanOfWords(text, { from: at, to: lastWord, cut })
  const closed = /^["»”]/.test(text.original.slice(end)) ? end + 1 : end
  const span = tidySpan(text.original, { start, end: closed })
  return span && { span, mention: null, quoted: false, code: 'subject', lastWord }
}

const endsDescription = /^(?:في|لـ|ل|قوله|قولهم|قولها|طلب|فضل|رفض|مقتل|عن|اليوم|امس|ان)$/

function lastIn({ text, mentionAt }: Known, at: number): number {
  const span = mentionAt.get(at)?.span
  if (!span) return at
  for (let next = at + 1; next < text.words.length; next += 1)
    if (!contains(span, spanOfWords(text, { from: next, to: next }))) return next - 1
  return text.words.length - 1
}

function mentionEndingAt({ text, mentionEnding }: Known, word: number): Mention | undefined {
  if (word < 0) return undefined
  return mentionEnding.get(spanOfWords(text, { from: word, to: word }).end)
}
