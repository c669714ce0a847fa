/** The bytes of a text in an encoding that Node cannot write itself; null where it has no byte for a letter. */
export function encodeIn(encoding: string, text: string): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  const bytes = [...text].map((letter) => table.get(letter))
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : null
}

/** Every letter that an encoding of one byte has. */
export function lettersOf(encoding: string): readonly string[] {
  return [...tableOf(encoding).keys()]
}

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding)
  const letters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)))
  return new Map(letters.flatMap((letter, byte) => (letter === '\ufffd' ? [] : [[letter, byte]])))
}
