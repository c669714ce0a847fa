import type { Problem } from '../../outcome'
import { carrying } from '../carry'
import type {
  Format,
  FormatDocument,
  Loss,
  Piece,
  Read,
  ReadContext,
  SourceFile,
  WriteOptions
} from '../format'
import { fitToTokens, lostByTokens, tokenReading, type Tokenised } from '../tokens/fit'
import { sentencesOf } from '../tokens/sentences'
import { eachDocument } from '../writer'
import { bioTags, labelsOf, readTag, type Labelled } from './bio'
import { offsetsLine, offsetsName, readTokenFiles } from './offsets-file'
import { placeTokens, type Labels, type TokenDocument, type TokenLine } from './read'
import { sentencesIn, type ColumnLine } from './token-lines'

/** What no file of tokens and tags has a place for. */
export const tokenLosses: readonly Loss[] = [...lostByTokens, 'overlaps', 'borders', 'outer-space']

/**
 * CoNLL-2003: a token on each line with its tag in the last of four columns, an empty line after
 * each sentence, `-DOCSTART-` before each document as spaCy wants it. Beside each file stands one
 * with the texts and the offsets of the tokens, without which nothing leads back to the article.
 *
 * Of tags that share words the widest stays. Whether tags keep their borders is a matter of how the
 * text is cut into tokens (`tokens`).
 *
 * @see https://www.clips.uantwerpen.be/conll2003/ner/
 */
export const conll: Format = {
  id: 'conll',
  heeds: ['tokens', 'tagging', 'splits'],
  extension: 'conll',
  mediaType: 'text/plain',
  layout: 'folder',
  offsetUnit: null,
  loses: tokenLosses,
  textOptional: false,
  writer: (options) =>
    eachDocument((exported) => carrying(exported, () => piecesOf(exported, options))),
  keeps: ({ article, reading }, { tokens: policy }) =>
    tokenReading(
      reading,
      fitToTokens(article.text, reading.tags, { policy, conflict: () => true })
    ),
  read: readConll
}

function piecesOf(exported: FormatDocument, options: WriteOptions): readonly Piece[] {
  const { article, reading } = exported
  const { text, id } = article
  const policy = options.tokens
  const fitted = fitToTokens(text, reading.tags, { policy, conflict: () => true })
  const split = options.splitOf(id)
  const sentences = sentencesOf(
    text,
    fitted.tokens,
    fitted.tags.map(({ tokens }) => tokens)
  )
  const tags = tagsOf(fitted, options)
  const lines = sentences.map(({ start, end }) =>
    fitted.tokens
      .slice(start, end)
      .map((token, index) => `${text.slice(token.start, token.end)} -X- _ ${tags[start + index]}\n`)
      .join('')
  )
  const content = ['-DOCSTART- -X- O O\n', ...lines].map((part) => `${part}\n`).join('')
  const about = { tokens: fitted.tokens, sentences: sentences.length }
  return [
    { name: `${split}.conll`, content },
    { name: offsetsName(split), content: offsetsLine(exported, about, options) }
  ]
}

function tagsOf({ tokens, tags }: Tokenised, { tagging }: WriteOptions): readonly string[] {
  const labels = tags.map(({ tag, tokens: range }) => ({ label: tag.label, tokens: range }))
  return bioTags(tokens.length, labels, tagging)
}

type Tag = ReturnType<typeof readTag>

function readConll(files: readonly SourceFile[], context: ReadContext): Read {
  return readTokenFiles(files, (file, beside) =>
    documentsIn(file).map((found, index) =>
      placeTokens(found, flatLabels(found), { beside: beside[index] ?? null, context })
    )
  )
}

/** The documents of a file: what stands between lines of `-DOCSTART-`, of which there may be none. */
function documentsIn(file: SourceFile): readonly TokenDocument<Tag>[] {
  const documents: { line: number; sentences: (readonly TokenLine<Tag>[])[] }[] = []
  for (const lines of sentencesIn(file)) {
    const [first] = lines
    const rest = first && isDocumentStart(first) ? lines.slice(1) : lines
    if (rest.length < lines.length || documents.length === 0)
      documents.push({ line: first?.line ?? 1, sentences: [] })
    if (rest.length > 0) documents.at(-1)?.sentences.push(rest.map(tokenLine))
  }
  return documents.map((found) => ({ file: file.name, ...found }))
}

/** Tools write it with `O`, `-X- O`, `-X- O O` or `-X- -X- O`; a token of ours has `_` there. */
function isDocumentStart({ columns }: ColumnLine): boolean {
  return columns[0] === '-DOCSTART-' && columns[2] !== '_'
}

function tokenLine({ columns, line }: ColumnLine): TokenLine<Tag> {
  return { form: columns[0] ?? '', tag: readTag(columns.at(-1) ?? ''), line }
}

function flatLabels({ file, sentences }: TokenDocument<Tag>): Labels {
  const labels: Labelled[] = []
  const faults: Problem[] = []
  let before = 0
  for (const sentence of sentences) {
    for (const { tag, line } of sentence)
      if (tag === undefined)
        faults.push({
          code: 'format.bad-line',
          at: `${file}:${line}`,
          facts: { reason: 'bad-bio' }
        })
    for (const { label, tokens } of labelsOf(sentence.map(({ tag }) => tag ?? null)))
      labels.push({ label, tokens: { start: tokens.start + before, end: tokens.end + before } })
    before += sentence.length
  }
  return { labels, faults }
}
