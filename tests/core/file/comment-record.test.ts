import { describe, expect, it } from 'vitest'
import type { Comment } from '#core/annotation/comments'
import { readReadingFile, writeReadingFile, type ReadingHead } from '#core/file/reading-file'
import { reading as drawn } from '../../helpers/notation'

function headFor({
  id,
  textSha256
}: {
  readonly id: string
  readonly textSha256: string
}): ReadingHead {
  return {
    projectId: 'p',
    articleId: id,
    annotatorId: 'layla',
    textSha256,
    rev: 1,
    prevSha256: null,
    writer: { app: 'hashiya/1', session: 's' },
    updatedAt: '2024-05-12T08:30:00.000Z'
  }
}

const { article, reading } = drawn('🔴 قتلى ‹actor#a:قسد›')
const comment: Comment = {
  id: 'c-1',
  place: { span: { start: 3, end: 7 }, tag: { annotator: 'omar', id: 't-9' } },
  answers: 'c-0',
  text: 'أهم مدنيون؟',
  author: 'layla',
  at: '2024-05-12T08:30:00.000Z'
}
const record = {
  id: 'c-1',
  about: { start: 2, end: 6, quote: 'قتلى', annotator: 'omar', tag: 't-9' },
  answers: 'c-0',
  text: 'أهم مدنيون؟',
  author: 'layla',
  at: '2024-05-12T08:30:00.000Z'
}
const written = writeReadingFile(
  { head: headFor(article), reading: { ...reading, comments: [comment] } },
  article
)
const file = JSON.parse(written) as Record<string, unknown>

describe('the comments in a reading’s file', () => {
  it('stand by their words in code points, one a line', () => {
    expect(file['comments']).toEqual([record])
    expect(written.split('\n').filter((line) => line.includes('"c-1"'))).toHaveLength(1)
  })

  it('are not there in a file of before, which is read and written without', () => {
    const { comments: _comments, ...old } = file
    const back = readReadingFile(old, 'f', article)
    if (!back.ok) throw new Error(back.problem.code)
    expect(back.value.reading).toStrictEqual(reading)
    expect(writeReadingFile(back.value, article)).not.toContain('comments')
  })

  it('keep the fields of a newer program', () => {
    const back = readReadingFile({ ...file, comments: [{ ...record, mood: 'x' }] }, 'f', article)
    if (!back.ok) throw new Error(back.problem.code)
    expect(back.value.reading.comments?.[0]?.rest).toEqual({ mood: 'x' })
    expect(writeReadingFile(back.value, article)).toContain('"mood":"x"')
  })

  it.each([
    ['is no object', 7],
    ['is about other words', { ...record, about: { ...record.about, quote: 'قسد' } }],
    ['lies beyond the text', { ...record, about: { ...record.about, end: 999 } }],
    ['names a tag of nobody', { ...record, about: { ...record.about, annotator: undefined } }],
    ['does what nobody knows', { ...record, does: 'shout' }],
    ['has no author', { ...record, author: undefined }],
    ['has the id of another', record]
  ])('are kept as they stand where one %s', (_what, odd) => {
    const first = odd === record ? [record] : []
    const back = readReadingFile({ ...file, comments: [...first, odd] }, 'f', article)
    if (!back.ok) throw new Error(back.problem.code)
    expect(back.value.reading.setAside.comments).toEqual([odd])
    const again = JSON.parse(writeReadingFile(back.value, article)) as { comments: unknown }
    expect(again.comments).toEqual([...first, JSON.parse(JSON.stringify(odd))])
  })
})
