import type { FoldedText } from '../text/fold'
import type { Figure } from './figure'
import type { Read } from './found'
import { tokenAt, type Tokens } from './token'

/** A text, its folded spelling and the tokens of that. */
export type Place = { readonly text: string; readonly folded: FoldedText; readonly tokens: Tokens }

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** A read figure with its span in the untouched text, its proclitics left outside. */
export function placeOf(read: Read, { text, folded, tokens }: Place): Figure {
  const { from, next, value } = read
  const first = tokenAt(tokens, from)
  // Brackets stay around digits only where words follow: «(3) مدنيين», but 12 of «القتلى (12)».
  const bracket = next === from + 1 && first.kind === 'digits' && /^[("]/.test(first.text) ? 1 : 0
  const span = folded.spanOf(first.bare + bracket, tokenAt(tokens, next - 1).end - bracket)
  const start = withSign(text, span.start)
  // Written out: spreads took as long as finding the figure.
  return {
    span: { start, end: span.end },
    text: text.slice(start, span.end),
    min: value.min,
    max: value.max,
    best: value.best,
    stated: value.stated,
    qualifier: value.qualifier,
    harm: read.harm,
    status: read.status,
    groups: read.groups,
    unit: read.unit,
    scope: read.scope,
    subset: read.subset,
    share: read.share,
    ambiguous: read.ambiguous,
    rule: value.rule,
    policy: value.policy
  }
}

/** A sign that encloses the digits after it (U+0600) is one character with the first of them. */
function withSign(text: string, start: number): number {
  let at = start
  while (at > 0 && /[^\s\p{L}\p{N}\p{P}]/u.test(text.charAt(at - 1))) {
    const pair = text.slice(at - 1, at + 1)
    if (Array.from(segmenter.segment(pair)).length > 1) break
    at -= 1
  }
  return at
}
