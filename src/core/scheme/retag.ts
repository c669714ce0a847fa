import type { Edit } from '../annotation/edits'
import { attributeOf, type Attributes, type Reading, type Tag } from '../annotation/reading'
import { labelById } from './rules'
import type { Scheme } from './scheme'

/** A change of whom tags name: every value `from` of an attribute that links to the register. */
export type Renaming = { readonly from: string; readonly into: string }

/** The ids of a label's attributes that hold an actor of the register. */
export function actorAttributes(scheme: Scheme, label: string): readonly string[] {
  const attributes = labelById(scheme, label)?.attrs ?? []
  return attributes.filter(({ kind }) => kind === 'entity').map(({ id }) => id)
}

/** The edit that makes tags which name one actor name another; `isMeant` leaves some of them out. */
export function retagging(
  scheme: Scheme,
  reading: Reading,
  { from, into }: Renaming,
  isMeant: (tag: Tag) => boolean = () => true
): Edit {
  const edits = reading.tags.flatMap((tag) =>
    isMeant(tag)
      ? actorAttributes(scheme, tag.label)
          .filter((id) => attributeOf(tag, id) === from)
          .map((attribute): Edit => ({ type: 'set', id: tag.id, attribute, from, to: into }))
      : []
  )
  return { type: 'batch', edits }
}

/** The ids of the tags that a retagging changes. */
export function retagged(edit: Edit): readonly string[] {
  if (edit.type === 'batch') return edit.edits.flatMap(retagged)
  return edit.type === 'set' ? [edit.id] : []
}

/**
 * An edit of the past as it would have been made after the renaming, so that undoing and redoing
 * it never brings back an actor that is gone. `tags` limits it to some tags; null means all.
 */
export function renamedIn(
  edit: Edit,
  scheme: Scheme,
  renaming: Renaming & { readonly tags: ReadonlySet<string> | null }
): Edit {
  const ids = new Set(scheme.span_types.flatMap(({ id }) => actorAttributes(scheme, id)))
  const isMeant = (tag: string) => renaming.tags === null || renaming.tags.has(tag)
  const value = <V>(was: V) => (was === renaming.from ? renaming.into : was)
  const all = (attributes: Attributes): Attributes =>
    Object.fromEntries(
      Object.entries(attributes).map(([id, was]) => [id, ids.has(id) ? value(was) : was])
    )
  const renamed = (made: Edit): Edit => {
    switch (made.type) {
      case 'batch':
        return { ...made, edits: made.edits.map(renamed) }
      case 'add':
      case 'remove': {
        const { tag } = made
        return isMeant(tag.id)
          ? { ...made, tag: { ...tag, attributes: all(tag.attributes) } }
          : made
      }
      case 'set':
        return isMeant(made.id) && ids.has(made.attribute)
          ? { ...made, from: value(made.from), to: value(made.to) }
          : made
      case 'relabel': {
        const { from, to } = made
        return isMeant(made.id)
          ? {
              ...made,
              from: { ...from, attributes: all(from.attributes) },
              to: { ...to, attributes: all(to.attributes) }
            }
          : made
      }
      default:
        return made
    }
  }
  return renamed(edit)
}
