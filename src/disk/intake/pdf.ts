import { getDocumentProxy } from 'unpdf'
import { bad, good, type Outcome, type Problem } from '#core/outcome'
import type { Draft } from './draft'
import { inReadingOrder, type Piece } from './printed-order'

/** The most pages of one article. */
const pageLimit = 2000

/**
 * The text of a PDF in reading order, a line of print a line. Nothing of it is run and nothing loaded.
 * A PDF holds glyphs in places and no text: where words end and lines belong together is worked out
 * by pdf.js, which also turns presentation forms into letters and right-to-left runs round.
 */
export async function readPdf(bytes: Uint8Array, at: string): Promise<Outcome<Draft>> {
  // pdf.js takes the bytes for itself.
  const opened = await openPdf(Uint8Array.from(bytes))
  if ('code' in opened) return bad({ ...opened, at })
  const { numPages } = opened
  if (numPages > pageLimit)
    return bad({ code: 'import.pdf-too-long', at, facts: { pages: numPages, limit: pageLimit } })
  try {
    const pages: string[] = []
    for (let number = 1; number <= numPages; number += 1) {
      const page = await opened.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.flatMap((item) => ('str' in item ? [item] : []))).join('\n'))
      page.cleanup()
    }
    const text = pages.join('\n')
    if (text.trim() === '') return bad({ code: 'import.pdf-without-text', at })
    return good({ text, title: null, date: null, outlet: null, row: null }, [
      { code: 'import.pdf-read', at }
    ])
  } catch {
    return bad({ code: 'import.pdf-damaged', at })
  } finally {
    await opened.destroy()
  }
}

type Item = {
  readonly str: string
  readonly hasEOL: boolean
  readonly width: number
  /** The matrix that puts it on the page; its fifth number is the distance from the left. */
  readonly transform: readonly number[]
}

function linesOf(items: readonly Item[]): readonly string[] {
  const lines: Piece[][] = [[]]
  for (const { str, hasEOL, width, transform } of items) {
    if (str !== '') lines.at(-1)?.push({ words: str, x: transform[4] ?? 0, width })
    if (hasEOL) lines.push([])
  }
  if (lines.at(-1)?.length === 0) lines.pop()
  return lines.map(inReadingOrder)
}

async function openPdf(data: Uint8Array) {
  try {
    return await getDocumentProxy(data, {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0
    })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    const problem: Problem = { code: isLocked ? 'import.pdf-locked' : 'import.pdf-damaged' }
    return problem
  }
}
