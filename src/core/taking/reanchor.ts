import { spanFault, type Span } from '../text/span'
import { editDistance } from './edit-distance'
import { squeeze, type Squeezed } from './squeeze'

/** The words of a tag in another text, and as much of what stood around them as is known. */
export type Anchor = {
  readonly quote: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/**
 * Why words have no place in a text: they are `not-found`; they stand in several places and nothing
 * says which (`ambiguous`); they stand in one place, among words that have nothing to do with
 * theirs (`other-place`); or there are none (`no-words`).
 */
export type NoPlace = 'no-words' | 'not-found' | 'ambiguous' | 'other-place'

/**
 * A place that was found: with the very words; with the same words in another spelling or spacing
 * (as `foldText` folds it); or with words that differ in no more letters than `mostChanged` allows,
 * between the same surroundings.
 */
export type Found = { readonly span: Span; readonly how: 'words' | 'spelling' | 'changed' }
export type Reanchored = Found | { readonly orphan: NoPlace }

/** How many units of surroundings are looked at on each side. */
export const surroundings = 200

/** How many letters of words this long (squeezed) may differ: one in six, twelve at most. */
export function mostChanged(length: number): number {
  return Math.min(12, Math.floor(length / 6))
}

/** So much agreement beside the words, in squeezed letters of both sides together, is no accident. */
const enough = 5
/** By so much the best of several places must be better than the next. */
const clearly = 2
/** Words of this length, squeezed, need no surroundings when they stand in one place alone. */
const long = { exact: 24, respelled: 12 }
/** More places than these are not looked at: words so common are found by nothing. */
const mostPlaces = 200

/** Finds words of other texts again in this one. What is not certain is no place. */
export function finderIn(text: string): (anchor: Anchor) => Reanchored {
  let squeezed: Squeezed | null = null
  return (anchor) => {
    if (anchor.quote.trim() === '') return { orphan: 'no-words' }
    const context = contextOf(anchor)
    squeezed ??= squeeze(text)
    const inPlace = between(text, squeezed, anchor.quote, context)
    if (inPlace) return { span: inPlace, how: 'words' }
    const exact = placesOf(text, anchor.quote).map((start) => ({
      start,
      end: start + anchor.quote.length
    }))
    if (exact.length > 0) return chosen(text, exact, { context, how: 'words' })
    const { spanOf } = squeezed
    const quote = squeeze(anchor.quote).text.trim()
    if (quote === '') return { orphan: 'not-found' }
    const respelled = placesOf(squeezed.text, quote).map((at) => spanOf(at, at + quote.length))
    if (respelled.length > 0)
      return chosen(text, respelled, { context, how: 'spelling', length: quote.length })
    return changed(text, squeezed, quote, context)
  }
}

/** How much of the surroundings on each side makes a place the only one. */
const close = 20

/**
 * The one place where the very words stand between the same surroundings on both sides: found at
 * once, however common the words are.
 */
function between(
  text: string,
  { text: squeezed, spanOf }: Squeezed,
  quote: string,
  { before, after }: Context
): Span | null {
  const [head, tail] = [before.slice(-close), after.slice(0, close)]
  if (head.length < close || tail.length < close) return null
  const words = squeeze(quote).text
  const needle = `${head}${words}${tail}`
  const at = squeezed.indexOf(needle)
  if (at === -1 || squeezed.includes(needle, at + 1)) return null
  const span = spanOf(at + head.length, at + head.length + words.length)
  return text.slice(span.start, span.end) === quote ? span : null
}

type Context = { readonly before: string; readonly after: string }

function contextOf({ prefix = '', suffix = '' }: Anchor): Context {
  return {
    before: squeeze(prefix.slice(-surroundings)).text,
    after: squeeze(suffix.slice(0, surroundings)).text
  }
}

function placesOf(text: string, quote: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push(at)
    if (places.length > mostPlaces) break
  }
  return places
}

type Wanted = {
  readonly context: Context
  readonly how: Found['how']
  /** Of the squeezed words, where they are respelled. */
  readonly length?: number
}

/** The only place, or the one among several whose surroundings are clearly theirs. */
function chosen(text: string, spans: readonly Span[], wanted: Wanted): Reanchored {
  const { context, how } = wanted
  const places = spans
    .filter((span) => spanFault(text, span) === null)
    .map((span) => ({ span, agreement: agreementAt(text, span, context) }))
    .toSorted((a, b) => b.agreement - a.agreement)
  const [best, next] = places
  if (!best || spans.length > mostPlaces) return { orphan: best ? 'ambiguous' : 'not-found' }
  if (!next)
    return isHere(text, best, wanted) ? { span: best.span, how } : { orphan: 'other-place' }
  const isClear = best.agreement >= enough && best.agreement - next.agreement >= clearly
  return isClear ? { span: best.span, how } : { orphan: 'ambiguous' }
}

function isHere(
  text: string,
  { span, agreement }: { readonly span: Span; readonly agreement: number },
  { context, how, length = span.end - span.start }: Wanted
): boolean {
  if (agreement >= enough) return true
  if (length >= (how === 'words' ? long.exact : long.respelled)) return true
  if (context.before + context.after === '') return how === 'words'
  return sharesWords(text, span, context)
}

/** How many squeezed letters directly before and after the place are those of the surroundings. */
function agreementAt(text: string, { start, end }: Span, { before, after }: Context): number {
  const left = squeeze(text.slice(Math.max(0, start - 2 * before.length - 8), start)).text
  const right = squeeze(text.slice(end, end + 2 * after.length + 8)).text
  let agreed = 0
  while (agreed < before.length && before.at(-1 - agreed) === left.at(-1 - agreed)) agreed += 1
  let behind = 0
  while (behind < after.length && after[behind] === right[behind]) behind += 1
  return agreed + behind
}

/** Whether a third of the words around them stand around this place, too. */
function sharesWords(text: string, { start, end }: Span, { before, after }: Context): boolean {
  const near = text.slice(Math.max(0, start - surroundings), end + surroundings)
  const here = new Set(squeeze(near).text.split(/[^\p{L}\p{N}]+/u))
  const words = `${before.slice(-60)} ${after.slice(0, 60)}`
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
  const shared = words.filter((word) => here.has(word)).length
  return shared >= 2 && shared * 3 >= words.length
}

/** How much of the surroundings must stand on both sides of changed words. */
const beside = 8

/** Words that were corrected in place: the same surroundings on both sides, nearly the same words. */
function changed(
  text: string,
  { text: squeezed, spanOf }: Squeezed,
  quote: string,
  { before, after }: Context
): Reanchored {
  const most = mostChanged(quote.length)
  const [head, tail] = [before.slice(-beside), after.slice(0, beside)]
  if (most === 0 || head.length < beside || tail.length < beside) return { orphan: 'not-found' }
  const ends = placesOf(squeezed, tail)
  const found = placesOf(squeezed, head).flatMap((at) => {
    const start = at + head.length
    const near = ends.filter((end) => Math.abs(end - start - quote.length) <= most)
    return near.flatMap((end) =>
      end > start && editDistance(squeezed.slice(start, end), quote, most) <= most
        ? [spanOf(start, end)]
        : []
    )
  })
  const [only, other] = found
  if (other) return { orphan: 'ambiguous' }
  return only && spanFault(text, only) === null
    ? { span: only, how: 'changed' }
    : { orphan: 'not-found' }
}
