import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive as the bytes shall say it, right or wrong. */
export type RawEntry = {
  readonly name: string
  readonly content?: string | Uint8Array
  /** The high half of the external attributes: a Unix mode. */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  /** The unpacked size that the headers state, where it shall lie. */
  readonly size?: number
}

const [utf8Name, deflate] = [0x0800, 8]

/** A zip written byte by byte: archive libraries refuse to make the ones that are needed here. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const content = Buffer.from(entry.content ?? '')
    const packed = deflateRawSync(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE((entry.flags ?? 0) | utf8Name, 2)
    shared.writeUInt16LE(entry.method ?? deflate, 4)
    shared.writeUInt32LE(0x00210000, 6)
    shared.writeUInt32LE(entry.crc ?? crc32(content), 10)
    shared.writeUInt32LE(packed.byteLength, 14)
    shared.writeUInt32LE(entry.size ?? content.byteLength, 18)
    shared.writeUInt16LE(name.byteLength, 22)
    const head = Buffer.concat([signature(0x04034b50), shared, name, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), twoBytes(0x0314), shared, rest, name]))
    local.push(head)
    offset += head.byteLength
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.byteLength, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, listed, signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function twoBytes(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
