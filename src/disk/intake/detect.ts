import { analyse } from 'chardet'
import { decodeAs, encodingNamed, markedEncoding, type EncodingName } from './encodings'

/** What the bytes of a text may be in. Nothing is decided by a guess: then a person chooses. */
export type Detected =
  | { readonly is: 'certain'; readonly encoding: EncodingName; readonly byteOrderMark: boolean }
  /** Likelier ones first; each decodes every byte. */
  | { readonly is: 'unsure'; readonly candidates: readonly EncodingName[] }
  | { readonly is: 'none' }

/**
 * Recognises the encoding of a text. A byte order mark and valid UTF-8 are certain; UTF-16 without a
 * mark shows by its zero and 06 bytes. Between the encodings of one byte a letter the text excludes
 * most: a byte that one of them does not have, or a Latin letter that would stand inside an Arabic
 * word. What is left must be one, and the statistics of `chardet` must not speak clearly against it.
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  const marked = markedEncoding(bytes)
  if (marked)
    return decodeAs(bytes, marked) === null
      ? { is: 'none' }
      : { is: 'certain', encoding: marked, byteOrderMark: true }
  const controls = controlCharacters(bytes)
  const isText = controls <= bytes.byteLength / 100
  if (isText && decodeAs(bytes, 'utf-8') !== null) return certain('utf-8')
  const wide = (['utf-16le', 'utf-16be'] as const).filter((name) => isPlainIn(bytes, name))
  if (wide[0] && wide.length === 1) return certain(wide[0])
  return isText ? oneByteEncoding(bytes) : { is: 'none' }
}

function certain(encoding: EncodingName): Detected {
  return { is: 'certain', encoding, byteOrderMark: false }
}

/** How much of a long text is looked at; an encoding shows in its first pages. */
const sample = 65_536

const oneByte: readonly EncodingName[] = ['windows-1256', 'iso-8859-6', 'windows-1252']

function oneByteEncoding(bytes: Uint8Array): Detected {
  const opinions = opinionsOn(bytes.subarray(0, sample))
  const able = oneByte.flatMap((encoding): readonly Decoded[] => {
    const text = decodeAs(bytes, encoding)
    return text === null ? [] : [{ encoding, text }]
  })
  const plain = able.filter(({ text }) => isArabic(text))
  const [only] = plain
  const isOne = new Set(plain.map(({ text }) => text)).size === 1
  if (only && isOne && !speaksAgainst(opinions, only.encoding)) return certain(only.encoding)
  if (able.length === 0) return { is: 'none' }
  const rank = ({ encoding, text }: Decoded) =>
    (isArabic(text) ? 1000 : 0) + (opinions.get(encoding) ?? 0)
  const candidates = able.toSorted((a, b) => rank(b) - rank(a)).map(({ encoding }) => encoding)
  return { is: 'unsure', candidates }
}

type Decoded = { readonly encoding: EncodingName; readonly text: string }

/** The confidence of the library, 0 to 100, by its names for encodings and ours where we have one. */
function opinionsOn(bytes: Uint8Array): ReadonlyMap<string, number> {
  return new Map(
    analyse(bytes)
      .toReversed()
      .map(({ name, confidence }) => [encodingNamed(name) ?? name, confidence])
  )
}

/** Short texts get low figures for everything, so only a clear other opinion counts. */
function speaksAgainst(opinions: ReadonlyMap<string, number>, encoding: EncodingName): boolean {
  const ours = opinions.get(encoding) ?? 0
  return [...opinions.values()].some((other) => other >= 40 && other > ours + 10)
}

/** Latin letters with marks, and signs of arithmetic, inside an Arabic word: a wrong encoding. */
const wrongInside =
  /[\u00c0-\u024f](?=[\u0621-\u0652])|(?<=[\u0621-\u0652])[\u00c0-\u024f]|[\u00d7\u00f7](?=[\u0621-\u0652])/

/** Fewer prove nothing: a word of one encoding is often a word of another. */
const leastLetters = 8

function isArabic(text: string): boolean {
  const arabic = text.match(/[\u0621-\u064a\u067e\u0686\u0698\u06af]/g)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return arabic >= leastLetters && arabic * 2 > letters && !wrongInside.test(text)
}

/** What a page of news is written with: Arabic, Latin, their marks and signs. */
const usual = /[\t\n\v\f\r -~\u00a0-\u024f\u0600-\u06ff\u2000-\u20cf\ufb50-\ufeff]/g

function isPlainIn(bytes: Uint8Array, encoding: EncodingName): boolean {
  if (bytes.byteLength % 2 === 1) return false
  const text = decodeAs(bytes, encoding)
  if (text === null || text === '') return false
  const head = text.slice(0, sample)
  return (head.match(usual)?.length ?? 0) >= head.length * 0.98
}

/** A single NUL is enough: no text in bytes holds one. Tab, line ends and form feed are text. */
function controlCharacters(bytes: Uint8Array): number {
  let found = 0
  for (const byte of bytes) {
    if (byte === 0) return Infinity
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) found += 1
  }
  return found
}
