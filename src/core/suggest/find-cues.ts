import type { FoldedWords } from '../text/folded-words'
import { seenSpanOfWords, wordText } from '../text/folded-words'
import type { Span } from '../text/span'
import { claimWord } from './claim-words'
import { cueForms, type Cue, type CueForm, type Need } from './cue-forms'
import { isThat, isThatWithSubject, sentenceEndOf, type Sentences } from './sentences'

/** A cue in a text. */
export type FoundCue = {
  readonly cue: Cue
  readonly kind: CueForm['kind']
  /** The form as the list has it. */
  readonly form: string
  readonly span: Span
  /** Its first and last word. */
  readonly from: number
  readonly to: number
  /** The last word before its subject can stand: «عن» of «نقلت … عن», the verb of «وفق ما قالت». */
  readonly opens: number
  /** Whether و or ف stood before it. */
  readonly conjoined: boolean
  /** «أُعلن»: the sign on its first letter says that nobody is named who does it. */
  readonly passive: boolean
}

/**
 * The reporting verbs and phrases of a text, in order. The span leaves out و and ف and keeps the
 * preposition that stands for itself («أشارت إلى»). Forms that are other words too are taken only
 * with evidence beside them; «يُذكر أنّ» is the outlet's own voice and no cue; a demand, threat,
 * pledge or count inside what another cue reports is part of the claim.
 */
export function findCues(text: FoldedWords, sentences: Sentences): readonly FoundCue[] {
  const found: FoundCue[] = []
  const keepsMaqsura = text.original.includes('ى')
  for (let at = 0; at < text.words.length; at += 1) {
    const cue = cueAt({ text, sentences, keepsMaqsura, from: at, before: found.at(-1) })
    if (!cue) continue
    at = Math.max(cue.to, cue.kind === 'preposition' ? cue.opens : 0)
    if (!cue.cue.frames && !isReported(sentences, cue, found)) found.push(cue)
  }
  return found
}

type Place = {
  readonly text: FoldedWords
  readonly sentences: Sentences
  /** Whether the text writes final ى as such, which not every newsroom does. */
  readonly keepsMaqsura: boolean
  readonly from: number
  readonly before: FoundCue | undefined
}

function cueAt(place: Place): FoundCue | null {
  const { text, from } = place
  const word = text.words[from]?.text ?? ''
  for (const cut of /^[وف]./.test(word) ? [0, 1] : [0]) {
    const forms = isOnly(word, cut) ? [] : (cueForms.get(word.slice(cut)) ?? [])
    const form = forms.find((form) => stands(place, form) && isMeant(place, form))
    if (!form) continue
    const to = lastWord(text, from, form)
    const span = seenSpanOfWords(text, { from, to, cut })
    const { cue, kind } = form
    const opens = opensAt(place, form, to)
    const passive =
      kind === 'verb' && /^[^يت]\u064f/u.test(text.original.slice(span.start, span.end))
    return { cue, kind, form: form.text, span, from, to, opens, conjoined: cut > 0, passive }
  }
  return null
}

/** «فحسب» says “only” and is no «حسب». */
function isOnly(word: string, cut: number): boolean {
  return cut > 0 && word === 'فحسب'
}

function opensAt({ text }: Place, form: CueForm, to: number): number {
  if (form.with.includes('عن')) {
    const after = text.words.slice(to + 1, to + 8).findIndex(({ text }) => text === 'عن')
    return after === -1 ? to : to + 1 + after
  }
  return form.kind === 'preposition' && (text.words[to]?.text ?? '').endsWith('ما') ? to + 1 : to
}

/** Whether all words of the form stand here, in one clause. */
function stands({ text, sentences, from }: Place, form: CueForm): boolean {
  return form.words.every((wanted, index) => {
    if (index === 0) return true
    const word = text.words[from + index]?.text ?? ''
    if (sentences.clause[from + index] !== sentences.clause[from]) return false
    if (word === wanted) return true
    return wanted.length === 1 && index === form.words.length - 1 && word.startsWith(wanted)
  })
}

/** A preposition that is written with the next word stays with that word. */
function lastWord(text: FoldedWords, from: number, { words }: CueForm): number {
  const last = from + words.length - 1
  return text.words[last]?.text === words.at(-1) || words.length === 1 ? last : last - 1
}

function isMeant(place: Place, form: CueForm): boolean {
  return !isOwnVoice(form, place) && isSpelledSo(form, place) && hasEvidence(place, form)
}

function hasEvidence(place: Place, form: CueForm): boolean {
  return form.needs === null || evidence[form.needs](place, form)
}

