import { good, type Outcome } from '#core/outcome'
import { readJsonFile, type ReadJson } from './json-file'
import { pathOf, requireNoLinks } from './layout'

/** Reads one JSON file of a project, or answers null when it is not there. */
export async function readProjectJson(
  root: string,
  place: string
): Promise<Outcome<ReadJson | null>> {
  const within = await requireNoLinks(root, place)
  return within.ok ? readJsonFile(pathOf(root, place), { at: place }) : within
}

/** Reads one JSON file of a project by its record's reader, or answers null when it is not there. */
export async function readRecordAt<T>(
  root: string,
  place: string,
  read: (json: unknown, at: string) => Outcome<T>
): Promise<Outcome<T | null>> {
  const file = await readProjectJson(root, place)
  if (!file.ok) return file
  return file.value === null ? good(null) : read(file.value.json, place)
}
