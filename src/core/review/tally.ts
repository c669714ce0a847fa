import type { Tag } from '../annotation/reading'
import { sameSpan, type Span } from '../text/span'
import { alignTags, type Row } from './align-tags'
import { borderPatterns, type BorderKind } from './border-pattern'
import type { ReadArticle } from './agreement'

/** Words on which two annotators were compared; null for the one who has no tag there. */
export type Example = {
  readonly article: string
  /** From the first to the last letter that one of the two marked, in UTF-16 units. */
  readonly span: Span
  readonly words: string
  readonly annotators: readonly [string, string]
  readonly labels: readonly [string | null, string | null]
}

type Counted = { readonly count: number; readonly examples: readonly Example[] }

/** How often one annotator gave one label where the other gave the other; null is no tag. */
export type Confusion = Counted & { readonly a: string | null; readonly b: string | null }

/** How often these letters stood inside the borders of one and outside those of the other. */
export type BorderCount = Counted & {
  readonly what: BorderKind
  readonly side: 'start' | 'end'
  readonly letters: string
}

/** Over all pairs of the annotators, in the order in which they were named. */
export type Tally = {
  readonly annotators: readonly string[]
  readonly confusions: readonly Confusion[]
  /** The most frequent first. */
  readonly borders: readonly BorderCount[]
}

/** So many examples are kept of each count. */
const kept = 40

/**
 * Counts which labels met and which letters the borders differ by, over the articles that both of a
 * pair have read. Of two annotators `a` is what the first gave; of more, a pair counts in both
 * directions, so that their order does not matter.
 */
export function tallyOf(
  articles: readonly ReadArticle[],
  annotators: readonly string[],
  label: string | null
): Tally {
  const confusions = new Map<string, Growing<Pick<Confusion, 'a' | 'b'>>>()
  const borders = new Map<string, Growing<Omit<BorderCount, keyof Counted>>>()
  const bothWays = annotators.length > 2
  for (const met of meetings(articles, annotators, label)) {
    const { tags, example, text } = met
    const [a, b] = example.labels
    count(confusions, { a, b }, example)
    if (bothWays && a !== b) count(confusions, { a: b, b: a }, example)
    if (!tags[0] || !tags[1] || sameSpan(tags[0].span, tags[1].span)) continue
    for (const pattern of borderPatterns(text, tags[0].span, tags[1].span))
      count(borders, withoutManyLetters(pattern), example)
  }
  return {
    annotators,
    confusions: [...confusions.values()],
    borders: [...borders.values()].toSorted((one, other) => other.count - one.count)
  }
}

type Growing<K> = K & { count: number; readonly examples: Example[] }

function count<K extends object>(counts: Map<string, Growing<K>>, key: K, example: Example): void {
  const name = JSON.stringify(Object.values(key))
  const known = counts.get(name) ?? { ...key, count: 0, examples: [] }
  known.count += 1
  if (known.examples.length < kept) known.examples.push(example)
  counts.set(name, known)
}

/** Letters are worth a row of their own where they are few; whole words are counted together. */
function withoutManyLetters(pattern: Omit<BorderCount, keyof Counted>) {
  const { what, side, letters } = pattern
  return { what, side, letters: what === 'word' || letters.length > 6 ? '' : letters }
}

type Meeting = {
  readonly text: string
  readonly tags: readonly [Tag | null, Tag | null]
  readonly example: Example
}

function* meetings(
  articles: readonly ReadArticle[],
  annotators: readonly string[],
  label: string | null
): Generator<Meeting> {
  for (const { id: article, text, readings } of articles) {
    const present = annotators.filter((id) => readings.has(id))
    const { rows } = alignTags(present.map((id) => readings.get(id)?.tags ?? []))
    for (const row of rows)
      for (const { pair, tags } of pairsOf(row, present)) {
        const span = reachOf(tags)
        if (!span || (label !== null && !tags.some((tag) => tag?.label === label))) continue
        const words = text.slice(span.start, span.end)
        const labels = [tags[0]?.label ?? null, tags[1]?.label ?? null] as const
        yield { text, tags, example: { article, span, words, annotators: pair, labels } }
      }
  }
}

function* pairsOf(row: Row, annotators: readonly string[]) {
  for (const [first, one] of annotators.entries())
    for (const [second, other] of annotators.entries())
      if (second > first)
        yield {
          pair: [one, other] as const,
          tags: [row[first] ?? null, row[second] ?? null] as const
        }
}

function reachOf(tags: readonly (Tag | null)[]): Span | null {
  const spans = tags.flatMap((tag) => tag?.span ?? [])
  if (spans.length === 0) return null
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end))
  }
}
