import type { Edit, Labelled } from '#core/annotation/edits'
import type { Attributes, AttributeValue, Link, Reading } from '#core/annotation/reading'
import { attributeOf, tagById } from '#core/annotation/reading'
import { same } from '#core/annotation/same'
import type { Language } from '#core/words/language'
import { labelById, relationById } from '#core/scheme/rules'
import type { Attribute, Scheme } from '#core/scheme/scheme'
import type { Span } from '#core/text/span'
import { attributeText } from './attribute-text'
import { wordOf } from '#core/words/said'
import { isolated } from '#core/text/isolated'
import { stringsOf } from './use-strings'

/** What the words of an edit are looked up in. */
export type EditContext = {
  readonly scheme: Scheme
  readonly reading: Reading
  readonly text: string
  /** The tag whose history is told. */
  readonly tag: string
  readonly language: Language
}

/** What an edit did to a tag, a line for each thing. */
export function editLines(edit: Edit, context: EditContext): readonly string[] {
  const { language, scheme } = context
  const { history } = stringsOf(language)
  const label = (id: string) => labelText(id, scheme, language)
  switch (edit.type) {
    case 'add':
      return [history.add(label(edit.tag.label), quote(edit.tag.span, context))]
    case 'remove':
      return [history.remove(label(edit.tag.label))]
    case 'relabel':
      return relabelLines(edit.from, edit.to, context)
    case 'move':
      return [history.move(quote(edit.from, context), quote(edit.to, context))]
    case 'set': {
      const held = (value: AttributeValue | undefined): Attributes =>
        value === undefined ? {} : { [edit.attribute]: value }
      return attributeLines(held(edit.from), held(edit.to), context)
    }
    case 'note':
      return [history.note(noteText(edit.from, language), noteText(edit.to, language))]
    case 'batch':
      return edit.edits.flatMap((one) => editLines(one, context))
    case 'comment':
    case 'uncomment':
    case 'reword':
      return commentLines(edit, language)
    default:
      return linkLines(edit, context)
  }
}

function said({ text }: { readonly text: string }): string {
  return `«${isolated(text)}»`
}

type CommentEdit = Extract<Edit, { readonly type: 'comment' | 'uncomment' | 'reword' }>

function commentLines(edit: CommentEdit, language: Language): readonly string[] {
  const { deeds } = stringsOf(language).comments
  if (edit.type === 'reword') return [deeds.reworded(said(edit.from), said(edit.to))]
  const { does } = edit.comment
  if (does !== undefined) return edit.type === 'comment' ? [deeds[does]] : []
  return [
    edit.type === 'comment' ? deeds.said(said(edit.comment)) : deeds.unsaid(said(edit.comment))
  ]
}

type LinkEdit = Extract<Edit, { readonly type: 'link' | 'unlink' | 'relink' }>
type Silent = Extract<
  Edit,
  {
    readonly type:
      'mark' | 'origin' | 'reject' | 'restore' | 'settle' | 'unsettle' | 'take-up' | 'lay-aside'
  }
>

/** What became of a tag's links; the other edits say nothing of a tag that its reader can see. */
function linkLines(edit: LinkEdit | Silent, context: EditContext): readonly string[] {
  const { history } = stringsOf(context.language)
  if (edit.type === 'link') return [history.link(...linkWords(edit.link, context))]
  if (edit.type === 'unlink') return [history.unlink(...linkWords(edit.link, context))]
  return edit.type === 'relink' ? [history.relink] : []
}

export function labelText(id: string, scheme: Scheme, language: Language): string {
  const label = labelById(scheme, id)
  return label ? wordOf(label, language) : id
}

/** The words of a span, short enough for a line. */
export function quote({ start, end }: Span, { text }: Pick<EditContext, 'text'>): string {
  const letters = [...text.slice(start, end).replaceAll(/\s+/g, ' ')]
  const short = letters.length <= 40 ? letters : [...letters.slice(0, 39), '…']
  return isolated(short.join(''))
}

function relabelLines(from: Labelled, to: Labelled, context: EditContext): readonly string[] {
  const { language, scheme } = context
  const name = (id: string) => labelText(id, scheme, language)
  const { history } = stringsOf(language)
  return from.label === to.label
    ? attributeLines(from.attributes, to.attributes, context)
    : [history.relabel(name(from.label), name(to.label))]
}

function attributeLines(from: Attributes, to: Attributes, context: EditContext): readonly string[] {
  const { language, scheme } = context
  const { history } = stringsOf(language)
  const ids = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return ids.flatMap((id) => {
    const [before, after] = [{ attributes: from }, { attributes: to }].map((held) =>
      attributeOf(held, id)
    )
    if (same(before, after)) return []
    const attribute = attributeById(scheme, id)
    const words = (value: typeof before) => attributeText(value, attribute, language)
    return [history.set(attribute ? wordOf(attribute, language) : id, words(before), words(after))]
  })
}

/** The ids of attributes mean the same under every label. */
function attributeById(scheme: Scheme, id: string): Attribute | undefined {
  return scheme.span_types.flatMap(({ attrs }) => attrs).find((known) => known.id === id)
}

function noteText(note: string, language: Language): string {
  return note === '' ? stringsOf(language).history.absent : `«${isolated(note)}»`
}

function linkWords({ relation, from, to }: Link, context: EditContext): [string, string] {
  const { scheme, reading, tag, language } = context
  const known = relationById(scheme, relation)
  const other = tagById(reading, from === tag ? to : from)
  return [
    known ? wordOf(known, language) : relation,
    other ? quote(other.span, context) : stringsOf(language).history.goneTag
  ]
}
