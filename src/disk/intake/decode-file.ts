import { bad, good, type Outcome } from '#core/outcome'
import { decodeAs, encodingNamed, type EncodingName } from './encodings'
import { detectEncoding, type Detected } from './detect'

/** A text and how its bytes were read; `candidates` as in `Converted`. */
export type DecodedFile = {
  readonly text: string
  readonly encoding: EncodingName
  readonly byteOrderMark: boolean
  readonly candidates: readonly EncodingName[]
}

type Hints = {
  /** What a person chose. */
  readonly chosen?: EncodingName | undefined
  /** What the file says of itself in its head. */
  readonly stated?: string | null
}

/**
 * Decodes a file strictly: no byte is replaced. UTF-8 and what has a byte order mark stay what they
 * are; for all else a person's choice comes first, then what the file states, then what is recognised.
 */
export function decodeFile(
  bytes: Uint8Array,
  at: string,
  { chosen, stated = null }: Hints
): Outcome<DecodedFile> {
  const detected = detectEncoding(bytes)
  if (detected.is === 'certain' && isPlain(detected)) return decodedAs(bytes, at, detected)
  if (chosen) return decodedIn(bytes, at, chosen)
  const own = stated === null ? null : encodingNamed(stated)
  if (own && decodeAs(bytes, own) !== null) return decodedIn(bytes, at, own)
  return decodedAs(bytes, at, detected)
}

/** Nothing else would be read as UTF-8, or begin with such a mark, by chance. */
function isPlain({ encoding, byteOrderMark }: Extract<Detected, { is: 'certain' }>): boolean {
  return byteOrderMark || encoding === 'utf-8'
}

function decodedAs(bytes: Uint8Array, at: string, detected: Detected): Outcome<DecodedFile> {
  if (detected.is === 'none') return bad({ code: 'import.binary', at, facts: { kind: 'binary' } })
  const isSure = detected.is === 'certain'
  const encoding = isSure ? detected.encoding : (detected.candidates[0] ?? 'windows-1256')
  const decoded = decodedIn(bytes, at, encoding)
  if (!decoded.ok) return decoded
  return good(
    isSure
      ? { ...decoded.value, byteOrderMark: detected.byteOrderMark }
      : { ...decoded.value, candidates: detected.candidates }
  )
}

function decodedIn(bytes: Uint8Array, at: string, encoding: EncodingName): Outcome<DecodedFile> {
  const text = decodeAs(bytes, encoding)
  if (text === null) return bad({ code: 'import.other-encoding', at, facts: { encoding } })
  return good({ text, encoding, byteOrderMark: false, candidates: [] })
}
