import type { Attributes, AttributeValue, Link, Tag } from '../../annotation/reading'
import type { FormatDocument } from '../format'
import { isObject } from '../json-value'
import { safeName } from '../names'
import { unitTable } from '../offsets/unit-table'
import { jsonLine } from '../writer'
import { fragmentsOf, hasBreak } from './breaks'

/** The types of notes with what a line of brat has no other place for, as JSON. */
export const noteTypes = { plain: 'AnnotatorNotes', whole: 'HashiyaNote', more: 'Hashiya' } as const

/** The `.ann` file: tags first, then links, then attributes and notes of both, each numbered. */
export function annFile({ article, reading }: FormatDocument): string {
  const { text } = article
  const { toUnit } = unitTable(text, 'codepoint')
  const names = new Map<string, string>()
  const lines: string[] = []
  for (const { id, label, span } of reading.tags) {
    const fragments = fragmentsOf(text, span)
    if (fragments.length === 0) continue
    const name = `T${names.size + 1}`
    names.set(id, name)
    const places = fragments.map(({ start, end }) => `${toUnit(start)} ${toUnit(end)}`).join(';')
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(' ')
    lines.push(`${name}\t${safeName(label)} ${places}\t${words}`)
  }
  const links = reading.links.flatMap((link, index): readonly [string, Link][] => {
    const [from, to] = [names.get(link.from), names.get(link.to)]
    if (from === undefined || to === undefined) return []
    lines.push(`R${index + 1}\t${safeName(link.relation)} Arg1:${from} Arg2:${to}`)
    return [[`R${index + 1}`, link]]
  })
  const tags = reading.tags.flatMap((tag): readonly [string, Tag][] => {
    const name = names.get(tag.id)
    return name === undefined ? [] : [[name, tag]]
  })
  lines.push(...attributeLines([...tags, ...links]), ...noteLines([...tags, ...links]))
  return lines.map((line) => `${line}\n`).join('')
}

type Named = readonly (readonly [name: string, annotation: Tag | Link])[]

function attributeLines(all: Named): readonly string[] {
  let number = 0
  return all.flatMap(([name, { attributes }]) =>
    Object.entries(plainOnes(attributes)).map(([attribute, value]) => {
      number += 1
      const shown = value === true ? '' : ` ${String(value)}`
      return `A${number}\t${safeName(attribute)} ${name}${shown}`
    })
  )
}

/** The attributes that a line of brat can hold: a name and a word, a number, or the name alone. */
export function plainOnes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => isPlain(value)))
}

function isPlain(value: AttributeValue): boolean {
  if (value === true) return true
  if (typeof value === 'number') return readPlain(String(value)) === value
  return (
    typeof value === 'string' && readPlain(value) === value && /^[^\s\p{Cc}\p{Cs}]+$/u.test(value)
  )
}

/** A word of an attribute line as the value it stands for. */
export function readPlain(word: string): string | number {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(word) && String(Number(word)) === word
    ? Number(word)
    : word
}

function noteLines(all: Named): readonly string[] {
  let number = 0
  return all.flatMap(([name, annotation]) =>
    notesOf(annotation).map(([type, text]) => {
      number += 1
      return `#${number}\t${type} ${name}\t${text}`
    })
  )
}

function notesOf(annotation: Tag | Link): readonly (readonly [type: string, text: string])[] {
  const { attributes, rest } = annotation
  const note = 'note' in annotation ? annotation.note : ''
  const others = Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => !isPlain(value))
  )
  const more = {
    ...(Object.keys(others).length === 0 ? {} : { attributes: others }),
    ...(isObject(rest) ? { rest } : {})
  }
  return [
    ...(note === '' ? [] : [noteLine(note)]),
    ...(Object.keys(more).length === 0 ? [] : [[noteTypes.more, json(more)] as const])
  ]
}

function noteLine(note: string): readonly [string, string] {
  const whole = hasBreak(note) || note.trim() !== note || /\p{Cs}/u.test(note)
  return whole ? [noteTypes.whole, json(note)] : [noteTypes.plain, note]
}

function json(value: unknown): string {
  return jsonLine(value).trimEnd()
}
