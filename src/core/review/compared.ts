import type { Reading, Tag } from '../annotation/reading'
import { offsetTable } from '../text/code-points'
import { wordsOf } from '../text/words'
import { alignTags, type Alignment } from './align-tags'
import { codingOf, type Coding } from './coding'
import type { Continuum } from './continuum'

/** One article as several annotators read it, with what the measures need of it. */
export type Compared = {
  readonly article: string
  /** In the order in which the annotators were asked for. */
  readonly tags: readonly (readonly Tag[])[]
  readonly alignment: Alignment
  /** What label each annotator gave each word; of one label only, if asked so. */
  readonly words: (label: string | null) => Coding<string>
  /** The text in code points with the spans of each annotator. */
  readonly continuum: (label: string | null) => Continuum
}

export type Read = {
  readonly article: string
  readonly text: string
  readonly readings: readonly Pick<Reading, 'tags'>[]
}

/** What stands for a word that nobody tagged. */
export const outside = 'O'

export function compare({ article, text, readings }: Read): Compared {
  const tags = readings.map((reading) => reading.tags)
  const words = wordsOf(text)
  const table = offsetTable(text)
  const units = tags.map((own) =>
    own.map(({ span, label }) => ({
      start: table.toCodePoint(span.start),
      end: table.toCodePoint(span.end),
      category: label
    }))
  )
  const columns = tags.map((own) => labelsOfWords(words, own))
  return {
    article,
    tags,
    alignment: alignTags(tags),
    words: (label) => codingOfWords(words.length, columns, label),
    continuum: (label) => ({
      length: table.codePoints,
      units: units.map((own) =>
        label === null ? own : own.filter(({ category }) => category === label)
      )
    })
  }
}

type Column = readonly (readonly string[] | undefined)[]

/** Most words have no tag at all: these are one item, counted without being looked at one by one. */
function codingOfWords(
  count: number,
  columns: readonly Column[],
  label: string | null
): Coding<string> {
  const tagged = new Set<number>()
  for (const column of columns) for (const word of column.keys()) if (column[word]) tagged.add(word)
  const items = codingOf(
    [...tagged].map((word) => columns.map((column) => judged(column[word] ?? noLabels, label)))
  )
  const untouched = { item: columns.map(() => outside), times: count - tagged.size }
  return untouched.times === 0 ? items : [...items, untouched]
}

const noLabels: readonly string[] = []

/** A word under several labels has all of them together as its value. */
function judged(labels: readonly string[], label: string | null): string {
  if (label !== null) return labels.includes(label) ? label : outside
  return labels.length === 0 ? outside : labels.join('+')
}

/** The labels of the tags that share a letter with each word, each once and in order. */
function labelsOfWords(
  words: readonly { readonly start: number; readonly end: number }[],
  tags: readonly Tag[]
): readonly (readonly string[] | undefined)[] {
  const labels: (string[] | undefined)[] = []
  for (const { span, label } of tags) {
    for (let word = firstEndingAfter(words, span.start); word < words.length; word += 1) {
      if ((words[word]?.start ?? Infinity) >= span.end) break
      const own = (labels[word] ??= [])
      if (!own.includes(label)) own.push(label)
    }
  }
  for (const own of labels) own?.sort()
  return labels
}

function firstEndingAfter(words: readonly { readonly end: number }[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
