import { good, type Outcome } from '../../outcome'
import type { Attributes, AttributeValue } from '../../annotation/reading'
import { assemble, type StatedLink, type StatedTag } from '../build-reading'
import { annotatorFrom, articleFrom, stateFrom } from '../columns'
import type { ReadContext, ReadDocument, SourceFile } from '../format'
import { textIn, type JsonObject } from '../json-value'
import { resolveSpans, type ResolvedSpan } from '../offsets/resolve'
import { splitUnescaped, unescapedValue } from './escape'
import { readRows, type Layer, type TsvFile, type TsvRow } from './rows'

/** Reads one file; `about` is what the sidecar says of it. */
export function readTsv(
  file: SourceFile,
  about: JsonObject,
  context: ReadContext
): Outcome<ReadDocument> {
  const parsed = readRows(file)
  if (!parsed.ok) return parsed
  const { rows, layers, notes } = parsed.value
  const at = file.name
  const named = { id: textIn(about, 'article_id'), textSha256: textIn(about, 'text_sha256') }
  const known = named.textSha256 === null ? null : context.textOf(named)
  const raw = textIn(about, 'text') ?? known ?? padded(parsed.value)
  const stated = rows.map(({ start, end, form }) => ({ start, end, quote: form }))
  const placed = resolveSpans(raw, stated, { unit: 'utf16', at })
  const found = tagsIn(rows, layers)
  const tags = [...found.values()].map(({ label, attributes, first }): StatedTag => ({
    id: idOf(first),
    label,
    attributes,
    start: first.row.start,
    end: first.row.end,
    quote: first.row.form,
    at: `${at}:${first.row.line}`
  }))
  const built = assemble({
    text: raw.replaceAll(/\r\n?/g, '\n'),
    spans: [...found.values()].map(({ rows: all }) => joined(all, placed.spans)),
    tags,
    links: linksIn({ rows, layers, tags: found, at }),
    state: stateFrom(about),
    unit: 'utf16',
    at
  })
  const left = layers.some(({ kind }) => kind === 'chain')
    ? [{ code: 'format.left-out', at, facts: { what: 'T_CH' } }]
    : []
  const gaps = raw !== textIn(about, 'text') && raw !== known && hasGap(parsed.value)
  const rebuilt = gaps ? [{ code: 'format.text-rebuilt', at }] : []
  return good(
    {
      at,
      article: articleFrom(about, built.text),
      annotator: annotatorFrom(about),
      reading: built.reading
    },
    [...notes, ...left, ...rebuilt, ...placed.notes, ...built.notes]
  )
}

/** The text of the sentences; what stood between them is not in the file, and is filled up. */
function padded({ sentences }: TsvFile): string {
  let text = ''
  for (const { text: words, start } of sentences) {
    const gap = start - text.length
    if (gap > 0 && gap < maximalGap)
      text += text === '' ? ' '.repeat(gap) : `\n${' '.repeat(gap - 1)}`
    text += words
  }
  return text
}

/** Farther apart are no two sentences; a larger offset is a mistake, and no reason to fill memory. */
const maximalGap = 10_000

function hasGap({ sentences }: TsvFile): boolean {
  let end = 0
  return sentences.some(({ text, start }) => {
    const gap = start !== end
    end = start + text.length
    return gap
  })
}

type Piece = { readonly row: TsvRow; readonly layer: number; readonly number: string }
type Found = {
  readonly label: string
  readonly attributes: Attributes
  readonly first: Piece
  readonly rows: { readonly row: TsvRow; readonly index: number }[]
}

/** What one and the same annotation has on each of its tokens: its layer and number, or its token. */
function keyOf({ row, layer, number }: Piece): string {
  return number === '' ? `${layer} ${row.id}` : `${layer} [${number}]`
}

function idOf({ row, layer, number }: Piece): string {
  return number === '' ? `${layer}.${row.id}` : `${layer}.${number}`
}

