import { createHash } from 'node:crypto'
import type { Article } from '#core/article/article'
import { recognise } from '#core/article/recognise'
import { compareTags, emptyReading, type Reading, type Tag } from '#core/annotation/reading'

export type Annotated = { readonly article: Article; readonly reading: Reading }

/**
 * An article and its reading from text with the tags drawn in: `قُتل ‹figure:عشرات العناصر›`.
 * Tags may nest. A tag's id is its label and its place, `figure-1`, unless it is given one:
 * `‹figure#dozens:…›`. Attributes are empty, notes too.
 */
export function reading(notation: string): Annotated {
  const { text, tags } = parse(notation)
  return { article: articleOf(text), reading: { ...emptyReading, tags } }
}

/** An article of this text as an import would make it. */
export function articleOf(text: string, id = 'article-1', fileName = `${id}.txt`): Article {
  const bytes = Buffer.from(text, 'utf8')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    id,
    text,
    textSha256: sha256,
    newlines: { kind: 'lf' },
    source: { fileName, bytes: bytes.length, sha256, encoding: 'utf-8', byteOrderMark: false },
    metadata: recognise(text, fileName),
    importedAt: '2024-03-01T09:00:00.000Z'
  }
}

const sign = /‹([A-Za-z]+)(?:#([\w-]+))?:|›/g

function parse(notation: string): { readonly text: string; readonly tags: readonly Tag[] } {
  let text = ''
  let read = 0
  const open: { label: string; id: string; start: number }[] = []
  const counts = new Map<string, number>()
  const tags: Tag[] = []
  for (const { 0: found, 1: label, 2: name, index } of notation.matchAll(sign)) {
    text += notation.slice(read, index)
    read = index + found.length
    if (label === undefined) {
      const opened = open.pop()
      if (!opened) throw new Error(`A tag closes that was not opened, at ${index}`)
      tags.push(tagOf(opened, text.length))
    } else {
      const number = (counts.get(label) ?? 0) + 1
      counts.set(label, number)
      open.push({ label, id: name ?? `${label.toLowerCase()}-${number}`, start: text.length })
    }
  }
  if (open.length > 0) throw new Error(`A tag is not closed: ${open.map(({ id }) => id).join()}`)
  return { text: text + notation.slice(read), tags: tags.toSorted(compareTags) }
}

function tagOf(opened: { label: string; id: string; start: number }, end: number): Tag {
  const { label, id, start } = opened
  return { id, label: label.toUpperCase(), span: { start, end }, attributes: {}, note: '' }
}
