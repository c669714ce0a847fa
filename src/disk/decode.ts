import { basename } from 'node:path'
import { bad, good, type Outcome } from '#core/outcome'
import { magicOf, startsWith } from './magic'
import { readRegularFile } from './read-file'

/** A text as its file had it: decoded, line ends not folded. */
export type Decoded = {
  readonly text: string
  readonly encoding: 'utf-8'
  readonly byteOrderMark: boolean
}

/** The largest file that is imported, in bytes, and the longest text, in UTF-16 code units. */
export const importLimits = { bytes: 20_000_000, units: 2_000_000 } as const

/** A file that a person chose for import: its name, to be shown, and its bytes. */
export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }

/** Reads a chosen file. What is no file, or is too large, is refused without being opened. */
export async function readChosenFile(
  path: string,
  limit: number = importLimits.bytes
): Promise<Outcome<ChosenFile>> {
  const name = basename(path)
  const bytes = await readRegularFile(path, { at: name, limit, followLinks: true })
  if (!bytes.ok) {
    const code = importCode[bytes.problem.code]
    return code === undefined ? bytes : bad({ ...bytes.problem, code })
  }
  if (bytes.value === null) return bad({ code: 'import.missing', at: name })
  return good({ name, bytes: bytes.value })
}

/**
 * Decodes a text strictly as UTF-8. Nothing is guessed and nothing replaced: what is not UTF-8, and
 * what is no text at all, is refused with the place that shows it.
 */
export function decodeText(bytes: Uint8Array, at: string): Outcome<Decoded> {
  const size = bytes.byteLength
  if (size === 0) return bad({ code: 'import.empty', at })
  if (size > importLimits.bytes)
    return bad({ code: 'import.too-large', at, facts: { size, limit: importLimits.bytes } })
  const kind = magicOf(bytes)
  if (kind !== null) return bad({ code: 'import.binary', at, facts: { kind } })
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  if (!wide && controlCharacters(bytes) > size / 100)
    return bad({ code: 'import.binary', at, facts: { kind: 'binary' } })
  const text = decoded(bytes)
  if (text === null)
    return bad({ code: 'import.not-utf8', at, facts: { offset: firstBadByte(bytes) } })
  if (text.trim() === '') return bad({ code: 'import.empty', at })
  if (text.length > importLimits.units)
    return bad({
      code: 'import.too-large',
      at,
      facts: { size: text.length, limit: importLimits.units }
    })
  return good({ text, encoding: 'utf-8', byteOrderMark: startsWith(bytes, [0xef, 0xbb, 0xbf]) })
}

const importCode: Readonly<Record<string, string>> = {
  'file.not-a-file': 'import.not-a-file',
  'file.too-large': 'import.too-large',
  'file.unreadable': 'import.unreadable'
}

/** A single NUL is enough: no text holds one. Tab, line ends and form feed are text. */
function controlCharacters(bytes: Uint8Array): number {
  let found = 0
  for (const byte of bytes) {
    if (byte === 0) return Infinity
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) found += 1
  }
  return found
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Where the bytes stop being UTF-8; the length when they all are.
 * @see https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/#G7404 (table 3-7)
 */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return bytes.length
}

/** How many bytes the character takes that starts here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  const following = bytes.subarray(at + 1, at + length)
  const fits = (byte: number, index: number) => {
    const [low, high] = (index === 0 && secondByte[first]) || [0x80, 0xbf]
    return low <= byte && byte <= high
  }
  return following.length === length - 1 && following.every(fits) ? length : 0
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF are ruled out by the second byte. */
const secondByte: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f]
}
