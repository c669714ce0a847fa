import { kindNamed, type ArticleKind } from '#core/article/article-names'
import { bad, good, type Outcome } from '#core/outcome'
import { magicOf } from '../magic'

/**
 * What a file is: a PDF by its first bytes, all else by the end of its name, and text when that says
 * nothing. A file of a kind that is no article is refused by what its first bytes say.
 */
export function kindOfFile(name: string, bytes: Uint8Array): Outcome<ArticleKind> {
  if (bytes.byteLength === 0) return bad({ code: 'import.empty', at: name })
  const found = magicOf(bytes)
  if (found === 'pdf') return good('pdf')
  const kind = kindNamed(name) ?? 'text'
  if (kind === 'docx') {
    if (found === 'zip') return good('docx')
    // A Word document with a password is an old container around an encrypted one.
    return bad({ code: found === 'doc' ? 'import.docx-locked' : 'import.docx-damaged', at: name })
  }
  if (kind === 'pdf') return bad({ code: 'import.pdf-damaged', at: name })
  if (found) return bad({ code: 'import.binary', at: name, facts: { kind: found } })
  return good(kind)
}
