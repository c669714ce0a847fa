import { good, type Outcome } from '#core/outcome'
import { sha256 } from './hash'
import { parseJson, type JsonObject } from './json-text'
import { readRegularFile, type ReadOptions } from './read-file'

/** The largest JSON file that is read at all, in bytes. */
export const jsonLimit = 64_000_000

export type ReadJson = { readonly json: JsonObject; readonly sha256: string }

/** Reads one JSON file with every check, or answers null when there is no such file. */
export async function readJsonFile(
  path: string,
  { at, limit = jsonLimit }: Pick<ReadOptions, 'at'> & { readonly limit?: number }
): Promise<Outcome<ReadJson | null>> {
  const bytes = await readRegularFile(path, { at, limit })
  if (!bytes.ok) return bytes
  if (bytes.value === null) return good(null)
  const json = parseJson(bytes.value, at)
  return json.ok ? good({ json: json.value, sha256: sha256(bytes.value) }) : json
}
