import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Unpacks the files of a zip for which `nameFor` gives a name below `folder`, with their run
 * bits. Names that point outside the folder are refused by the zip reader.
 */
export async function unpackZip(zip, folder, nameFor) {
  const { default: yauzl } = await import('yauzl')
  const archive = await yauzl.openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? null : nameFor(entry.fileName)
    if (name === null) continue
    const target = join(folder, name)
    await mkdir(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(
      await archive.openReadStreamPromise(entry),
      createWriteStream(target, { mode: mode || 0o644 })
    )
  }
}
