import type { Problem } from '../../outcome'
import { carrying } from '../carry'
import type {
  Format,
  FormatDocument,
  Piece,
  Read,
  ReadContext,
  SourceFile,
  WriteOptions
} from '../format'
import { asNumber, type JsonObject } from '../json-value'
import { fitToTokens, tokenReading, type Conflict } from '../tokens/fit'
import { sentencesOf } from '../tokens/sentences'
import { eachDocument } from '../writer'
import { bioTags, labelsOf, readTag, type Labelled } from './bio'
import { tokenLosses } from './flat'
import { offsetsLine, offsetsName, readTokenFiles } from './offsets-file'
import { placeTokens, type Labels, type TokenDocument, type TokenLine } from './read'
import { sentencesIn, type ColumnLine } from './token-lines'

/** Tags of different labels may share words; two of one label cannot be told apart. */
const conflict: Conflict = (a, b) => a.label === b.label

/**
 * Nested BIO as the Wojood corpus of Arabic names has it: a token on each line and after it every
 * tag that it bears, `O` when there is none; an empty line after each sentence. Nothing in it says
 * where a document begins: the file of offsets beside it does.
 *
 * @see https://github.com/SinaLab/ArabicNER
 */
export const conllNested: Format = {
  id: 'conll-nested',
  heeds: ['tokens', 'splits'],
  extension: 'txt',
  mediaType: 'text/plain',
  layout: 'folder',
  offsetUnit: null,
  loses: tokenLosses.map((loss) => (loss === 'overlaps' ? 'overlaps-of-one-label' : loss)),
  textOptional: false,
  writer: (options) =>
    eachDocument((exported) => carrying(exported, () => piecesOf(exported, options))),
  keeps: ({ article, reading }, { tokens: policy }) =>
    tokenReading(reading, fitToTokens(article.text, reading.tags, { policy, conflict })),
  read: readNested
}

function piecesOf(exported: FormatDocument, options: WriteOptions): readonly Piece[] {
  const { text, id } = exported.article
  const { tokens, tags } = fitToTokens(text, exported.reading.tags, {
    policy: options.tokens,
    conflict
  })
  const split = options.splitOf(id)
  const sentences = sentencesOf(
    text,
    tokens,
    tags.map((tag) => tag.tokens)
  )
  const columns = columnsOf(
    tokens.length,
    tags.map(({ tag, tokens: range }) => ({ label: tag.label, tokens: range }))
  )
  const lines = sentences.map(({ start, end }) =>
    tokens
      .slice(start, end)
      .map((token, index) => `${text.slice(token.start, token.end)} ${columns[start + index]}\n`)
      .join('')
  )
  const about = { tokens, sentences: sentences.length }
  return [
    { name: `${split}.txt`, content: lines.map((part) => `${part}\n`).join('') },
    { name: offsetsName(split), content: offsetsLine(exported, about, options) }
  ]
}

/** All tags of each token, a label's always in the same place among them. */
function columnsOf(count: number, labels: readonly Labelled[]): readonly string[] {
  const kinds = [...new Set(labels.map(({ label }) => label))].toSorted()
  const all = kinds.map((kind) =>
    bioTags(
      count,
      labels.filter(({ label }) => label === kind),
      'bio'
    )
  )
  return Array.from({ length: count }, (_, token) => {
    const tags = all.map((tags) => tags[token] ?? 'O').filter((tag) => tag !== 'O')
    return tags.length === 0 ? 'O' : tags.join(' ')
  })
}

type Tags = readonly ReturnType<typeof readTag>[]

function readNested(files: readonly SourceFile[], context: ReadContext): Read {
  return readTokenFiles(files, (file, about) =>
    documentsIn(file, about).map(({ found, beside }) =>
      placeTokens(found, nestedLabels(found), { beside, context })
    )
  )
}

/** As many sentences for each document as stand beside it; what is left over is one more. */
function documentsIn(file: SourceFile, about: readonly JsonObject[]) {
  const all = sentencesIn(file).map((sentence) => sentence.map(tokenLine))
  const documents: { found: TokenDocument<Tags>; beside: JsonObject | null }[] = []
  let read = 0
  const take = (count: number, beside: JsonObject | null) => {
    const sentences = all.slice(read, read + count)
    const line = sentences[0]?.[0]?.line ?? 1
    read += sentences.length
    documents.push({ found: { file: file.name, line, sentences }, beside })
  }
  for (const beside of about) take(Math.max(0, asNumber(beside['sentences']) || 0), beside)
  if (read < all.length) take(all.length - read, null)
  return documents
}

function tokenLine({ columns, line }: ColumnLine): TokenLine<Tags> {
  return { form: columns[0] ?? '', tag: columns.slice(1).map(readTag), line }
}

/** The labels of each kind by themselves, then in the order of the text, the wider ones first. */
function nestedLabels({ file, sentences }: TokenDocument<Tags>): Labels {
  const labels: Labelled[] = []
  const faults: Problem[] = []
  let before = 0
  for (const sentence of sentences) {
    for (const { tag, line } of sentence)
      if (tag.includes(undefined) || tag.length === 0)
        faults.push({
          code: 'format.bad-line',
          at: `${file}:${line}`,
          facts: { reason: 'bad-bio' }
        })
    const kinds = new Set(sentence.flatMap(({ tag }) => tag.map((one) => one?.label ?? '')))
    for (const kind of kinds) {
      const tags = sentence.map(({ tag }) => tag.find((one) => one?.label === kind) ?? null)
      for (const { label, tokens } of kind === '' ? [] : labelsOf(tags))
        labels.push({ label, tokens: { start: tokens.start + before, end: tokens.end + before } })
    }
    before += sentence.length
  }
  labels.sort((a, b) => a.tokens.start - b.tokens.start || b.tokens.end - a.tokens.end)
  return { labels, faults }
}