const evidence: Readonly<Record<Need, (place: Place, form: CueForm) => boolean>> = {
  that: (place, form) =>
    hasThat(place, form) ||
    hasSpeech(place, form) ||
    (form.kind === 'noun' && hasEvent(place, form)),
  verb: (place, form) =>
    !nounBefore.test(wordText(place.text, place.from - 1)) && wordAfter(place, form) !== 'عيان',
  shadda: (place, form) => hasShadda(place) || isThat(wordAfter(place, form)),
  imperfect: (place, form) => imperfect.test(wordAfter(place, form)),
  with: (place, form) => hasOneOf(place, form),
  without: (place, form) => !hasOneOf(place, form),
  alone: ({ sentences, from, before }) =>
    !before || sentences.sentence[before.from] !== sentences.sentence[from],
  clause: (place, form) =>
    place.sentences.clause[place.from] !== place.sentences.clause[place.from - 1] ||
    isThat(wordAfter(place, form))
}

function wordAfter({ text, from }: Place, form: CueForm): string {
  return wordText(text, from + form.words.length)
}

/** Verbs in ي are told by their first letter; those in ت look like «تمكنت» and are listed. */
const imperfect = /^(?:ي\S{2,}|تكون|تودي|تشهد|تصل|تشكل|تستمر|ترتفع|تسفر)$/

/** «يُذكر أنّ», «تجدر الإشارة» and the like: the paper itself gives the background. */
function isOwnVoice(form: CueForm, { text, from }: Place): boolean {
  if (form.cue.id !== 'U02' || !/^[يت]ذكر$/.test(form.words[0] ?? '')) return false
  return isThat(text.words[from + 1]?.text ?? '')
}

/** Where the text keeps final ى and ي apart, «نفي» is the noun and «نفى» the verb. */
function isSpelledSo(form: CueForm, { text, from, keepsMaqsura }: Place): boolean {
  if (!form.endsInMaqsura || form.words.length > 1 || !keepsMaqsura) return true
  const { start, end } = seenSpanOfWords(text, { from, to: from })
  const plain = text.original.slice(start, end).replaceAll(/\p{M}/gu, '')
  return !plain.endsWith('ي')
}

const nounBefore =
  /^(?:في|من|عن|علي|الي|دون|بدون|عبر|بعد|قبل|مع|حول|خلال|اثناء|كل|اي|تم|جري|عدم|مجرد|هذا|يتم|وفق|بهدف|لا)$/

function hasThat(place: Place, form: CueForm): boolean {
  return within(place, form, 8, (word) => isThat(word) || isThatWithSubject(word))
}

/** Whether such a word follows soon, in the same sentence. */
function within(
  { text, sentences, from }: Place,
  form: CueForm,
  reach: number,
  wanted: (word: string) => boolean
): boolean {
  const start = from + form.words.length
  const end = Math.min(sentenceEndOf(sentences, from), start + reach)
  return text.words.slice(start, end).some(({ text }) => wanted(text))
}

/** One of the form's words soon after it; «عن» of «عن طريق» is not one. */
function hasOneOf({ text, sentences, from }: Place, form: CueForm): boolean {
  const start = from + form.words.length
  const end = Math.min(sentenceEndOf(sentences, from), start + 6)
  return text.words
    .slice(start, end)
    .some(
      (word, index) => form.with.includes(word.text) && wordText(text, start + index + 1) !== 'طريق'
    )
}

/** «إقرار الجيش بمقتل …», «توثيق مقتل …»: what the noun is about stands close behind it. */
function hasEvent({ text, sentences, from }: Place, form: CueForm): boolean {
  const start = from + form.words.length
  const end = Math.min(sentenceEndOf(sentences, from), start + 4)
  return text.words.slice(start, end).some((word) => {
    const known = claimWord(word.text)
    return known?.form === 'noun' && (known.class === 'casualties' || known.class === 'hostilities')
  })
}

/** «وتابع قائلاً», «وتابع: …»: speech without أنّ. */
function hasSpeech({ text, sentences, from }: Place, form: CueForm): boolean {
  const start = from + form.words.length
  const end = Math.min(sentenceEndOf(sentences, from), start + 6)
  return text.words
    .slice(start, end)
    .some((word, index) => word.gap.includes(':') || (index < 4 && /^قايل(?:ا|ه)$/.test(word.text)))
}

function hasShadda({ text, from }: Place): boolean {
  const { start, end } = seenSpanOfWords(text, { from, to: from })
  return text.original.slice(start, end).includes('\u0651')
}

/** What a party demands, threatens or counts inside what a source says, and «قوله» after «نقلت … عن». */
function isReported(sentences: Sentences, found: FoundCue, cues: readonly FoundCue[]): boolean {
  const { cue, form, from } = found
  const before = cues.at(-1)
  if (!before || sentences.sentence[before.from] !== sentences.sentence[from]) return false
  if (cue.id === 'U01' && form.startsWith('قول')) return before.cue.id === 'U11'
  if (cue.id === 'U01' && form.startsWith('قائل')) return from - before.to <= 5
  const isDeed = cue.class === 'commit' || cue.class === 'estimate'
  return isDeed && before.kind === 'verb' && before.cue.class !== cue.class
}
