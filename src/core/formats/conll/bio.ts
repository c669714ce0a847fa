import type { Span } from '../../text/span'
import type { WriteOptions } from '../format'
import { fromSafeName, unspacedName } from '../names'

export type Tagging = WriteOptions['tagging']

/** A label over tokens; the range counts tokens, end not included. */
export type Labelled = { readonly label: string; readonly tokens: Span }

/**
 * One tag for each token, `O` where there is none. The labels share no token. In IOB1 only a label
 * that follows another one of its kind at once begins with `B-`.
 *
 * @see https://www.clips.uantwerpen.be/conll2003/ner/
 */
export function bioTags(count: number, labels: readonly Labelled[], tagging: Tagging): string[] {
  const tags = Array.from({ length: count }, () => 'O')
  const endsAt = new Map(labels.map(({ label, tokens }) => [tokens.end, label] as const))
  for (const { label, tokens } of labels) {
    const follows = endsAt.get(tokens.start) === label
    for (let token = tokens.start; token < tokens.end; token += 1)
      tags[token] = `${letterOf(token, tokens, { tagging, follows })}-${unspacedName(label)}`
  }
  return tags
}

function letterOf(
  token: number,
  { start, end }: Span,
  { tagging, follows }: { readonly tagging: Tagging; readonly follows: boolean }
): string {
  if (tagging === 'iob1') return token === start && follows ? 'B' : 'I'
  if (tagging === 'bioes' && end - start === 1) return 'S'
  if (token === start) return 'B'
  return tagging === 'bioes' && token === end - 1 ? 'E' : 'I'
}

/** The prefix and label of a tag; null for `O`, undefined when it is no tag at all. */
export function readTag(tag: string): { letter: string; label: string } | null | undefined {
  if (tag === 'O' || tag === '_' || tag === '-') return null
  const parts = /^([BIESLU])-(.+)$/u.exec(tag)
  return parts ? { letter: parts[1] ?? '', label: fromSafeName(parts[2] ?? '') } : undefined
}

/**
 * The labels that tags of BIO, IOB1, BIOES or BILOU stand for, within one sentence; which of them it
 * is need not be known. `null` is a token without a label.
 */
export function labelsOf(
  tags: readonly ({ readonly letter: string; readonly label: string } | null)[]
): readonly Labelled[] {
  const labels: Labelled[] = []
  let open: { label: string; start: number } | null = null
  const close = (end: number) => {
    if (open) labels.push({ label: open.label, tokens: { start: open.start, end } })
    open = null
  }
  for (const [token, tag] of tags.entries()) {
    if (!tag || 'BSU'.includes(tag.letter) || open?.label !== tag.label) close(token)
    if (!tag) continue
    open ??= { label: tag.label, start: token }
    if ('ESLU'.includes(tag.letter)) close(token + 1)
  }
  close(tags.length)
  return labels
}
