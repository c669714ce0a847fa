import { unreachable } from '../outcome'
import type { Span } from '../text/span'
import { applyBeside, inverseBeside, isBeside, type BesideEdit } from './beside-edits'
import {
  compareTags,
  linksOf,
  tagById,
  type Attributes,
  type AttributeValue,
  type Link,
  type Reading,
  type ReadingState,
  type Rest,
  type Tag
} from './reading'

/** One change that an analyst can make, carrying what it takes to undo it. */
export type Edit =
  | { readonly type: 'add'; readonly tag: Tag }
  | { readonly type: 'remove'; readonly tag: Tag }
  | {
      readonly type: 'relabel'
      readonly id: string
      readonly from: Labelled
      readonly to: Labelled
    }
  | { readonly type: 'move'; readonly id: string; readonly from: Span; readonly to: Span }
  | {
      readonly type: 'set'
      readonly id: string
      readonly attribute: string
      /** `undefined` means that the attribute is not there at all, which is not the same as null. */
      readonly from?: AttributeValue | undefined
      readonly to?: AttributeValue | undefined
    }
  /** Says anew where a tag's value comes from. */
  | { readonly type: 'origin'; readonly id: string; readonly from?: Rest; readonly to?: Rest }
  | { readonly type: 'note'; readonly id: string; readonly from: string; readonly to: string }
  | { readonly type: 'link'; readonly link: Link }
  | { readonly type: 'unlink'; readonly link: Link }
  | {
      readonly type: 'relink'
      readonly id: string
      readonly from: Attributes
      readonly to: Attributes
    }
  | { readonly type: 'mark'; readonly from: ReadingState; readonly to: ReadingState }
  | BesideEdit
  | { readonly type: 'batch'; readonly edits: readonly Edit[] }

export type Labelled = { readonly label: string; readonly attributes: Attributes }

/**
 * The reading after the edit.
 * @throws Error when the edit does not fit the reading: it was made for another one.
 */
export function apply(reading: Reading, edit: Edit): Reading {
  switch (edit.type) {
    case 'add':
      return { ...reading, tags: insertTag(reading, edit.tag) }
    case 'remove':
      return { ...reading, tags: removeTag(reading, edit.tag.id) }
    case 'link':
      return { ...reading, links: insertLink(reading, edit.link) }
    case 'unlink':
      return { ...reading, links: removeLink(reading, edit.link.id) }
    case 'relink':
      return changeLink(reading, edit.id, edit.to)
    case 'mark':
      return { ...reading, state: edit.to }
    case 'batch':
      return edit.edits.reduce(apply, reading)
    default:
      return isBeside(edit) ? applyBeside(reading, edit) : applyToTag(reading, edit)
  }
}

/** An edit that changes one tag and says what was there before. */
type TagChange = Extract<Edit, { readonly type: 'relabel' | 'move' | 'set' | 'origin' | 'note' }>

function applyToTag(reading: Reading, edit: TagChange): Reading {
  switch (edit.type) {
    case 'relabel':
      return changeTag(reading, edit.id, (tag) => ({ ...tag, ...edit.to }))
    case 'move':
      return moveTag(reading, edit.id, edit.to)
    case 'set':
      return changeTag(reading, edit.id, (tag) => ({
        ...tag,
        attributes: withAttribute(tag.attributes, edit.attribute, edit.to)
      }))
    case 'origin':
      return changeTag(reading, edit.id, (tag) => withOrigin(tag, edit.to))
    case 'note':
      return changeTag(reading, edit.id, (tag) => ({ ...tag, note: edit.to }))
    default:
      return unreachable(edit)
  }
}

/** The edit that takes this one back. */
export function inverse(edit: Edit): Edit {
  switch (edit.type) {
    case 'add':
      return { type: 'remove', tag: edit.tag }
    case 'remove':
      return { type: 'add', tag: edit.tag }
    case 'link':
      return { type: 'unlink', link: edit.link }
    case 'unlink':
      return { type: 'link', link: edit.link }
    case 'batch':
      return { type: 'batch', edits: edit.edits.map(inverse).toReversed() }
    default:
      return isBeside(edit) ? inverseBeside(edit) : reversed(edit)
  }
}

