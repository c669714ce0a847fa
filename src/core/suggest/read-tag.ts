import { findMentions, type Mention } from '../actors/find-mentions'
import { foldedWords, type FoldedWords } from '../text/folded-words'
import { isGenericHead } from '../actors/label-words'
import type { Matcher } from '../actors/matcher'
import { nameKeys } from '../actors/name-words'
import { readFigureIn } from '../quantity/read-figure-in'
import type { Scheme } from '../scheme/scheme'
import type { Span } from '../text/span'
import { cueForms, type Cue } from './cue-forms'
import type { Proposal } from './found-in-text'
import { labelOf } from './labels'
import { policyOf } from './vague-policy'
import { proposeCue, proposeFigure, proposeMention } from './propose'

/** The attributes that the words of a tag can fill, by its label; others are never touched. */
export function readableAttributes(label: string): readonly string[] {
  return readable.get(label) ?? []
}

const readable: ReadonlyMap<string, readonly string[]> = new Map([
  [
    labelOf('figure'),
    ['min', 'max', 'best', 'qualifier', 'harm', 'status', 'groups', 'unit', 'scope']
  ],
  [labelOf('actor'), ['actor_type', 'mention', 'framing', 'entity']],
  [labelOf('cue'), ['cue_class']]
])

/** What the words of a tag say by themselves, with the rule that read it and why. */
export type ReadValue = Pick<Proposal, 'rule' | 'policy' | 'reason'> &
  Pick<Proposal['tag'], 'attributes'>

export type TagPlace = {
  readonly text: string
  readonly label: string
  readonly span: Span
}

/**
 * Reads the value of words that an analyst tagged: the number of a figure with what befell its
 * people, the actor that a name of the register stands for without doubt, the class of a cue. Null
 * where the words say nothing of the kind. What the scheme does not know is left out.
 */
export function readTag(
  { text, label, span }: TagPlace,
  matcher: Matcher,
  scheme: Scheme
): ReadValue | null {
  const words = text.slice(span.start, span.end)
  switch (label) {
    case labelOf('figure'): {
      const figure = readFigureIn(text, span, { policy: policyOf(scheme) })
      return figure && valueOf(proposeFigure(figure, scheme))
    }
    case labelOf('actor'): {
      const mention = certainMention(words, matcher)
      return mention && valueOf(proposeMention(mention, matcher, scheme))
    }
    case labelOf('cue'): {
      const cue = cueSpelled(words)
      return cue && valueOf(proposeCue({ ...cue, span }, scheme))
    }
    default:
      return null
  }
}

function valueOf({ rule, policy, reason, tag }: Proposal): ReadValue {
  return { rule, policy, reason, attributes: tag.attributes }
}

/** The one actor whom the words name, all of them, but for a generic noun before: «تنظيم داعش». */
function certainMention(words: string, matcher: Matcher): Mention | null {
  const [mention, ...others] = findMentions(words, matcher)
  if (!mention || others.length > 0) return null
  const { entity, reason, span } = mention
  if (entity === null || reason.code === 'named-before') return null
  const isAll = !/[\p{L}\p{N}]/u.test(words.slice(span.end))
  return isAll && nameKeys(words.slice(0, span.start)).every(isGenericHead) ? mention : null
}

/** The form of the list that the words spell, whatever stands around them. */
function cueSpelled(words: string): { readonly cue: Cue; readonly form: string } | null {
  const text = foldedWords(words)
  const first = text.words[0]?.text ?? ''
  for (const cut of /^[وف]./.test(first) ? [0, 1] : [0]) {
    const form = cueForms
      .get(first.slice(cut))
      ?.find(({ words: wanted }) => isSpelled(text, wanted.slice(1)))
    if (form) return { cue: form.cue, form: form.text }
  }
  return null
}

/** A preposition of one letter is written with the next word, which is no part of the cue. */
function isSpelled({ words }: FoldedWords, wanted: readonly string[]): boolean {
  const rest = words.slice(1).map(({ text }) => text)
  const written = wanted.at(-1)?.length === 1 ? wanted.slice(0, -1) : wanted
  return [wanted, written].some(
    (spelled) => spelled.length === rest.length && spelled.every((word, at) => word === rest[at])
  )
}
