/** The context of the Web Annotation vocabulary, and the few terms of ours beside it. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    hashiya: 'urn:hashiya:vocabulary#',
    facts: { '@id': 'hashiya:facts', '@type': '@json' },
    attributes: { '@id': 'hashiya:attributes', '@type': '@json' },
    rest: { '@id': 'hashiya:rest', '@type': '@json' }
  }
] as const

/** A name of ours for a reading, tag or link: a URN with its parts in their own places. */
export function urn(kind: 'reading' | 'tag' | 'link', ...parts: readonly string[]): string {
  return ['urn:hashiya', kind, ...parts.map(encoded)].join(':')
}

/** The last part of such a name; null when it is none. */
export function lastOfUrn(name: string, kind: 'tag' | 'link'): string | null {
  const parts = name.split(':')
  if (parts[0] !== 'urn' || parts[1] !== 'hashiya' || parts[2] !== kind) return null
  return decoded(parts.at(-1) ?? '')
}

const shaStart = 'urn:sha256:'

/** A text named by what it is: the hash of its bytes in UTF-8. */
export function urnOfText(textSha256: string): string {
  return `${shaStart}${textSha256}`
}

export function shaOf(source: string): string | null {
  return source.startsWith(shaStart) ? source.slice(shaStart.length) : null
}

/** Percent signs for what a part of a URN cannot hold; a lone surrogate stands as its own escape. */
function encoded(part: string): string {
  return part.replaceAll(/[^A-Za-z0-9._-]/gu, (sign) =>
    /\p{Cs}/u.test(sign)
      ? `%u${sign.charCodeAt(0).toString(16)}`
      : encodeURIComponent(sign).replaceAll(
          /[!'()*]/g,
          (one) => `%${one.charCodeAt(0).toString(16)}`
        )
  )
}

function decoded(part: string): string | null {
  try {
    const pieces = part.split(/(%u[0-9a-f]{4})/)
    return pieces
      .map((piece) =>
        piece.startsWith('%u')
          ? String.fromCharCode(Number.parseInt(piece.slice(2), 16))
          : decodeURIComponent(piece)
      )
      .join('')
  } catch {
    return null
  }
}
