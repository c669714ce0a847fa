import type { Annotator } from '#core/file/project-file'
import type { ReadDocument } from '#core/formats/format'
import type { Person, Whose } from '#core/taking/plan'
import { annotatorId } from '../annotator-id'
import { idOfFile } from '../layout'
import type { Owner } from './source'

/** Those whose work is known here, and which of them one writes for. */
export type KnownPeople = { readonly annotators: readonly Annotator[]; readonly me: string }

/** The same id and name in several files are one person; what names nobody is of its owner. */
export function personKey(owner: Owner, { annotator }: ReadDocument): string {
  const { id, name } = annotator ?? { id: null, name: null }
  return id === null && name === null ? owner.key : `said:${id ?? ''}|${name ?? ''}`
}

/** Somebody as their files name them, or as the owner is called, under a name that is free here. */
export function personOf(
  { annotator }: ReadDocument,
  owner: Owner,
  { annotators, me }: KnownPeople
): Pick<Person, 'stated' | 'suggested' | 'collides'> {
  const said = annotator?.name ?? annotator?.id ?? null
  const stated = said === null ? null : annotator
  return { stated, ...nameHere(said ?? owner.name, stated, { annotators, me }) }
}

/** A name that is free here, or the very same person's, and whom it would have met. */
function nameHere(
  name: string,
  stated: Person['stated'],
  { annotators, me }: KnownPeople
): Pick<Person, 'suggested' | 'collides'> {
  const known =
    annotators.find(({ id }) => id === stated?.id) ?? annotators.find((one) => one.name === name)
  if (!known) return { suggested: name, collides: null }
  const isThem = known.id !== me && (known.name === name || !stated?.name)
  if (isThem) return { suggested: known.name, collides: null }
  const collides = known.id === me ? 'mine' : 'another'
  return { suggested: freeName(name, annotators), collides }
}

function freeName(name: string, annotators: readonly Annotator[]): string {
  const taken = new Set(annotators.map((one) => one.name))
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  return free
}

/**
 * The annotator that a person becomes: oneself, somebody of this name who is known here, or a new
 * one with the id that the files state or that follows from the name, never one that is taken.
 */
export function annotatorFor(
  whose: Whose,
  { stated, collides }: Pick<Person, 'stated' | 'collides'>,
  { annotators, me }: KnownPeople
): Annotator {
  const asked = whose.as === 'mine' ? me : whose.id
  if (asked !== undefined)
    return annotators.find(({ id }) => id === asked) ?? { id: asked, name: whose.name || asked }
  const namesake = annotators.find(({ id, name }) => name === whose.name && id !== me)
  if (namesake) return namesake
  const id = stated?.id ?? null
  const isFree = id !== null && collides === null && idOfFile(`${id}.json`) !== null
  const wanted = isFree ? id : annotatorId(whose.name)
  return { id: freeId(wanted, annotators), name: whose.name }
}

/** An id that nobody has; the first is the wanted one itself. */
export function freeId(wanted: string, annotators: readonly Annotator[]): string {
  const taken = new Set(annotators.map(({ id }) => id))
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted.slice(0, 36)}-${number}`
  return id
}
