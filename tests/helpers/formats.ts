import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { compareTags, type Attributes, type Link, type Tag } from '#core/annotation/reading'
import { isRefusal } from '#core/formats/carry'
import { compareBack, type Comparison } from '#core/formats/compare'
import type {
  Format,
  FormatDocument,
  Piece,
  Read,
  ReadContext,
  ReadDocument,
  SourceFile,
  WriteOptions
} from '#core/formats/format'
import type { Problem } from '#core/outcome'
import { defaultScheme } from '#core/scheme/default'
import { anyWithRejections } from './arbitrary-comments'
import { articleOf, reading as drawn, type Annotated } from './notation'

export const layla = { id: 'layla', name: 'ليلى' }

export function optionsWith(changes: Partial<WriteOptions> = {}): WriteOptions {
  let made = 0
  return {
    scheme: defaultScheme,
    project: { id: 'project-1', name: 'رصد' },
    withText: true,
    tokens: 'split-at-tags',
    tagging: 'bio',
    offsetUnit: 'codepoint',
    splitOf: () => 'train',
    now: '2024-03-01T09:00:00.000Z',
    newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
    ...changes
  }
}

export function documentOf({ article, reading }: Annotated, annotator = layla): FormatDocument {
  return { article, reading, annotator, projectId: 'project-1', scheme: 'hashiya-default' }
}

/** A document from text with its tags drawn in, with attributes, notes and links put on by id. */
export function documentFrom(
  notation: string,
  {
    attributes = {},
    notes = {},
    links = []
  }: {
    attributes?: Readonly<Record<string, Attributes>>
    notes?: Readonly<Record<string, string>>
    links?: readonly Link[]
  } = {}
): FormatDocument {
  const { article, reading } = drawn(notation)
  const tags = reading.tags.map((tag) => ({
    ...tag,
    attributes: attributes[tag.id] ?? {},
    note: notes[tag.id] ?? ''
  }))
  return documentOf({ article, reading: { ...reading, tags, links } })
}

export type WrittenFiles = {
  readonly files: readonly SourceFile[]
  readonly notes: readonly Problem[]
}

/** Writes documents and takes them through bytes, as a disk does. */
export function written(
  format: Format,
  documents: readonly FormatDocument[],
  options = optionsWith()
): WrittenFiles {
  const writer = format.writer(options)
  const parts = [...documents.map((document) => writer.write(document)), writer.end()]
  return {
    files: filesOf(parts.flatMap(({ pieces }) => pieces)),
    notes: parts.flatMap((part) => part.notes)
  }
}

function filesOf(pieces: readonly Piece[]): readonly SourceFile[] {
  const byName = new Map<string, Buffer[]>()
  for (const { name, content } of pieces)
    byName.set(name, [
      ...(byName.get(name) ?? []),
      typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
    ])
  return [...byName].map(([name, parts]) => {
    const bytes = Buffer.concat(parts)
    return { name, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  })
}

/** A file as someone else made it. */
export function file(name: string, text: string): SourceFile {
  return { name, text, bytes: Buffer.from(text) }
}

export function fileNamed({ files }: WrittenFiles, name: string): string {
  const found = files.find((one) => one.name === name)
  if (!found) throw new Error(`No ${name} among ${files.map((one) => one.name).join(', ')}`)
  return found.text
}

/** Knows the texts of these documents, as a project knows its articles. */
export function knowing(...documents: readonly FormatDocument[]): ReadContext {
  return {
    textOf: ({ id, textSha256 }) =>
      documents.find(
        ({ article }) =>
          article.textSha256 === textSha256 || (textSha256 === null && article.id === id)
      )?.article.text ?? null
  }
}

export const knowingNothing: ReadContext = { textOf: () => null }

export async function readIn(
  format: Format,
  files: readonly SourceFile[],
  context = knowingNothing
): Promise<Read> {
  if (!format.read) throw new Error(`${format.id} is not read`)
  return format.read(files, context)
}

/** What is read, where nothing may go wrong. */
export async function readWell(
  format: Format,
  files: readonly SourceFile[],
  context = knowingNothing
): Promise<readonly ReadDocument[]> {
  const read = await readIn(format, files, context)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  expect(read.notes).toEqual([])
  return read.value
}

/** Writes, reads back and compares; what the format cannot hold is left out of both. */
export async function roundTrip(
  format: Format,
  documents: readonly FormatDocument[],
  options = optionsWith()
): Promise<readonly Comparison[]> {
  const out = written(format, documents, options)
  const refused = new Set(out.notes.filter(isRefusal).map(({ at }) => at))
  const kept = documents.filter(({ article }) => !refused.has(article.id))
  if (kept.length === 0) return []
  const read = await readWell(format, out.files, knowing(...documents))
  expect(read).toHaveLength(kept.length)
  return kept.map((document, index) =>
    compareBack(format, document, { options, read: read[index]! })
  )
}

const labels = [
  'ACTOR',
  'CLAIM',
  'FIGURE',
  'جهة فاعلة',
  'two words',
  'a"b<c>&d|e',
  'x\ny\t\\',
  '-_x0041_*'
]

/** What no file of a project can hold, because reading it would refuse the file. */
const reachesPrototype = /"(?:__proto__|constructor|prototype)":/

function labelled(tag: Tag, label: string): Tag {
  const { rest, ...others } = { ...tag, label }
  return rest && !reachesPrototype.test(JSON.stringify(rest)) ? { ...others, rest } : others
}

/**
 * Any text, any reading, labels with everything that breaks a syntax; several articles at a time,
 * and some of them read by two annotators.
 */
export const anyDocuments: fc.Arbitrary<readonly FormatDocument[]> = fc
  .array(fc.tuple(anyWithRejections, fc.nat({ max: 7 }), fc.boolean()), {
    minLength: 1,
    maxLength: 3
  })
  .map((made) =>
    made.flatMap(([{ article, reading }, shift, twice], index) => {
      const tags = reading.tags
        .map((tag, at) => labelled(tag, labels[(at + shift) % labels.length]!))
        .toSorted(compareTags)
      const links = reading.links.map(({ rest, ...link }) =>
        rest && !reachesPrototype.test(JSON.stringify(rest)) ? { ...link, rest } : link
      )
      const own = articleOf(article.text, `article-${index + 1}`)
      const first = documentOf({ article: own, reading: { ...reading, tags, links } })
      if (!twice) return [first]
      const fewer = { ...reading, tags: tags.slice(1), links: [] }
      return [first, documentOf({ article: own, reading: fewer }, { id: 'omar', name: 'عمر' })]
    })
  )

/** Fails unless a format gives back what it wrote, with its declared losses and no others. */
export async function expectReadsBack(format: Format, options = optionsWith()): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyDocuments, async (documents) => {
      for (const { differing, lost } of await roundTrip(format, documents, options)) {
        expect(differing).toEqual([])
        expect(format.loses).toEqual(expect.arrayContaining(Object.keys(lost)))
      }
    }),
    { numRuns: 80 }
  )
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
