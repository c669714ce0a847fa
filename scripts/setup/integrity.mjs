import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { SetupProblem } from './say.mjs'

/** Stops where a file is not, byte for byte, the one whose `sha512-…` is pinned. */
export async function requireIntegrity(path, pinned) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== pinned) {
    throw new SetupProblem(
      `A downloaded file is not the one expected, so it is not used.\n` +
        `  file:     ${path}\n  expected: ${pinned}\n  found:    ${found}`
    )
  }
}
