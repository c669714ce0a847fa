import { mentionsIn } from '../actors/find-mentions'
import { foldedWords } from '../text/folded-words'
import type { Matcher } from '../actors/matcher'
import { defaultAttributes, labelById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { paragraphIndexAt, paragraphsOf } from '../text/paragraphs'
import { sameSpan, type Span } from '../text/span'
import { labelOf } from './labels'
import { proposeMention } from './propose'
import type { Pattern } from './propagation'

/**
 * What a fresh tag of this label on these words holds: the scheme's defaults, and for an actor that
 * the register knows for certain, who it is.
 */
export function patternFor(
  text: string,
  { label, span }: { readonly label: string; readonly span: Span },
  { matcher, scheme }: { readonly matcher: Matcher; readonly scheme: Scheme }
): Pattern {
  const attributes = defaultAttributes(labelById(scheme, label))
  if (label !== labelOf('actor')) return { label, attributes }
  const paragraphs = paragraphsOf(text)
  const { start, end } = paragraphs[paragraphIndexAt(paragraphs, span.start)] ?? span
  const within = { start: span.start - start, end: span.end - start }
  const mention = mentionsIn(foldedWords(text.slice(start, end)), matcher).find(
    (found) => found.entity !== null && sameSpan(found.span, within)
  )
  if (!mention) return { label, attributes }
  return { label, attributes: proposeMention(mention, matcher, scheme).tag.attributes }
}
