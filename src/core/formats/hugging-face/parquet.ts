import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { parquetReadObjects } from 'hyparquet/src/index.js'
import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import { bad } from '../../outcome'
import { carrying } from '../carry'
import {
  lostByOthers,
  type Format,
  type Piece,
  type Read,
  type ReadContext,
  type SourceFile,
  type Split,
  type WriteOptions,
  type Writer
} from '../format'
import { gathered, type ReadPiece } from '../gathered'
import { isObject } from '../json-value'
import { countIn, dataCard, noCounts } from './card'
import { huggingFace } from './hugging-face'
import { featuresOf, type Feature, type ScalarType } from './features'
import { readRow } from './read'
import { rowOf, type Row } from './rows'

/**
 * The same folder with Parquet instead of JSON lines. A file of Parquet is written as a whole, so
 * that all its rows are in memory before.
 *
 * @see https://parquet.apache.org/docs/file-format/
 */
export const huggingFaceParquet: Format = {
  id: 'hugging-face-parquet',
  heeds: ['splits'],
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  layout: 'folder',
  offsetUnit: 'codepoint',
  loses: lostByOthers,
  textOptional: false,
  writer: parquetWriter,
  shows: (options) => huggingFace.writer(options),
  read: readParquet
}

function parquetWriter(options: WriteOptions): Writer {
  const features = featuresOf(options.scheme)
  const counts = noCounts()
  const rows = new Map<Split, Row[]>()
  return {
    write: (exported) =>
      carrying(exported, () => {
        const split = options.splitOf(exported.article.id)
        countIn(counts, exported, split)
        rows.set(split, [...(rows.get(split) ?? []), rowOf(exported, options)])
        return []
      }),
    end: () => {
      const files = [...rows].map(([split, all]): Piece => ({
        name: `data/${split}.parquet`,
        content: parquetFile(features, all)
      }))
      const card = { name: 'README.md', content: dataCard(counts, options, 'parquet') }
      return { pieces: [...files, card], notes: [] }
    }
  }
}

function parquetFile(features: readonly Feature[], rows: readonly Row[]): Uint8Array {
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'schema', num_children: features.length }, ...features.flatMap(elementsOf)],
    columnData: features.map((feature) => ({
      name: feature.name,
      data: rows.map((row) => columnValue(feature, row[feature.name]))
    })),
    createdBy: 'Hashiya'
  })
  return new Uint8Array(buffer)
}

/** The elements of a column in the order of a walk through its tree. */
function elementsOf(feature: Feature): readonly SchemaElement[] {
  const { name } = feature
  if ('type' in feature) return [scalarElement(name, feature.type)]
  const list: SchemaElement[] = [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 }
  ]
  if ('list' in feature) return [...list, scalarElement('element', feature.list)]
  const { length } = feature.records
  return [
    ...list,
    { name: 'element', repetition_type: 'OPTIONAL', num_children: length },
    ...feature.records.flatMap(elementsOf)
  ]
}

function scalarElement(name: string, type: ScalarType): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  if (type === 'string') return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
  return { ...optional, type: type === 'int32' ? 'INT32' : 'INT64' }
}

/** Whole numbers of 64 bits are `bigint` to Parquet. */
function columnValue(feature: Feature, value: unknown): unknown {
  if (value === undefined || value === null) return null
  if ('type' in feature) return feature.type === 'int64' ? BigInt(Number(value)) : value
  if ('list' in feature || !Array.isArray(value)) return value
  return value
    .filter(isObject)
    .map((record) =>
      Object.fromEntries(
        feature.records.map((inner) => [inner.name, columnValue(inner, record[inner.name])])
      )
    )
}

async function readParquet(files: readonly SourceFile[], context: ReadContext): Promise<Read> {
  const read: ReadPiece[] = []
  for (const { name, bytes } of files.filter((file) => file.name.endsWith('.parquet'))) {
    const rows = await rowsIn(bytes)
    if (!rows) return bad({ code: 'format.not-parquet', at: name })
    for (const [index, row] of rows.entries())
      read.push(readRow(isObject(row) ? row : {}, `${name}:${index + 1}`, context))
  }
  return gathered(read, files[0]?.name)
}

/** The rows with plain numbers; null when this is no Parquet, or a broken one. */
async function rowsIn(bytes: Uint8Array | undefined): Promise<readonly unknown[] | null> {
  if (!bytes) return null
  // A Buffer of Node shares its memory with others; a copy has its own.
  const file = new Uint8Array(bytes).buffer
  try {
    return (await parquetReadObjects({ file, parsers })).map(withNumbers)
  } catch {
    // The library throws for whatever is wrong with a file, and says it in words alone.
    return null
  }
}

/** The library's own decoder takes a U+FEFF in front for a byte order mark; in a text it is none. */
const parsers = {
  stringFromBytes(bytes: Uint8Array): unknown {
    const text: unknown = DEFAULT_PARSERS.stringFromBytes(bytes)
    const marked = bytes?.[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return marked && typeof text === 'string' ? `\ufeff${text}` : text
  }
}

function withNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(withNumbers)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNumbers(inner)]))
}
