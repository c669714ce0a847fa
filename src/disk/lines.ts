import { createReadStream } from 'node:fs'
import { FileProblem } from './file-problem'

/** The longest line that is read, in bytes: an article of two million characters with its tags. */
const longestLine = 64_000_000

/**
 * The lines of a file that end in LF, one in memory at a time; what other readers take for line ends
 * stays within one.
 * @throws FileProblem where a line is longer than any record, or is no UTF-8.
 */
export async function* linesIn(path: string, at: string): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let waiting = 0
  let number = 1
  for await (const chunk of createReadStream(path)) {
    let bytes = chunk as Buffer
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a)) {
      yield decoded(Buffer.concat([...parts, bytes.subarray(0, end)]), `${at}:${number}`)
      bytes = bytes.subarray(end + 1)
      parts = []
      waiting = 0
      number += 1
    }
    parts.push(bytes)
    waiting += bytes.byteLength
    if (waiting > longestLine) throw tooLong(`${at}:${number}`)
  }
  if (waiting > 0) yield decoded(Buffer.concat(parts), `${at}:${number}`)
}

function decoded(bytes: Buffer, at: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new FileProblem({ code: 'format.not-utf8', at }, { cause: error })
  }
}

function tooLong(at: string): FileProblem {
  return new FileProblem({ code: 'format.line-too-long', at, facts: { limit: longestLine } })
}
