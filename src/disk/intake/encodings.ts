/** The encodings that articles are read in, by the names of the WHATWG Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'windows-1252'
] as const
export type EncodingName = (typeof encodings)[number]

/** The encoding that a name means, under any of its labels; null when it is none of ours. */
export function encodingNamed(label: string): EncodingName | null {
  try {
    const { encoding } = new TextDecoder(label.trim())
    return encodings.find((name) => name === encoding) ?? null
  } catch {
    return null
  }
}

/** The text of bytes in an encoding, without a byte order mark; null where they are not in it. */
export function decodeAs(bytes: Uint8Array, encoding: EncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding that a byte order mark states; null when there is none. */
export function markedEncoding(bytes: Uint8Array): EncodingName | null {
  const marks = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]]
  ] as const
  const found = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? null
}
