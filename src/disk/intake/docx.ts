import { readXml, type Opened, type XmlReader } from '#core/formats/xml/read'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import { ZipArchive, type ZipLimits } from '../zip-read'
import { decodeAs } from './encodings'
import type { Draft } from './draft'

/** A document's parts, its pictures included; only its text is ever unpacked. */
const limits: ZipLimits = {
  entries: 5000,
  entryBytes: 64_000_000,
  totalBytes: 400_000_000,
  ratio: 200
}

const mainPlace = 'word/document.xml'
const wordUri = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main'
]

/**
 * The text of a Word document: a paragraph is a line, its tabs and breaks are kept, cells of a row
 * stand apart by tabs. What was deleted with changes tracked is out, what was inserted is in; the
 * headers and footers of its pages are not taken, and notes are told when they are left out.
 * @see ECMA-376 part 1, 17.3
 */
export async function readDocx(bytes: Uint8Array, at: string): Promise<Outcome<Draft>> {
  const damaged = bad({ code: 'import.docx-damaged', at })
  const archive = await ZipArchive.open(bytes, at, limits)
  if (!archive.ok) return archive.problem.code === 'zip.damaged' ? damaged : archive
  const refused = archive.value.problems.find((problem) => problem.at === mainPlace)
  if (refused) return bad({ ...refused, at })
  const part = await archive.value.read(mainPlace)
  if (!part.ok) return damaged
  const source = decodeAs(part.value, 'utf-8') ?? decodeAs(part.value, 'utf-16le')
  if (source === null) return damaged
  const words = new DocumentWords()
  const read = readXml({ name: at, text: source }, words)
  if (!read.ok) return read
  const notes: Problem[] = words.notes > 0 ? [notesLeft(at, words.notes)] : []
  return good({ text: words.words, title: null, date: null, outlet: null, row: null }, notes)
}

function notesLeft(at: string, count: number): Problem {
  return { code: 'import.docx-notes', at, facts: { count } }
}

type Part = { readonly name: string; readonly isSilent: boolean; cells: number }

/** Collects the words of a document as its elements go by. */
class DocumentWords implements XmlReader {
  #text = ''
  readonly #path: Part[] = []
  /** A paragraph has ended, and whether a line ends there shows only by what follows. */
  #paragraphEnded = false
  notes = 0

  readonly open = ({ uri, name: local }: Opened): void => {
    const above = this.#path.at(-1)
    const name = wordUri.includes(uri) ? local : ''
    // Of two versions of one thing the first is for programs that know it; the other repeats it.
    const isSilent = above?.isSilent || local === 'Fallback' || gone.has(name)
    if (!isSilent) this.#enter(name, above)
    this.#path.push({ name, isSilent, cells: 0 })
  }

  readonly text = (words: string): void => {
    const { name, isSilent } = this.#path.at(-1) ?? {}
    if (name === 't' && !isSilent) this.#write(words)
  }

  readonly close = (): void => {
    const part = this.#path.pop()
    if (!part || part.isSilent) return
    if (part.name === 'p') {
      this.#endParagraph()
      this.#paragraphEnded = true
    }
  }

  get words(): string {
    return this.#text
  }

  #enter(name: string, above: Part | undefined): void {
    const sign = above?.name === 'r' ? signs.get(name) : undefined
    if (sign !== undefined) this.#write(sign)
    else if (name === 'p') this.#endParagraph()
    else if (name === 'tc' && above) this.#nextCell(above)
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.notes += 1
  }

  /** The first cell of a row begins its line; before the others stands a tab. */
  #nextCell(row: Part): void {
    row.cells += 1
    if (row.cells === 1) return
    this.#paragraphEnded = false
    this.#text += '\t'
  }

  #write(words: string): void {
    this.#endParagraph()
    this.#text += words
  }

  #endParagraph(): void {
    if (this.#paragraphEnded) this.#text += '\n'
    this.#paragraphEnded = false
  }
}

/** Elements of a run that stand for a letter. */
const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad']
])

/** What was deleted or moved away while changes were tracked. */
const gone = new Set(['del', 'moveFrom'])