function reversed(edit: TagChange | Extract<Edit, { readonly type: 'relink' | 'mark' }>): Edit {
  switch (edit.type) {
    case 'relabel':
      return { ...edit, from: edit.to, to: edit.from }
    case 'move':
      return { ...edit, from: edit.to, to: edit.from }
    case 'set':
      return { ...edit, from: edit.to, to: edit.from }
    case 'origin':
      return { ...edit, from: edit.to, to: edit.from }
    case 'note':
      return { ...edit, from: edit.to, to: edit.from }
    case 'relink':
      return { ...edit, from: edit.to, to: edit.from }
    case 'mark':
      return { ...edit, from: edit.to, to: edit.from }
    default:
      return unreachable(edit)
  }
}

/** The single edits that an edit comes to, in order; a batch itself is none of them. */
export function flattened(edit: Edit): readonly Edit[] {
  return edit.type === 'batch' ? edit.edits.flatMap(flattened) : [edit]
}

/** Takes tags out together with every link that would be left hanging. */
export function removal(reading: Reading, ids: readonly string[]): Edit {
  const gone = new Set(ids)
  const links = reading.links.filter((link) => gone.has(link.from) || gone.has(link.to))
  const tags = reading.tags.filter((tag) => gone.has(tag.id))
  return {
    type: 'batch',
    edits: [
      ...links.map((link): Edit => ({ type: 'unlink', link })),
      ...tags.map((tag): Edit => ({ type: 'remove', tag }))
    ]
  }
}

/** The ids of the tags whose drawing an edit may change: its own, and those that it links. */
export function touchedTags(edit: Edit): readonly string[] {
  switch (edit.type) {
    case 'add':
    case 'remove':
      return [edit.tag.id]
    case 'link':
    case 'unlink':
      return [edit.link.from, edit.link.to]
    case 'relink':
    case 'mark':
      return []
    case 'batch':
      return edit.edits.flatMap(touchedTags)
    default:
      return isBeside(edit) ? [] : [edit.id]
  }
}

function insertTag(reading: Reading, tag: Tag): readonly Tag[] {
  if (tagById(reading, tag.id)) throw new Error(`Tag ${tag.id} is there already`)
  const tags = [...reading.tags]
  tags.splice(placeOf(tags, tag), 0, tag)
  return tags
}

function placeOf(tags: readonly Tag[], tag: Tag): number {
  let low = 0
  let high = tags.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = tags[middle]
    if (other && compareTags(other, tag) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function removeTag(reading: Reading, id: string): readonly Tag[] {
  const at = indexOfTag(reading, id)
  if (linksOf(reading, id).length > 0) throw new Error(`Tag ${id} still has links`)
  return reading.tags.toSpliced(at, 1)
}

function changeTag(reading: Reading, id: string, change: (tag: Tag) => Tag): Reading {
  const at = indexOfTag(reading, id)
  return { ...reading, tags: reading.tags.map((tag, index) => (index === at ? change(tag) : tag)) }
}

function moveTag(reading: Reading, id: string, span: Span): Reading {
  const at = indexOfTag(reading, id)
  const moved = { ...(reading.tags[at] as Tag), span }
  const tags = reading.tags.toSpliced(at, 1)
  tags.splice(placeOf(tags, moved), 0, moved)
  return { ...reading, tags }
}

function indexOfTag(reading: Reading, id: string): number {
  const at = reading.tags.findIndex((tag) => tag.id === id)
  if (at === -1) throw new Error(`No tag ${id} in this reading`)
  return at
}

function withAttribute(
  attributes: Attributes,
  name: string,
  value: AttributeValue | undefined
): Attributes {
  const { [name]: _, ...others } = attributes
  return value === undefined ? others : { ...others, [name]: value }
}

/** Without a field where there is nothing to say, so that a reading has one shape. */
function withOrigin({ rest: _rest, ...tag }: Tag, rest: Rest): Tag {
  return rest === undefined ? tag : { ...tag, rest }
}

function insertLink(reading: Reading, link: Link): readonly Link[] {
  for (const end of [link.from, link.to]) indexOfTag(reading, end)
  if (reading.links.some(({ id }) => id === link.id))
    throw new Error(`Link ${link.id} is there already`)
  return [...reading.links, link].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function removeLink(reading: Reading, id: string): readonly Link[] {
  if (!reading.links.some((link) => link.id === id)) throw new Error(`No link ${id}`)
  return reading.links.filter((link) => link.id !== id)
}

function changeLink(reading: Reading, id: string, attributes: Attributes): Reading {
  if (!reading.links.some((link) => link.id === id)) throw new Error(`No link ${id}`)
  const links = reading.links.map((link) => (link.id === id ? { ...link, attributes } : link))
  return { ...reading, links }
}