function tagsIn(rows: readonly TsvRow[], layers: readonly Layer[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  for (const [index, row] of rows.entries()) {
    for (const { layer, columns, number: position } of columnsOf(row, layers)) {
      if (layer.kind !== 'span') continue
      for (const { number, values } of stackedIn(columns)) {
        const first = { row, layer: position, number }
        const key = keyOf(first)
        const known = found.get(key)
        if (known) known.rows.push({ row, index })
        else found.set(key, { ...meaning(layer, values), first, rows: [{ row, index }] })
      }
    }
  }
  return found
}

/** The columns of each layer: one for each feature, and one for a layer that has none. */
function columnsOf({ columns }: TsvRow, layers: readonly Layer[]) {
  let read = 0
  return layers.map((layer, number) => {
    const width = Math.max(1, layer.features.length)
    const own = columns.slice(read, read + width)
    read += width
    return { layer, columns: own, number }
  })
}

/** The annotations on a token, each with its number and its value in every column. */
function stackedIn(columns: readonly string[]) {
  const [first = '_'] = columns
  if (first === '_' || first === '') return []
  const parts = columns.map((column) => splitUnescaped(column, '|'))
  return (parts[0] ?? []).map((_part, index) => {
    const values = parts.map((all) => withNumber(all[index] ?? '_'))
    return { number: values[0]?.number ?? '', values: values.map(({ value }) => value) }
  })
}

/** A value and the number in brackets after it. */
function withNumber(part: string): { readonly value: string; readonly number: string } {
  const [value = '', rest = ''] = splitUnescaped(part, '[')
  return { value, number: /^(\d+)\]$/.exec(rest)?.[1] ?? '' }
}

/** A feature called `value` or `label` names the label; otherwise the layer does. */
function meaning(layer: Layer, values: readonly string[]) {
  const entries = layer.features.flatMap((feature, index): [string, AttributeValue][] => {
    const value = values[index] ?? '_'
    return value === '_' || value === '*' ? [] : [[feature, unescapedValue(value)]]
  })
  const named = entries.find(([feature]) => feature === 'value' || feature === 'label')
  const label = typeof named?.[1] === 'string' ? named[1] : shortName(layer.type)
  return { label, attributes: Object.fromEntries(entries.filter((entry) => entry !== named)) }
}

function shortName(type: string): string {
  return type.replace(/^.*\./, '')
}

function joined(
  rows: readonly { readonly index: number }[],
  spans: readonly ResolvedSpan[]
): ResolvedSpan {
  const [first, last] = [spans[rows[0]?.index ?? -1], spans[rows.at(-1)?.index ?? -1]]
  if (!first || !last) return { fault: 'outside' }
  if ('fault' in first) return first
  return 'fault' in last ? last : { start: first.start, end: last.end }
}

/**
 * Relations stand at their second end: the column of their base type names the token of the first,
 * and in brackets the numbers of both annotations where a token has several.
 */
function linksIn({
  rows,
  layers,
  tags,
  at
}: {
  readonly rows: readonly TsvRow[]
  readonly layers: readonly Layer[]
  readonly tags: ReadonlyMap<string, Found>
  readonly at: string
}): readonly StatedLink[] {
  return rows.flatMap((row) =>
    columnsOf(row, layers).flatMap(({ layer, columns }) => {
      if (layer.kind !== 'relation') return []
      const base = layer.features.at(-1)?.replace(/^BT_/, '')
      const position = layers.findIndex(({ kind, type }) => kind === 'span' && type === base)
      const end = (token: string, number: string) => {
        const place = {
          row: { ...row, id: token },
          layer: position,
          number: number === '0' ? '' : number
        }
        const found = tags.get(keyOf(place))
        return found ? idOf(found.first) : ''
      }
      return stackedIn(columns).flatMap(({ values }, index) => {
        const source = splitUnescaped(columns.at(-1) ?? '', '|')[index] ?? ''
        const parts = /^(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?$/.exec(source)
        const [, token = '', from = '', to = ''] = parts ?? []
        const { label, attributes } = meaning(
          { ...layer, features: layer.features.slice(0, -1) },
          values
        )
        const named = Object.entries(attributes)[0]?.[1]
        const relation =
          typeof named === 'string' && label === shortName(layer.type) ? named : label
        return [{ relation, from: end(token, from), to: end(row.id, to), at: `${at}:${row.line}` }]
      })
    })
  )
}
