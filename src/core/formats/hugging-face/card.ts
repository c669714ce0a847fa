import type { FormatDocument, Split, WriteOptions } from '../format'
import { featuresOf, featureYaml } from './features'

/** What was written, split by split. */
export type Counts = {
  readonly splits: Map<Split, { readings: number; spans: number; links: number }>
  readonly labels: Map<string, number>
}

export function noCounts(): Counts {
  return { splits: new Map(), labels: new Map() }
}

export function countIn(
  { splits, labels }: Counts,
  { reading }: FormatDocument,
  split: Split
): void {
  const known = splits.get(split) ?? { readings: 0, spans: 0, links: 0 }
  known.readings += 1
  known.spans += reading.tags.length
  known.links += reading.links.length
  splits.set(split, known)
  for (const { label } of reading.tags) labels.set(label, (labels.get(label) ?? 0) + 1)
}

/**
 * The `README.md` of a data set: YAML that the Hub reads, then for people what the labels mean, how
 * many there are, and what the offsets count.
 *
 * @see https://huggingface.co/docs/hub/datasets-cards
 */
export function dataCard(
  counts: Counts,
  { scheme, project, tokens, tagging }: WriteOptions,
  extension: string
): string {
  const splits = [...counts.splits.keys()]
  const files = splits.map(
    (split) => `      - split: ${split}\n        path: data/${split}.${extension}\n`
  )
  return `---
language:
  - ar
task_categories:
  - token-classification
pretty_name: ${JSON.stringify(project.name)}
configs:
  - config_name: default
    data_files:
${files.join('')}dataset_info:
  features:
${featureYaml(featuresOf(scheme), '  ')}---

# ${oneLine(project.name)}

Readings of Arabic news by scheme \`${scheme.scheme} ${scheme.version}\`: one row for each annotator's reading of one article.

- \`start\` and \`end\` count **Unicode code points** of \`text\`, as Python does, the end not included.
- \`spans\` holds every tag, also those that overlap; its column \`more\` holds the exact attributes as JSON.
- \`tokens\` and \`ner_tags\` (${tagging.toUpperCase()}) hold the widest of overlapping tags; tokens: ${tokenWords[tokens]}.
- \`text_sha256\` is the SHA-256 of \`text\` in UTF-8.

| split | readings | spans | links |
| ----- | -------- | ----- | ----- |
${splits.map((split) => splitRow(split, counts)).join('')}
## Labels

| label | عربي | English | meaning | spans |
| ----- | ---- | ------- | ------- | ----- |
${labelRows(counts, scheme)}
## Relations

| relation | from | to | meaning |
| -------- | ---- | -- | ------- |
${scheme.relations.map(({ id, from, to, def_en, en }) => row([id, from.join(', '), to.join(', '), def_en ?? en])).join('')}`
}

const tokenWords = {
  'split-at-tags': 'words and signs, cut where a tag begins or ends inside a word',
  words: 'words and signs; a tag grows to whole words',
  spaces: 'whatever stands between spaces; a tag grows to the whole of it'
} as const

function splitRow(split: Split, { splits }: Counts): string {
  const { readings, spans, links } = splits.get(split) ?? { readings: 0, spans: 0, links: 0 }
  return row([split, readings, spans, links])
}

function labelRows({ labels }: Counts, scheme: WriteOptions['scheme']): string {
  const known = scheme.span_types.filter(({ id, enabled }) => enabled || labels.has(id))
  const others = [...labels.keys()].filter((id) => !scheme.span_types.some((one) => one.id === id))
  return [
    ...known.map(({ id, ar, en, def_en }) => row([id, ar, en, def_en ?? '', labels.get(id) ?? 0])),
    ...others.map((id) => row([id, '', '', '', labels.get(id) ?? 0]))
  ].join('')
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => oneLine(String(cell))).join(' | ')} |\n`
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cs}]+/gu, ' ').replaceAll('|', '\\|')
}
