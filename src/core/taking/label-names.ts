import type { Reading } from '../annotation/reading'
import { labelById, relationById } from '../scheme/rules'
import type { Scheme } from '../scheme/scheme'
import { foldWord } from '../text/fold'

/** How often each label and relation that the scheme does not know is used. */
export type UnknownNames = {
  readonly labels: ReadonlyMap<string, number>
  readonly relations: ReadonlyMap<string, number>
}

export function unknownNames({ tags, links }: Reading, scheme: Scheme): UnknownNames {
  const labels = tags.map(({ label }) => label).filter((label) => !labelById(scheme, label))
  const relations = links
    .map(({ relation }) => relation)
    .filter((relation) => !relationById(scheme, relation))
  return { labels: counted(labels), relations: counted(relations) }
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

type Named = { readonly id: string; readonly ar: string; readonly en: string }

/** The label or relation of the scheme whose id or name is the same but for spelling; or null. */
export function sameName(name: string, known: readonly Named[]): string | null {
  const wanted = nameKey(name)
  if (wanted === '') return null
  const same = known.filter(({ id, ar, en }) => [id, ar, en].map(nameKey).includes(wanted))
  const [only, other] = same
  return only && !other ? only.id : null
}

/** Letters and digits alone, spelling folded; a type's package (`custom.ACTOR`) is no part of it. */
function nameKey(name: string): string {
  const last = /^[\w.]+\.(\w+)$/.exec(name)?.[1] ?? name
  return foldWord(last).replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
