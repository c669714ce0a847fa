import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file for an archive; its bytes are asked for when its turn comes, and not kept. */
export type ZipSource = { readonly name: string; readonly bytes: () => Promise<Uint8Array> }

/**
 * A zip of these files, in their order, part by part: one file is in memory at a time. The same
 * files at the same time give the same bytes.
 * @throws what `bytes` throws.
 */
export async function* zipOf(files: Iterable<ZipSource>, modified: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const packed = zip.outputStream as Readable
  zip.on('error', (error: Error) => void packed.destroy(error))
  for (const { name, bytes } of files)
    zip.addReadStreamLazy(name, { mtime: modified, mode: 0o100644 }, (give) => {
      bytes().then(
        (content) => give(null, Readable.from([Buffer.from(content)])),
        (error: unknown) => give(error, Readable.from([]))
      )
    })
  zip.end()
  for await (const part of packed) yield part as Buffer
}
