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
  const own = stated === null ? null : encodingNamed(stated)
  const isPlain = detected.is === 'certain' && (detected.byteOrderMark || isUtf(detected))
  const wanted = isPlain ? undefined : chosen
  if (wanted) return decodedIn(bytes, at, wanted)
  if (!isPlain && own && decodeAs(bytes, own) !== null) return decodedIn(bytes, at, own)
  switch (detected.is) {
    case 'certain': {
      const { encoding, byteOrderMark } = detected
      const decoded = decodedIn(bytes, at, encoding)
      return decoded.ok ? good({ ...decoded.value, byteOrderMark }) : decoded
    }
    case 'unsure': {
      const { candidates } = detected
      const decoded = decodedIn(bytes, at, candidates[0] ?? 'windows-1256')
      return decoded.ok ? good({ ...decoded.value, candidates }) : decoded
    }
    case 'none':
      return bad({ code: 'import.binary', at, facts: { kind: 'binary' } })
  }
}

function isUtf({ encoding }: Extract<Detected, { is: 'certain' }>): boolean {
  return encoding === 'utf-8'
}

function decodedIn(bytes: Uint8Array, at: string, encoding: EncodingName): Outcome<DecodedFile> {
  const text = decodeAs(bytes, encoding)
  if (text === null) return bad({ code: 'import.other-encoding', at, facts: { encoding } })
  return good({ text, encoding, byteOrderMark: false, candidates: [] })
}
