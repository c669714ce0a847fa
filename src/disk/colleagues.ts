import { isId } from '#core/file/envelope'
import type { Annotator, ProjectFile } from '#core/file/project-file'
import { idOfFile, places } from './layout'
import { namesIn } from './names-in'

export type Colleagues = {
  /** Those that the manifest names, and those whose files have come into the folder. */
  readonly annotators: readonly Annotator[]
  /**
   * For each article the other annotators who have a reading of it: the same list for all articles
   * that the same ones have read.
   */
  readonly readers: ReadonlyMap<string, readonly string[]>
}

/** Finds whose readings are in the project, by names alone: no reading is opened. */
export async function findColleagues(
  root: string,
  { annotators, annotatorId }: Pick<ProjectFile, 'annotators' | 'annotatorId'>
): Promise<Colleagues> {
  const folders = await namesIn(root, places.annotations)
  const ids = (folders.ok ? folders.value : []).filter(isId)
  const known = new Set(annotators.map(({ id }) => id))
  const strangers = ids.filter((id) => !known.has(id)).map((id) => ({ id, name: id }))
  const all = [...annotators, ...strangers]
  const readers = new Map<string, readonly string[]>()
  const others = all.filter((one) => one.id !== annotatorId)
  const found = await Promise.all(others.map(({ id }) => namesIn(root, places.readings(id))))
  for (const [at, { id }] of others.entries()) {
    const names = found[at]
    const grown: Groups = new Map()
    for (const article of (names?.ok ? names.value : []).flatMap((name) => idOfFile(name) ?? []))
      readers.set(article, groupWith(grown, readers.get(article) ?? nobody, id))
  }
  return { annotators: all, readers }
}

/** Groups of readers with one more reader, by the groups without. */
type Groups = Map<readonly string[], readonly string[]>

function groupWith(grown: Groups, group: readonly string[], id: string): readonly string[] {
  const known = grown.get(group)
  if (known) return known
  const larger = [...group, id]
  grown.set(group, larger)
  return larger
}

const nobody: readonly string[] = []

/** The articles that other annotators have read, or read no more, since. */
export function newlyRead(before: Colleagues, after: Colleagues): readonly string[] {
  const ids = new Set([...before.readers.keys(), ...after.readers.keys()])
  const readersOf = ({ readers }: Colleagues, id: string) => (readers.get(id) ?? []).join()
  return [...ids].filter((id) => readersOf(before, id) !== readersOf(after, id))
}
