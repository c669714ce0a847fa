import type { Problem } from '../../outcome'
import { labelsOf, readTag } from '../conll/bio'
import type { Labels, TokenDocument, TokenLine } from '../conll/read'
import type { SourceFile } from '../format'
import { labelsFrom } from './entities'

/** What a word bears: marks in brackets, or a tag of BIO. */
export type WordMark = { readonly entity: string | null; readonly bio: string | null }
type Word = TokenLine<WordMark>

export type ConlluFile = {
  readonly documents: readonly TokenDocument<WordMark>[]
  /** What the brackets hold, in order, as the file's own header says. */
  readonly fields: readonly string[]
  readonly notes: readonly Problem[]
}

/** Reads sentences of words; `# newdoc` begins a document. A line that is no word is noted. */
export function readConllu({ name, text }: SourceFile): ConlluFile {
  const documents: { line: number; sentences: Word[][] }[] = []
  const notes: Problem[] = []
  let fields: readonly string[] = []
  let words: Word[] = []
  let range: Range | null = null
  const close = () => {
    if (words.length > 0) documents.at(-1)?.sentences.push(words)
    words = []
    range = null
  }
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const number = index + 1
    if (line.startsWith('#')) {
      const header = /^# ?global\.Entity = (\S+)/.exec(line)?.[1]
      if (header !== undefined) fields = header.split('-')
      if (/^# ?newdoc\b/.test(line)) documents.push({ line: number, sentences: [] })
      continue
    }
    if (line.trim() === '') {
      close()
      continue
    }
    if (documents.length === 0) documents.push({ line: number, sentences: [] })
    const read = readWord(line, number, range)
    if (read === null) {
      notes.push({
        code: 'format.bad-line',
        at: `${name}:${number}`,
        facts: { reason: 'bad-word' }
      })
      continue
    }
    range = read.range
    if (read.word) words.push(read.word)
  }
  close()
  return { documents: documents.map((one) => ({ file: name, ...one })), fields, notes }
}

/** The last word of a token in several words, and whether white space follows the token. */
type Range = { readonly last: number; readonly glued: boolean }

function readWord(
  line: string,
  number: number,
  range: Range | null
): { readonly word: Word | null; readonly range: Range | null } | null {
  const columns = line.split('\t')
  const [id = ''] = columns
  const misc = new Map((columns[9] ?? '_').split('|').map((part) => pairOf(part)))
  const glued = misc.get('SpaceAfter') === 'No'
  const last = /^\d+-(\d+)$/.exec(id)?.[1]
  if (last !== undefined) return { word: null, range: { last: Number(last), glued } }
  // Empty nodes of enhanced graphs are no words of the text.
  if (/^\d+\.\d+$/.test(id)) return { word: null, range }
  const word = wordOf(columns, misc, number)
  return word && { word: { ...word, glued: isGlued(Number(id), range) ?? glued }, range }
}

function wordOf(
  columns: readonly string[],
  misc: ReadonlyMap<string, string>,
  line: number
): Word | null {
  const [id = '', form = ''] = columns
  if (!/^\d+$/.test(id) || form === '' || columns.length < 10) return null
  const bio = misc.get('NER') ?? misc.get('ner') ?? null
  return { form, tag: { entity: misc.get('Entity') ?? null, bio }, line }
}

/** Within a token of several words nothing stands between them; after it, what the token says. */
function isGlued(id: number, range: Range | null): boolean | null {
  if (range === null || id > range.last) return null
  return id < range.last || range.glued
}

function pairOf(part: string): readonly [string, string] {
  const at = part.indexOf('=')
  return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
}

/** The labels of a document: from brackets over all its words, and from BIO within each sentence. */
export function wordLabels(
  { file, sentences }: TokenDocument<WordMark>,
  fields: readonly string[]
): Labels {
  const words = sentences.flat()
  const { labels, unpaired } = labelsFrom(
    words.map(({ tag }) => tag.entity),
    fields
  )
  const faults = unpaired.map((word) => ({
    code: 'format.bad-line',
    at: `${file}:${words[word]?.line ?? 1}`,
    facts: { reason: 'unpaired-bracket' }
  }))
  let before = 0
  const flat = sentences.flatMap((sentence) => {
    const tags = sentence.map(({ tag }) => (tag.bio === null ? null : (readTag(tag.bio) ?? null)))
    const found = labelsOf(tags).map(({ label, tokens }) => ({
      label,
      tokens: { start: tokens.start + before, end: tokens.end + before }
    }))
    before += sentence.length
    return found
  })
  return { labels: [...labels, ...flat], faults }
}
