import { kindNamed, type ArticleKind } from '#core/article/article-names'
import { bad, good, type Outcome } from '#core/outcome'

/** The first bytes of files that people take for texts. */
const magic: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]]
]
const pdfMagic = [0x25, 0x50, 0x44, 0x46, 0x2d]

/**
 * What a file is: a PDF by its first bytes, all else by the end of its name, and text when that says
 * nothing. A file of a kind that is no article is refused by what its first bytes say.
 */
export function kindOfFile(name: string, bytes: Uint8Array): Outcome<ArticleKind> {
  if (bytes.byteLength === 0) return bad({ code: 'import.empty', at: name })
  if (startsWith(bytes, pdfMagic)) return good('pdf')
  const kind = kindNamed(name) ?? 'text'
  const found = magic.find(([, start]) => startsWith(bytes, start))?.[0] ?? null
  if (kind === 'docx') {
    if (found === 'zip') return good('docx')
    // A Word document with a password is an old container around an encrypted one.
    return bad({ code: found === 'doc' ? 'import.docx-locked' : 'import.docx-damaged', at: name })
  }
  if (kind === 'pdf') return bad({ code: 'import.pdf-damaged', at: name })
  if (found) return bad({ code: 'import.binary', at: name, facts: { kind: found } })
  return good(kind)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
