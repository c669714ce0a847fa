import { seenSpanOfWords, wordText } from '../text/folded-words'
import type { Mention } from '../actors/find-mentions'
import { isGenericHead } from '../actors/label-words'
import { widenToGraphemes } from '../text/graphemes'
import type { Span } from '../text/span'
import { tidySpan } from '../text/tidy'
import { offices, sourceNouns } from './cue-forms'
import type { FoundCue } from './find-cues'
import type { Facts } from './facts'
import { namedAt } from './mention-lists'
import { isThat, isThatWithSubject, sentenceEndOf } from './sentences'

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
  /** Where a description stands, as words; null for a name. */
  readonly words: { readonly span: Span; readonly from: number; readonly to: number } | null
}

/** What of a text it takes to tell its sources. */
export type Spoken = Omit<Facts, 'figures'>

/**
 * The likely source of every cue, null where none can be told. An overt subject after the verb
 * comes first, then a name right before it; a verb without a subject («وأضافت أنّ») goes on with
 * the last overt source, and so does «المصدر». A subject that is not understood ends the chain.
 */
export function sourcesOf(spoken: Spoken): readonly (Source | null)[] {
  const mentionAt = new Map<number, Mention>()
  const mentionEnding = new Map<number, Mention>()
  for (const mention of spoken.mentions) {
    if (!mentionAt.has(mention.from)) mentionAt.set(mention.from, mention)
    if (!mentionEnding.has(mention.to)) mentionEnding.set(mention.to, mention)
  }
  const known = { ...spoken, mentionAt, mentionEnding }
  let last: Source | null = null
  return spoken.cues.map((cue) => {
    const source = cue.cue.speakerless || cue.passive ? null : sourceOf(known, cue, last)
    if (source === 'stranger') last = null
    else if (source && source.code !== 'dropped-subject' && source.code !== 'points-back')
      last = source
    return source === 'stranger' ? null : source
  })
}

type Known = Spoken & {
  /** Mentions by the numbers of their first and their last words, the widest of each. */
  readonly mentionAt: ReadonlyMap<number, Mention>
  readonly mentionEnding: ReadonlyMap<number, Mention>
}

function sourceOf(known: Known, cue: FoundCue, last: Source | null): Source | 'stranger' | null {
  if (cue.cue.echoes) return dropped(last)
  const zone = zoneOf(known, cue)
  const overt = governs(cue) ? null : overtSource(known, zone, last)
  if (overt && !isAccused(known, cue, overt)) return overt
  const before = namedBefore(known, cue)
  if (before) return before
  if (cue.kind === 'preposition' || cue.cue.impersonal) return null
  return withoutName(known, cue, { zone, last, accused: overt !== null })
}

/** Whether the subject was dropped, or is one that is not understood. */
function withoutName(
  known: Known,
  cue: FoundCue,
  {
    zone,
    last,
    accused
  }: { readonly zone: Zone; readonly last: Source | null; readonly accused: boolean }
): Source | 'stranger' | null {
  if (hasSubjectBefore(known, cue)) return 'stranger'
  const isFollowed = !accused && !governs(cue) && zone.from < zone.to
  if (!isFollowed || startsContent(known, zone.from)) return dropped(last)
  return zone.closed ? 'stranger' : null
}

function dropped(last: Source | null): Source | null {
  return last && { ...last, code: 'dropped-subject', lastWord: null }
}

/** «المرصد يؤكد», «كتائب القسام قد أعلنت»: the name right before the verb, in its clause. */
function namedBefore({ text, sentences: { clause }, mentionEnding }: Known, cue: FoundCue) {
  const between = /^(?:قد|لم|لا|ايضا)$/.test(wordText(text, cue.from - 1)) ? 2 : 1
  const before = cue.conjoined ? undefined : mentionEnding.get(cue.from - between)
  if (!before || clause[cue.from] !== clause[cue.from - between]) return null
  return { ...named(before), code: 'subject-before', lastWord: null } as const
}

/** «أشارت إلى»: with its preposition right behind it the verb has no subject of its own. */
function governs({ cue, kind, form }: FoundCue): boolean {
  return kind === 'verb' && cue.id !== 'U11' && / (?:إلى|على|عن|في|من)$/.test(form)
}

