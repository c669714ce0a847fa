import type { ArticleKind } from '#core/article/article-names'
import { bad, good, unreachable, type Outcome } from '#core/outcome'
import { importLimits, type ChosenFile } from '../decode'
import { decodeFile, type DecodedFile } from './decode-file'
import { readDocx } from './docx'
import type { Choices, Converted, Draft } from './draft'
import { kindOfFile } from './kind-of-file'
import { pageInArchive } from './mhtml'
import { statedEncoding } from './stated-encoding'
import { readCsvArticles, readJsonArticles, readJsonLines, type Table } from './tables'

/** The most bytes of a file, by its kind. */
export const sizeLimits: Readonly<Record<ArticleKind, number>> = {
  text: importLimits.bytes,
  markdown: importLimits.bytes,
  html: 10_000_000,
  mhtml: 50_000_000,
  docx: 50_000_000,
  pdf: 64_000_000,
  csv: 64_000_000,
  jsonl: 64_000_000,
  json: 64_000_000
}

/** The most bytes of any file. */
export const largestFile = Math.max(...Object.values(sizeLimits))

export type Convert = (file: ChosenFile, choices: Choices) => Promise<Outcome<Converted>>

/**
 * The articles in a file, as far as it can be read with what was chosen. What cannot be read is the
 * file's fault and a problem, whatever the reader of its format throws; this is where hostile files
 * arrive, so it is meant to run where neither their time nor their memory hurts.
 */
export async function convertFile(
  { name, bytes }: ChosenFile,
  choices: Choices
): Promise<Outcome<Converted>> {
  const kind = kindOfFile(name, bytes)
  if (!kind.ok) return kind
  const limit = sizeLimits[kind.value]
  if (bytes.byteLength > limit)
    return bad({ code: 'import.too-large', at: name, facts: { size: bytes.byteLength, limit } })
  try {
    const converted = await convertKind(kind.value, { name, bytes }, choices)
    return converted.ok ? checked(converted.value, name, converted.notes) : converted
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown'
    return bad({ code: 'import.unparsable', at: name, facts: { kind: kind.value, reason } })
  }
}

/** Whether a file of this name is cheap and harmless to read wherever one is. */
export function isPlain({ name, bytes }: ChosenFile): boolean {
  const kind = kindOfFile(name, bytes)
  return !kind.ok || kind.value === 'text' || kind.value === 'markdown'
}

async function convertKind(
  kind: ArticleKind,
  { name, bytes }: ChosenFile,
  choices: Choices
): Promise<Outcome<Converted>> {
  if (kind === 'docx') return stating(kind, await readDocx(bytes, name))
  // The readers of pages and PDFs are large: a program that meets none does not load them.
  if (kind === 'pdf') return stating(kind, await (await import('./pdf')).readPdf(bytes, name))
  if (kind === 'mhtml') return convertWebArchive({ name, bytes }, choices)
  const stated = kind === 'html' ? statedEncoding(bytes) : null
  const decoded = decodeFile(bytes, name, { chosen: choices.encoding, stated })
  if (!decoded.ok) return decoded
  return readText(kind, decoded.value, { name, choices })
}

async function convertWebArchive(
  { name, bytes }: ChosenFile,
  choices: Choices
): Promise<Outcome<Converted>> {
  const found = pageInArchive(bytes, name)
  if (!found.ok) return found
  const { page, charset } = found.value
  if (page.byteLength > sizeLimits.html)
    return bad({
      code: 'import.too-large',
      at: name,
      facts: { size: page.byteLength, limit: sizeLimits.html }
    })
  const stated = charset ?? statedEncoding(page)
  const decoded = decodeFile(page, name, { chosen: choices.encoding, stated })
  if (!decoded.ok) return decoded
  const read = await readText('html', decoded.value, { name, choices })
  return read.ok ? good({ ...read.value, kind: 'mhtml' }, read.notes) : read
}

type Asked = { readonly name: string; readonly choices: Choices }

async function readText(
  kind: Exclude<ArticleKind, 'docx' | 'pdf' | 'mhtml'>,
  decoded: DecodedFile,
  { name, choices }: Asked
): Promise<Outcome<Converted>> {
  const { text, ...reading } = decoded
  const table = (read: Outcome<Table>): Outcome<Converted> =>
    read.ok ? good({ kind, ...reading, ...read.value }, read.notes) : read
  switch (kind) {
    case 'text':
    case 'markdown': {
      const draft: Draft = { text, title: null, date: null, outlet: null, row: null }
      return good({ kind, ...reading, columns: null, drafts: [draft] })
    }
    case 'html': {
      const { readPage } = await import('./html')
      const page = readPage(text, name)
      if (!page.ok) return page
      return good({ kind, ...reading, columns: null, drafts: [page.value] }, page.notes)
    }
    case 'csv':
      return table(readCsvArticles(text, name, choices))
    case 'jsonl':
      return table(readJsonLines(text, name, choices))
    case 'json':
      return table(readJsonArticles(text, name, choices))
    default:
      return unreachable(kind)
  }
}

/** A format that states its own encoding. */
function stating(kind: ArticleKind, read: Outcome<Draft>): Outcome<Converted> {
  if (!read.ok) return read
  const nothing = { encoding: null, byteOrderMark: false, candidates: [], columns: null }
  return good({ kind, ...nothing, drafts: [read.value] }, read.notes)
}

/** Leaves out texts that no article may have: none, too long, or with half a character. */
function checked(
  converted: Converted,
  name: string,
  notes: Extract<Outcome<Converted>, { ok: true }>['notes']
): Outcome<Converted> {
  const told = [...notes]
  const drafts = converted.drafts.filter(({ text, row }) => {
    const at = row === null ? name : `${name}:${row}`
    const size = text.length
    if (text.trim() === '') told.push({ code: 'import.empty', at })
    else if (size > importLimits.units)
      told.push({ code: 'import.too-large', at, facts: { size, limit: importLimits.units } })
    else if (/\p{Cs}/u.test(text)) told.push({ code: 'import.half-character', at })
    else return true
    return false
  })
  const problem = told.find(({ code }) => refusals.includes(code))
  if (drafts.length === 0 && converted.columns?.text !== null && problem) return bad(problem)
  return good({ ...converted, drafts }, told)
}

const refusals = [
  'import.empty',
  'import.too-large',
  'import.half-character',
  'import.row-without-text'
]
