import { describe, expect, it } from 'vitest'
import type { Comment } from '#core/annotation/comments'
import { formats } from '#core/formats/list'
import { lostByAll, type Loss } from '#core/formats/format'
import type { Span } from '#core/text/span'
import { reading as drawn } from '../../helpers/notation'
import { offsetCases } from '../../helpers/offset-cases'
import {
  documentFrom,
  documentOf,
  expectReadsBack,
  optionsWith,
  roundTrip,
  written
} from '../../helpers/formats'

/** Everything that a format may lose is in this document, so that none declares too much. */
const rich = (() => {
  const document = documentFrom(
    'قال ‹claim#c:إن ‹figure#f:عشرات› ‹actor#a:قُتلوا›› في لـ"‹actor#b:قسد›" وا‹actor#d:لن›ظام\n‹claim#e:بيان\n›. ‹actor#g:أهل ‹actor#h:حلب››',
    {
      attributes: { f: { min: 10, harm: ['killed'] }, c: { claim_type: 'casualties' } },
      notes: { c: 'ملاحظة\nفي سطرين' },
      links: [
        { id: 'k', relation: 'in_claim', from: 'f', to: 'c', attributes: {} },
        { id: 'm', relation: 'perpetrator', from: 'f', to: 'b', attributes: { basis: 'stated' } }
      ]
    }
  )
  const tags = document.reading.tags.map((tag) =>
    tag.id === 'b' ? { ...tag, rest: { 'x-seen': true } } : tag
  )
  const setAside = { tags: [{ id: 'lost' }], links: [] }
  const comments = [commentOn(document.reading.tags[1]!.span), { ...commentOn(null), id: 'n2' }]
  const reading = { ...document.reading, state: 'done' as const, tags, comments, setAside }
  return { ...document, reading }
})()

function commentOn(span: Span | null): Comment {
  const at = '2024-05-10T08:30:00.000Z'
  const place = span && { span, tag: { annotator: 'layla', id: 'f' } }
  return { id: 'n1', place, text: 'أهو عدد؟', author: 'layla', at }
}

/** Losses of what stands around the annotations; they are compared as a whole. */
const around: readonly Loss[] = [
  'context',
  'source',
  'marked-lines',
  'metadata',
  'article-id',
  'text-hash',
  'annotator',
  'text'
]

it('every format has its own id', () => {
  const ids = formats.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it.each(formats.map((format) => [format.id, format] as const))(
  '%s says that it leaves out what no format carries',
  (_id, { loses }) => expect(loses).toEqual(expect.arrayContaining([...lostByAll]))
)

it('only our own lines carry comments', () => {
  const carrying = formats.filter(({ loses }) => !loses.includes('comments'))
  expect(carrying.map(({ id }) => id)).toEqual(['jsonl'])
})

const readable = formats.filter((format) => format.read)

describe.each(readable.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it('reads back what it wrote, for any text and any reading', () => expectReadsBack(format))

  it('loses exactly what it declares', async () => {
    // Only tokens that take no heed of tags make them grow.
    const [comparison] = await roundTrip(format, [rich], optionsWith({ tokens: 'words' }))
    const declared = format.loses.filter((loss) => !around.includes(loss))
    expect(comparison?.differing).toEqual([])
    expect(Object.keys(comparison?.lost ?? {}).toSorted()).toEqual([...declared].toSorted())
  })

  it.each(offsetCases)('finds «$quote» again in $what', async ({ text, quote }) => {
    const document = documentOf(tagged(text, quote))
    const [comparison] = await roundTrip(format, [document])
    expect(comparison).toMatchObject({ total: 1, asDeclared: 1, differing: [] })
  })

  it('writes the same bytes for the same readings', () => {
    expect(written(format, [rich])).toEqual(written(format, [rich]))
  })
})

const withoutText = formats.filter(({ textOptional }) => textOptional)

it.each(withoutText)('$id needs no text where the project has it', async (format) => {
  const options = optionsWith({ withText: false })
  const { files } = written(format, [rich], options)
  for (const word of ['قسد', 'عشرات', 'قُتلوا'])
    expect(files.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([])
  const [comparison] = await roundTrip(format, [rich], options)
  expect(comparison?.differing).toEqual([])
})

function tagged(text: string, quote: string) {
  const start = text.indexOf(quote)
  const { article, reading } = drawn(text)
  const span = { start, end: start + quote.length }
  const tag = { id: 't00001', label: 'FIGURE', span, attributes: {}, note: '' }
  return { article, reading: { ...reading, tags: [tag] } }
}
