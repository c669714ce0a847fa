import { ownsConjunction } from './root-letters'
import type { Span } from './span'
import { wordAt, wordsOf } from './words'

/**
 * Takes the name out of a word: «وداعش» → «داعش», «لإيران» → «إيران», «بالرقة» → «الرقة».
 * A proclitic is cut only where the rest is the intact word: «للنظام» stays whole because letters
 * merged, and «وزارة», «وسط», «واحد» keep the و that belongs to them. Without a dictionary the
 * article itself is the witness: what stands alone elsewhere in it is a word.
 */
export type BareWords = (span: Span) => Span

/** The rule for one article. It reads the article's words when it is first asked, and then no more. */
export function bareWords(text: string): BareWords {
  let known: ReadonlySet<string> | undefined
  return (span) => {
    known ??= new Set(wordsOf(text).map(({ start, end }) => fold(text.slice(start, end))))
    const alone = known
    const word = text.slice(span.start, span.end)
    const cut = drawnOut(word) ?? proclitics(fold(word), alone)
    return { start: afterLetters(text, span, cut), end: span.end }
  }
}

/** The bare name under an offset, or null between words. */
export function bareWordAt(text: string, bare: BareWords, offset: number): Span | null {
  const span = wordAt(text, offset)
  return span && bare(span)
}

/** How many proclitics a tatweel sets off («لـداعش», «وبـ100»), or null when none does. */
function drawnOut(word: string): number | null {
  const letters = /^([وف]?)\p{M}*[لبك]\p{M}*ـ(?=[\p{L}\p{N}])/u.exec(word)
  if (!letters || (letters[1] === 'ف' && ownsConjunction(fold(word)))) return null
  return letters[1] ? 2 : 1
}

/** How many letters in front of a folded word are proclitics. */
function proclitics(word: string, alone: ReadonlySet<string>): number {
  const conjunction = /^[وف]/.test(word) && isConjunction(word, alone) ? 1 : 0
  const rest = word.slice(conjunction)
  return conjunction + (isPreposition(rest, alone) ? 1 : 0)
}

function isConjunction(word: string, alone: ReadonlySet<string>): boolean {
  const rest = word.slice(1)
  if (/^\p{N}/u.test(rest)) return true
  if (rest.length < 2) return false
  if (/^(?:ال|لل|بال)/.test(rest) && rest.length > 4) return true
  if (rest.length >= 4 && alone.has(rest)) return true
  if (ownsConjunction(word)) return false
  if (rest.length >= 3 && alone.has(rest)) return true
  return word.startsWith('و') && rest.length >= 3
}

function isPreposition(word: string, alone: ReadonlySet<string>): boolean {
  if (!/^[بلك]/.test(word)) return false
  const rest = word.slice(1)
  if (/^\p{N}/u.test(rest)) return true
  if (rest.startsWith('ال') && rest.length > 4) return word.startsWith('ب') || word.startsWith('ك')
  // A hamza below starts a name after the preposition («لإيران») and hardly ever a root letter.
  if (rest.startsWith('إ') && rest.length >= 4) return true
  return rest.length >= 3 && !rest.startsWith('ل') && alone.has(rest)
}

const marks = /[\p{M}ـ\u200c\u200d]/u

/** Drops vowel marks, tatweel and joiners, so that letters can be counted. */
function fold(word: string): string {
  return word.replaceAll(/[\p{M}ـ\u200c\u200d]/gu, '')
}

/** The offset after so many letters of the span, and after the marks that ride on the last. */
function afterLetters(text: string, { start, end }: Span, letters: number): number {
  let at = start
  for (let left = letters; left > 0 && at < end; left -= 1) {
    at += 1
    while (at < end && marks.test(text.charAt(at))) at += 1
  }
  return at < end ? at : start
}