/** Whether words stand before the verb in its clause that are more than a lead-in: its subject. */
function hasSubjectBefore({ text, sentences }: Spoken, { from }: FoundCue): boolean {
  for (let at = from - 1; at >= 0 && sentences.clause[at] === sentences.clause[from]; at -= 1)
    if (!leadIn.test(wordText(text, at))) return true
  return false
}

const leadIn =
  /^[وف]?(?:كما|قد|لقد|فيما|حيث|بينما|ثم|ايضا|كذلك|التي|الذي|كانت?|لم|لا|ما|ان|بان|لكن|لكنها?|عندما)$/

/** «وأكدت استمرار القصف»: what follows the verb is what was said. */
function startsContent({ text, claimWordAt }: Spoken, at: number): boolean {
  return claimWordAt(at)?.form === 'noun' || content.test(wordText(text, at))
}

const content =
  /^(?:ارتفاع|انخفاض|وجود|وقوع|سقوط|استمرار|عوده|وصول|بدء|انتهاء|فقدان|العثور|ضروره|عدم|صحه|اي|جميع|كل|استيناف|تدمير|ب(?:ان|مقتل|قصف|سقوط|وجود|تنفيذ|شن|استهداف|الوقوف|الانسحاب|فتح|قتل|خرق|الرد|الانتقام))$/

/** «اتهم قسد بالقصف», «حمّلت قسد المسؤولية»: the only name after the verb is the accused one. */
function isAccused({ text }: Spoken, { cue }: FoundCue, { lastWord }: Source): boolean {
  if (cue.class !== 'accuse' || lastWord === null) return false
  return /^(?:ب|ال?مسوولي)/.test(text.words[lastWord + 1]?.text ?? '')
}

/** The words where a subject can stand: after the cue, before أنّ, a comma or the sentence's end. */
function zoneOf({ text, sentences }: Spoken, cue: FoundCue): Zone {
  const { from: first, to, opens } = cue
  const verbal = cue.kind === 'verb' && !/بيان|تصريح/.test(cue.form)
  const from = opens + 1
  const limit = Math.min(sentenceEndOf(sentences, first), from + 12)
  for (let at = from; at < limit; at += 1) {
    const word = text.words[at]?.text ?? ''
    if (isThat(word) || isThatWithSubject(word)) return { from, to: at, closed: true, verbal }
    if (sentences.clause[at] !== sentences.clause[to]) return { from, to: at, closed: true, verbal }
  }
  return { from, to: limit, closed: false, verbal }
}

type Zone = {
  readonly from: number
  readonly to: number
  readonly closed: boolean
  /** After a verb, where ل says to whom it was said. */
  readonly verbal: boolean
}

function overtSource(known: Known, { from, to, verbal }: Zone, last: Source | null): Source | null {
  for (let at = from; at < to; at += 1) {
    const told = verbal ? toldEnd(known, at) : null
    const source = told === null ? sourceAt(known, { at, to, last }) : undefined
    if (source !== undefined) return source
    const word = wordText(known.text, at)
    if (told === null && !isGenericHead(word) && !title.test(word)) return null
    at = told ?? at
  }
  return null
}

type Place = { readonly at: number; readonly to: number; readonly last: Source | null }

/** The source that starts at a word; null where a word only points back to nobody known. */
function sourceAt(known: Known, { at, to, last }: Place): Source | null | undefined {
  const mention = known.mentionAt.get(at)
  if (mention) return { ...named(mention), code: 'subject', lastWord: mention.to }
  const word = wordText(known.text, at)
  if (pointsBack.test(word)) return last && { ...last, ...ownSpan(known, at), code: 'points-back' }
  if (isSourceNoun(word)) return described(known, at, to)
  return quotedName(known, at, to) ?? undefined
}

function isSourceNoun(word: string): boolean {
  return sourceNouns.has(word) || sourceNouns.has(word.replace(/^[بلو](?=.{3})/, ''))
}

