import { mentionsIn, type Mention } from '../actors/find-mentions'
import { foldedWords, spanOfWords, type FoldedWords } from '../text/folded-words'
import type { Matcher } from '../actors/matcher'
import { joinsName, nameKey, nameKeys, readingsOf } from '../actors/name-words'
import { paragraphsOf } from '../text/paragraphs'
import { contains, overlaps, sameSpan, type Span } from '../text/span'
import { widenToGraphemes } from '../text/graphemes'

/** The other places of a name: written the same, with proclitics before it, or spelled otherwise. */
export type MentionsLike = {
  readonly exact: readonly Span[]
  readonly withClitic: readonly Span[]
  readonly spelling: readonly Span[]
}

/**
 * All further mentions of the selected name, each group in reading order, the selection itself left
 * out. With a matcher, places where the words belong to a longer name of the register are left out
 * too: «التحالف» does not find the first word of «التحالف العربي».
 */
export function mentionsLike(text: string, span: Span, matcher?: Matcher): MentionsLike {
  const groups = { exact: [] as Span[], clitic: [] as Span[], spelling: [] as Span[] }
  const words = text.slice(span.start, span.end)
  for (const { start, end } of paragraphsOf(text)) {
    const paragraph = foldedWords(text.slice(start, end))
    for (const place of placesLike(paragraph, words, mentionsLater(paragraph, matcher))) {
      const shifted = { start: place.span.start + start, end: place.span.end + start }
      if (!overlaps(shifted, span)) groups[place.as].push(shifted)
    }
  }
  return { exact: groups.exact, withClitic: groups.clitic, spelling: groups.spelling }
}

/** A place that reads as some words do, and how it is written. */
export type PlaceLike = { readonly span: Span; readonly as: 'exact' | 'clitic' | 'spelling' }

/**
 * The places of a paragraph that read as these words do, but for those within a longer name of the
 * register. The mentions of the register are asked for only where there is a place at all.
 */
export function placesLike(
  paragraph: FoldedWords,
  words: string,
  mentions: () => readonly Mention[]
): readonly PlaceLike[] {
  const hits = hitsOf(paragraph, nameKeys(words))
  if (hits.length === 0) return []
  const longer = mentions().filter(({ entity }) => entity !== null)
  return hits.flatMap(({ span, clitic }): readonly PlaceLike[] => {
    const inLonger = longer.some(
      (mention) => contains(mention.span, span) && !sameSpan(mention.span, span)
    )
    if (inLonger) return []
    const same = paragraph.original.slice(span.start, span.end) === words
    return [{ span, as: clitic ? 'clitic' : same ? 'exact' : 'spelling' }]
  })
}

/** The mentions of a paragraph, found when they are first asked for. */
export function mentionsLater(
  paragraph: FoldedWords,
  matcher: Matcher | undefined
): () => readonly Mention[] {
  let found: readonly Mention[] | undefined
  return () => (found ??= matcher ? mentionsIn(paragraph, matcher) : [])
}

type Hit = { readonly span: Span; readonly clitic: boolean }

function hitsOf(text: FoldedWords, keys: readonly string[]): readonly Hit[] {
  const [first, ...others] = keys
  if (first === undefined) return []
  const hits: Hit[] = []
  for (let from = 0; from < text.words.length; from += 1) {
    const reading = readingsOf(text.words[from]?.text ?? '').find(({ key }) => key === first)
    if (!reading || !goesOn(text, from, others)) continue
    const to = from + others.length
    const span = spanOfWords(text, { from, to, cut: reading.cut })
    const clitic = reading.cut > 0 || reading.merged || isSetOff(text, from)
    hits.push({ span: widenToGraphemes(text.original, span), clitic })
    from = to
  }
  return hits
}

function goesOn({ words }: FoldedWords, from: number, others: readonly string[]): boolean {
  return others.every((key, index) => {
    const before = words[from + index]
    const word = words[from + index + 1]
    return (
      before !== undefined &&
      word !== undefined &&
      nameKey(word.text) === key &&
      joinsName(word.gap, before.text, word.text)
    )
  })
}

/** «لـ"قسد"»: the proclitic is a word of its own before the quotation mark. */
function isSetOff({ words }: FoldedWords, from: number): boolean {
  const before = words[from - 1]?.text ?? ''
  return /^[وف]?[بلك]?$/.test(before) && before !== '' && words[from]?.gap === '"'
}
