import { claimTypeOf, type ClaimType, type Stretch } from './claim-type'
import { within, type Facts } from './facts'
import type { Figure } from '../quantity/figure'
import { spanOfWords, wordText, type FoldedWords } from '../text/folded-words'
import { ownsConjunction } from '../text/root-letters'

/** A part of a content that is one claim; `cut` letters of its first word are a conjunction. */
export type ClaimPart = Stretch & { readonly cut: number; readonly type: ClaimType | null }

/**
 * The claims of one content. A new one starts where a clause turns to another party («بينما»), to
 * a second complement («وأنّ»), to what others made of it («وهو ما رفضه») or to what goes on beside
 * it («وسط استمرار القصف»); and at a second finite verb where the subject of the claim changes.
 * Purpose, relative and circumstance clauses stay with the claim.
 */
export function partsOf(facts: Facts, content: Stretch, cut = 0): readonly ClaimPart[] {
  const turns = turnsIn(facts, content)
  const parts: ClaimPart[] = []
  let open = { from: content.from, cut }
  for (const [index, turn] of turns.entries()) {
    const before = typeOfStretch(facts, { from: open.from, to: turn.at })
    const rest = { from: turn.from, to: turns[index + 1]?.at ?? content.to }
    if (!turn.always && !changes(before, typeOfStretch(facts, rest))) continue
    parts.push({ ...open, to: turn.at, type: before })
    open = turn
  }
  const last = { ...open, to: content.to }
  return [...parts, { ...last, type: typeOfStretch(facts, last) }]
}

/** A figure of people harmed says that the claim is about casualties; else its words do. */
export function typeOfStretch(facts: Facts, stretch: Stretch): ClaimType | null {
  const figures = within(facts.figures, stretch)
  if (figures.some(({ figure }) => isCasualty(figure)))
    return { class: 'casualties', rule: 'figure', word: '' }
  const said = claimTypeOf(facts.text, facts.claimWordAt, stretch)
  return said ?? (figures.length > 0 ? { class: 'humanitarian', rule: 'figure', word: '' } : null)
}

/** Somebody killed, hurt, lost, taken or driven out, and not merely counted. */
export function isCasualty({ harm }: Pick<Figure, 'harm'>): boolean {
  return harm.some((kind) => !['besieged', 'affected'].includes(kind))
}

function changes(before: ClaimType | null, rest: ClaimType | null): boolean {
  return before !== null && rest !== null && before.class !== rest.class
}

/** Where a claim may start: the clause at `at`, the claim's own words from `from`. */
type Turn = {
  readonly at: number
  readonly from: number
  readonly cut: number
  readonly always: boolean
}

function turnsIn(facts: Facts, { from, to }: Stretch): readonly Turn[] {
  const { clause } = facts.sentences
  const turns: Turn[] = []
  for (let at = from + 1; at < to; at += 1) {
    if (clause[at] === clause[at - 1]) continue
    const turn = turnAt(facts, at)
    if (turn && turn.from < to) turns.push(turn)
  }
  return turns
}

function turnAt(facts: Facts, at: number): Turn | null {
  const skipped = skippedAt(facts, at)
  if (skipped > 0) return { at, from: at + skipped, cut: 0, always: true }
  const word = wordText(facts.text, at)
  const verb = facts.claimWordAt(at)
  const known = verb?.form === 'perfect' || fell.test(word)
  if (known) return { at, from: at, cut: word.startsWith('و') ? 1 : 0, always: false }
  const ensues = word.startsWith('ل') && (verb?.form === 'imperfect' || resumes.test(word))
  return ensues ? { at, from: at, cut: 0, always: false } : null
}

/** How many words only turn to the new claim; 0 where none does. */
function skippedAt({ text, claimWordAt }: Facts, at: number): number {
  const [word, next] = [wordText(text, at), wordText(text, at + 1)]
  if (/^(?:حيث|بينما|فيما|وان|وبان)$/.test(word)) return 1
  const pair = `${word} ${next}`
  if (pair === 'في حين') return 2
  if (goesOn.test(pair)) return 1
  const isComment = /^وه[وي] ما$/.test(pair)
  const verb = isComment ? claimWordAt(at + 2) : null
  return verb && verb.form !== 'noun' ? 1 : 0
}

const goesOn = /^وسط (?:استمرار|تواصل|تصاعد|قصف|مواجهات|معارك|اشتباكات)$/
/** «وسقط ثلاثة قتلى»: verbs that are no casualties by themselves. */
const fell = /^و?(?:سقطت?|لقيت?|اصيبوا)$/
/** «، لتعاود الطائرات القصف»: what ensued, told as if it had been meant. */
const resumes = /^ل[يت](?:عاود|عود|ستانف|رتفع|صل|بدا|تجدد)$/

/**
 * How many letters of a sentence's first word are a conjunction: و or ف, unless the word is known to
 * begin with it.
 */
export function conjunctionIn(text: FoldedWords, at: number): number {
  if (!/^[وف].{2}/.test(wordText(text, at))) return 0
  const { start, end } = spanOfWords(text, { from: at, to: at })
  const written = text.original.slice(start, end).replaceAll(/[\p{M}ـ\u200c\u200d]/gu, '')
  return ownsConjunction(written) || written.startsWith('وثق') ? 0 : 1
}