/** The last word of «لرويترز» and «لـ"العربي"»: to whom it was said, not who said it. */
function toldEnd({ text, mentionAt }: Known, at: number): number | null {
  const word = wordText(text, at)
  // «الأمين العام للأمم المتحدة»: whose title it is.
  if (title.test(wordText(text, at - 1))) return null
  const mention = mentionAt.get(at)
  if (mention) return word.startsWith('ل') && isPrefixed(mention, word) ? mention.to : null
  if (word !== 'ل' || !text.words[at + 1]?.gap.includes('"')) return null
  for (let end = at + 1; end < at + 6; end += 1)
    if (text.words[end + 1]?.gap.includes('"')) return end
  return null
}

function isPrefixed({ cut }: Mention, word: string): boolean {
  return cut > 0 || word.startsWith('لل')
}

const pointsBack = /^[بل]?(?:المصدر|المصادر|الاخير|الاخيره|نفسه|ذاته)$/
const title =
  /^(?:ال)?(?:متحدث(?:ه)?|ناطق(?:ه)?|باسم|قايد|قياده|رييس|وزير|وزاره|مدير|عضو|امين|مبعوث|منسق|سفير|مندوب|مفوض|ممثل|مكتب|نايب|خاص|عام|رسمي|عسكري|بيان|اعلامي|اقليمي|ل)$/

function ownSpan({ text }: Spoken, at: number) {
  return { span: seenSpanOfWords(text, { from: at, to: at }), lastWord: at }
}

function named(mention: Mention) {
  return { span: mention.span, mention, quoted: false, words: null }
}

/** «نفت "السنديان" أي صلة»: a short name between quotation marks, with words after it. */
function quotedName({ text }: Known, at: number, to: number): Source | null {
  if (text.words[at]?.gap !== ' "') return null
  for (let lastWord = at; lastWord < Math.min(to, at + 3); lastWord += 1) {
    const gap = text.words[lastWord + 1]?.gap ?? ''
    if (gap.startsWith('"')) {
      const span = seenSpanOfWords(text, { from: at, to: lastWord })
      return { span, mention: null, quoted: true, code: 'subject', lastWord, words: null }
    }
    if (gap.includes('"')) return null
  }
  return null
}

/** «مواقع مقربة من "قسد"»: up to the particle or the comma; a clause of its own is cut off. */
function described(known: Known, at: number, to: number): Source | null {
  const { text } = known
  const lastWord = officeEnd(known, at) ?? descriptionEnd(known, at, to)
  if (lastWord - at > 7) return null
  const first = wordText(text, at)
  const cut = /^[بل]/.test(first) && !sourceNouns.has(first) ? 1 : 0
  const { start, end } = seenSpanOfWords(text, { from: at, to: lastWord, cut })
  const closed = /^["»”]/.test(text.original.slice(end, end + 1)) ? end + 1 : end
  const tidy = tidySpan(text.original, { start, end: closed })
  const span = tidy && widenToGraphemes(text.original, tidy)
  const words = span && { span, from: at, to: lastWord }
  return span && { span, mention: null, quoted: false, code: 'subject', lastWord, words }
}

function descriptionEnd(known: Known, at: number, to: number): number {
  for (let next = at + 1; next < to; next += 1) {
    const word = wordText(known.text, next)
    if (endsDescription.test(word) || press.test(word) || toldEnd(known, next) !== null)
      return next - 1
  }
  return to - 1
}

/** «لوكالة …»: to whom it was said. */
const press = /^ل(?:وكاله|شبكه|موقع|صحيفه|قناه|مراسل)/

/** «قائد في "قسد"», «مصدر من الجيش»: an office and whose it is. */
function officeEnd(known: Known, at: number): number | null {
  if (!offices.has(wordText(known.text, at))) return null
  for (let link = at + 1; link < at + 4; link += 1) {
    if (!/^(?:في|من|باسم|لدي|ل)$/.test(wordText(known.text, link))) continue
    const named = namedAt(known, link + 1)
    return named ? named.to : null
  }
  return null
}

const endsDescription = /^(?:في|لـ|ل|قوله|قولهم|قولها|طلب|فضل|رفض|مقتل|عن|اليوم|امس|ان)$/
