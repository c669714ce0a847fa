import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticleFile, writeArticleFile } from '#core/file/article-file'
import { articleText } from '../../helpers/arbitrary'
import { articleOf } from '../../helpers/notation'

const article = articleOf('هدوء في السروة 💔\nشارك\n3 آذار 2024\nلم ترد أنباء عن ضحايا.')
const file = JSON.parse(writeArticleFile(article)) as {
  metadata: { lines: { start: number; end: number }[] }
}

describe('an article’s file', () => {
  it('reads back what it wrote, for any text', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const made = articleOf(text)
        const back = readArticleFile(JSON.parse(writeArticleFile(made)), 'file.json')
        expect(back).toStrictEqual({ ok: true, value: made, notes: [] })
      })
    )
  })

  it('keeps how the line ends were mixed', () => {
    const mixed = { ...article, newlines: { kind: 'mixed', each: 'lwl' } as const }
    const back = readArticleFile(JSON.parse(writeArticleFile(mixed)), 'file.json')
    expect(back.ok && back.value.newlines).toEqual({ kind: 'mixed', each: 'lwl' })
  })

  it('counts marked lines in code points', () => {
    expect(file.metadata.lines[1]).toMatchObject({ role: 'boilerplate', start: 17, end: 21 })
    expect(article.metadata.lines[1]?.span).toEqual({ start: 18, end: 22 })
  })

  it.each([
    ['outside the text', 0, 999],
    ['reversed', 9, 3],
    ['empty', 3, 3]
  ])('with a marked line that is %s is refused', (_what, start, end) => {
    const lines = [{ role: 'date', start, end }]
    const json = { ...file, metadata: { ...file.metadata, lines } }
    expect(readArticleFile(json, 'file.json')).toEqual({
      ok: false,
      problem: { code: 'article.bad-line', at: 'file.json' }
    })
  })

  it.each([
    ['text', { text: 5 }, 'text'],
    ['hash', { textSha256: 'ABC' }, 'textSha256'],
    ['id', { articleId: '../etc' }, 'articleId'],
    ['line ends', { newlines: { kind: 'mixed' } }, 'newlines']
  ])('with damaged %s is refused by the field', (_what, damage, field) => {
    expect(readArticleFile({ ...file, ...damage }, 'file.json')).toMatchObject({
      ok: false,
      problem: { code: 'file.bad-shape', facts: { field } }
    })
  })
})
