import { apply, removal, type Edit } from '#core/annotation/edits'
import { tagById, type Attributes, type Reading } from '#core/annotation/reading'
import type { Article } from '#core/article/article'
import { readArticleFile } from '#core/file/article-file'
import { readReadingFile, writeReadingFile } from '#core/file/reading-file'
import { sampleFiles } from './sample'
import { value } from './disk'

const article = 'souk-shelling'

/** What each invented colleague did otherwise than Layla: one thing of each kind, and a few more. */
const otherwise: Readonly<Record<string, (of: Told) => readonly Edit[]>> = {
  omar: ({ borders, set, without, unlink }) => [
    borders('u1', 'وقال'),
    borders('a4', '"السنديان"'),
    set('f5', { max: 4, qualifier: 'exact' }),
    set('f10', { harm: ['killed'] }),
    unlink('f9', 'perpetrator', 'a6'),
    without('a10')
  ],
  rana: ({ borders, set, relabel, add }) => [
    borders('u1', 'وقال'),
    borders('c7', 'مسؤوليتها'),
    set('a5', { actor_type: 'armed_group' }),
    relabel('a8', 'CUE', { cue_class: 'report' }),
    add('ACTOR', 'فرق الإسعاف', {
      actor_type: 'health',
      framing: 'neutral',
      mention: 'nominal'
    })
  ]
}

/** The readings of the invented colleagues, by their path below the folder that ships them. */
export function colleagueFiles(): ReadonlyMap<string, string> {
  const files = sampleFiles()
  const found = value(readArticleFile(JSON.parse(files.get(`articles/${article}.json`) ?? ''), ''))
  const layla = JSON.parse(files.get(`annotations/layla/${article}.json`) ?? '') as unknown
  const { head, reading } = value(readReadingFile(layla, '', found))
  return new Map(
    Object.entries(otherwise).map(([annotator, edits]) => {
      const changed = edits(told(found, reading)).reduce(apply, reading)
      const own = withIds(changed, annotator.charAt(0))
      const file = { head: { ...head, annotatorId: annotator }, reading: own }
      return [`annotations/${annotator}/${article}.json`, writeReadingFile(file, found)]
    })
  )
}

type Told = ReturnType<typeof told>

function told({ text }: Article, reading: Reading) {
  const tagOf = (id: string) => {
    const tag = tagById(reading, id)
    if (!tag) throw new Error(`The sample has no tag ${id}`)
    return tag
  }
  /** The place of these words that is next to an offset. */
  const spanOf = (words: string, near: number) => {
    const start = text.indexOf(words, near - words.length)
    if (start === -1) throw new Error(`No «${words}» there`)
    return { start, end: start + words.length }
  }
  return {
    borders: (id: string, words: string): Edit => {
      const { span } = tagOf(id)
      return { type: 'move', id, from: span, to: spanOf(words, span.start) }
    },
    set: (id: string, to: Attributes): Edit => {
      const { label, attributes } = tagOf(id)
      const from = { label, attributes }
      return { type: 'relabel', id, from, to: { label, attributes: { ...attributes, ...to } } }
    },
    relabel: (id: string, label: string, attributes: Attributes): Edit => {
      const before = tagOf(id)
      const links = reading.links.filter(({ from, to }) => from === id || to === id)
      const untied = links.map((link): Edit => ({ type: 'unlink', link }))
      const from = { label: before.label, attributes: before.attributes }
      const made: Edit = { type: 'relabel', id, from, to: { label, attributes } }
      return { type: 'batch', edits: [...untied, made] }
    },
    without: (id: string): Edit => removal(reading, [id]),
    unlink: (from: string, relation: string, to: string): Edit => {
      const link = reading.links.find(
        (one) => one.from === from && one.relation === relation && one.to === to
      )
      if (!link) throw new Error(`The sample has no link ${from} ${relation} ${to}`)
      return { type: 'unlink', link }
    },
    add: (label: string, words: string, attributes: Attributes): Edit => ({
      type: 'add',
      tag: { id: 'more', label, span: spanOf(words, 0), attributes, note: '' }
    })
  }
}

/** Ids of one's own, as if each had tagged by themselves; and no notes of Layla's. */
function withIds({ tags, links, ...reading }: Reading, prefix: string): Reading {
  const own = (id: string) => `${prefix}-${id}`
  return {
    ...reading,
    tags: tags.map((tag) => ({ ...tag, id: own(tag.id), note: '' })),
    links: links.map((link) => ({
      ...link,
      id: own(link.id),
      from: own(link.from),
      to: own(link.to)
    }))
  }
}
