import { bad, good, type Outcome } from '#core/outcome'

/** The page that a web archive is of, and in what encoding the archive says that it is. */
export type ArchivedPage = { readonly page: Uint8Array; readonly charset: string | null }

/** Parts lie in parts; deeper than this nobody saves a page. */
const deepest = 5

/**
 * The page in a web archive (MHTML), as Chromium's browsers and Word save one: its first part that is
 * HTML, in the bytes that it was made of. Pictures, frames and scripts stay where they are.
 * @see RFC 2557; for the parts RFC 2046 section 5.1, for their encodings RFC 2045 section 6
 */
export function pageInArchive(bytes: Uint8Array, at: string): Outcome<ArchivedPage> {
  // A character for each byte, so that the page's own encoding is not touched.
  const page = firstPage(Buffer.from(bytes).toString('latin1'), 0)
  return page ? good(page) : bad({ code: 'import.mhtml-damaged', at })
}

function firstPage(part: string, depth: number): ArchivedPage | null {
  const { fields, body } = headOf(part)
  const type = fields.get('content-type') ?? ''
  if (/^text\/html\b|^application\/xhtml\+xml\b/i.test(type)) {
    const page = decoded(body, fields.get('content-transfer-encoding') ?? '7bit')
    return page && { page, charset: parameterOf(type, 'charset') }
  }
  const boundary = parameterOf(type, 'boundary')
  if (!/^multipart\//i.test(type) || boundary === null || depth === deepest) return null
  for (const inner of partsOf(body, boundary)) {
    const page = firstPage(inner, depth + 1)
    if (page) return page
  }
  return null
}

/** The fields of a part by their names in small letters, long ones put together, and what follows. */
function headOf(part: string) {
  const end = /\r?\n\r?\n/.exec(part)
  const head = end ? part.slice(0, end.index) : part
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const fields = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name.trim().toLowerCase(), value.join(':').trim()] as const
    })
  )
  return { fields, body: end ? part.slice(end.index + end[0].length) : '' }
}

function parameterOf(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field)
  return found?.[1] ?? found?.[2] ?? null
}

/** What stands between the lines of the boundary; an archive that was cut off has its last part still. */
function* partsOf(body: string, boundary: string): Generator<string> {
  const line = `--${boundary}`
  let start: number | null = null
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    const end = body.indexOf('\n', at)
    const rest = body.slice(at + line.length, end === -1 ? undefined : end)
    // Another part's boundary may begin alike.
    if ((at > 0 && body[at - 1] !== '\n') || !/^(?:--)?[ \t]*\r?$/.test(rest)) continue
    // The line end before a boundary is the boundary's.
    if (start !== null) yield body.slice(start, at).replace(/\r?\n$/, '')
    if (rest.startsWith('--') || end === -1) return
    start = end + 1
  }
  if (start !== null) yield body.slice(start)
}

/** Null for an encoding that nobody uses for pages. */
function decoded(body: string, encoding: string): Uint8Array | null {
  switch (encoding.toLowerCase()) {
    case 'quoted-printable':
      return Buffer.from(unquoted(body), 'latin1')
    case 'base64':
      return Buffer.from(body, 'base64')
    case '7bit':
    case '8bit':
    case 'binary':
      return Buffer.from(body, 'latin1')
    default:
      return null
  }
}

/** A sign of equality that quotes nothing stays, as RFC 2045 advises. */
function unquoted(body: string): string {
  return body
    .replaceAll(/=[ \t]*\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
