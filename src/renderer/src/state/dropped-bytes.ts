import { droppedTooMuch, dropLimits } from '#core/bridge/intake-calls'
import type { Problem } from '#core/outcome'

export type Dropped = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The bytes of dropped files, and why some of them have none. */
export async function readDropped(
  files: readonly File[]
): Promise<{ readonly dropped: readonly Dropped[]; readonly problems: readonly Problem[] }> {
  const dropped: Dropped[] = []
  const problems: Problem[] = []
  let size = 0
  for (const file of files) {
    size += file.size
    const isTooMuch = size > dropLimits.all || dropped.length >= dropLimits.files
    const read = isTooMuch ? droppedTooMuch(file.name) : await readFile(file)
    if ('code' in read) problems.push(read)
    else dropped.push(read)
  }
  return { dropped, problems }
}

async function readFile(file: File): Promise<Dropped | Problem> {
  const { name, size } = file
  if (size > dropLimits.file)
    return { code: 'import.too-large', at: name, facts: { size, limit: dropLimits.file } }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    // A file that has gone meanwhile, or a folder where folders cannot be looked into.
    const system = error instanceof Error ? error.name : ''
    return { code: 'import.unreadable', at: name, facts: { system } }
  }
}
