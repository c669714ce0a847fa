import { readFileSync } from 'node:fs'
import type { Attributes, AttributeValue, Link, ReadingState, Tag } from '#core/annotation/reading'
import { writeArticleFile } from '#core/file/article-file'
import { newProjectFile, writeProjectFile } from '#core/file/project-file'
import { writeReadingFile } from '#core/file/reading-file'
import { defaultScheme } from '#core/scheme/default'
import { defaultAttributes, labelById, relationById } from '#core/scheme/rules'
import type { Attribute } from '#core/scheme/scheme'
import { articleOf, reading as parseNotation, type Annotated } from './notation'

const projectId = 'sample-project'
const annotator = { id: 'layla', name: 'ليلى' }
const writtenAt = '2024-05-12T08:30:00.000Z'

const sources: readonly (readonly [string, ReadingState])[] = [
  ['souk-shelling', 'done'],
  ['valley-truce', 'in-progress'],
  ['power-station', 'new']
]

/** Every file of the sample project, by its path in the project folder. Made from the sources. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const files = new Map([
    [
      'project.json',
      writeProjectFile(
        newProjectFile({
          projectId,
          name: 'مشروع تجريبي · Sample project',
          annotator,
          now: writtenAt
        })
      )
    ],
    ['scheme.json', read('../../src/core/scheme/default-scheme.json')]
  ])
  for (const [id, state] of sources) {
    const { article, reading } = annotated(id)
    files.set(`articles/${id}.json`, writeArticleFile(article))
    if (state === 'new') continue
    const head = {
      projectId,
      articleId: id,
      annotatorId: annotator.id,
      textSha256: article.textSha256,
      rev: 1,
      prevSha256: null,
      writer: { app: 'hashiya', session: 'sample' },
      updatedAt: writtenAt
    }
    const written = writeReadingFile({ head, reading: { ...reading, state } }, article)
    files.set(`annotations/${annotator.id}/${id}.json`, written)
  }
  return files
}

/**
 * An article from `sample/<id>.txt`: the text in the notation, a line of `=`, and then a line for
 * the attributes of a tag (`f1 min=4 max=null`), a link (`f1 victim a1`) or a note (`note f1 …`).
 */
function annotated(id: string): Annotated {
  const [notation = '', below = ''] = read(`sample/${id}.txt`).split('\n=====\n')
  const drawn = parseNotation(`${notation}\n`)
  const lines = below.split('\n').filter((line) => line !== '')
  const tags = drawn.reading.tags.map((tag) => withAttributes(tag, lines))
  const links = lines.flatMap((line) => linkOf(line) ?? [])
  const numbered = links.map((link, index) => ({
    ...link,
    id: `l${String(index + 1).padStart(2, '0')}`
  }))
  return {
    article: articleOf(drawn.article.text, id),
    reading: { ...drawn.reading, tags, links: numbered }
  }
}

function withAttributes(tag: Tag, lines: readonly string[]): Tag {
  const label = labelById(defaultScheme, tag.label)
  const given = lines.find((line) => line.startsWith(`${tag.id} `) && line.includes('='))
  const note = lines.find((line) => line.startsWith(`note ${tag.id} `)) ?? ''
  const words = given && !linkOf(given) ? given.split(' ').slice(1) : []
  return {
    ...tag,
    attributes: { ...defaultAttributes(label), ...attributesOf(words, label?.attrs ?? []) },
    note: note.split(' ').slice(2).join(' ')
  }
}

function linkOf(line: string): Link | null {
  const [from = '', relation = '', to = '', ...words] = line.split(' ')
  const known = relationById(defaultScheme, relation)
  if (!known) return null
  return { id: '', relation, from, to, attributes: attributesOf(words, known.attrs ?? []) }
}

function attributesOf(words: readonly string[], known: readonly Attribute[]): Attributes {
  return Object.fromEntries(
    words.map((word) => {
      const [name = '', value = ''] = word.split('=')
      return [name, valueOf(value, known.find(({ id }) => id === name)?.kind)]
    })
  )
}

function valueOf(value: string, kind: Attribute['kind'] | undefined): AttributeValue {
  if (value === 'null') return null
  if (kind === 'multi') return value.split(',')
  return kind === 'int' ? Number(value) : value
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
