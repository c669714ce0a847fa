import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawn, expect, test } from './app'
import { inkOf, type Ink } from './ink'

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

type ArticleJson = { articleId: string; text: string; textSha256: string }

/**
 * One tag for every second pair of neighbouring graphemes inside the words, so that in two rounds
 * each border between two letters is the end of one tag and the start of another.
 */
function letterTags(text: string, round: 0 | 1) {
  const annotations: object[] = []
  let index = 0
  for (const word of text.matchAll(/[\p{L}\p{M}\p{N}ـ]+/gu)) {
    const letters = [...segmenter.segment(word[0])]
    for (const [at, letter] of letters.entries()) {
      if (at % 2 !== round) continue
      const start = [...text.slice(0, word.index + letter.index)].length
      const end = start + [...letter.segment].length
      const id = `i-${(index += 1)}`
      const label = ['ACTOR', 'CLAIM', 'FIGURE', 'CUE'][index % 4]
      annotations.push({ id, label, start, end, quote: letter.segment, attributes: {}, note: '' })
    }
  }
  return annotations
}

async function tagEveryLetter(project: string, article: ArticleJson, round: 0 | 1 | null) {
  const reading = {
    format: 'hashiya.reading',
    schemaVersion: 1,
    minReader: 1,
    projectId: 'sample-project',
    articleId: article.articleId,
    annotatorId: 'layla',
    textSha256: article.textSha256,
    rev: 1,
    prevSha256: null,
    writer: { app: 'test', session: 'test' },
    updatedAt: '2024-01-01T00:00:00.000Z',
    offsetUnit: 'codepoint',
    state: 'in-progress',
    annotations: round === null ? [] : letterTags(article.text, round),
    links: []
  }
  const file = join(project, 'annotations/layla', `${article.articleId}.json`)
  await writeFile(file, JSON.stringify(reading))
  return reading.annotations.length
}

for (const font of ['noto-naskh', 'amiri', 'plex-sans'])
  test(`paints every letter whole at every border between letters, and under suggestions: ${font}`, async ({
    bench
  }) => {
    test.setTimeout(180_000)
    const project = await bench.sample()
    const look = { language: 'en', theme: 'light', readingFont: font, marginNotes: false }
    const names = await readdir(join(project, 'articles'))
    let borders = 0
    for (const name of names) {
      const json = await readFile(join(project, 'articles', name), 'utf8')
      const article = JSON.parse(json) as ArticleJson
      const inks: Ink[][] = []
      for (const round of [null, 0, 1, 'ghosts'] as const) {
        const tagged = round === 'ghosts' ? null : round
        borders += await tagEveryLetter(project, article, tagged)
        await bench.settings({ ...look, ghosts: round === 'ghosts' })
        const { app, page } = await bench.start(project, '--article', article.articleId)
        await drawn(page)
        if (tagged !== null) await expect(page.locator('svg g[data-tag]').first()).toBeAttached()
        if (round === 'ghosts')
          await expect(page.locator('svg g[data-suggestion]').first()).toBeAttached()
        inks.push(await inkOf(page))
        await app.close()
      }
      const [bare = [], ...drawnOver] = inks
      expect(bare.every(({ dark }) => dark > 20)).toBe(true)
      for (const round of drawnOver) {
        expect(round.map(({ letters }) => letters)).toEqual(bare.map(({ letters }) => letters))
        // The marks are there: in the other channels they are seen in nearly every paragraph.
        const marked = round.filter(({ marks }, at) => marks !== bare[at]?.marks)
        expect(marked.length).toBeGreaterThan(bare.length / 2)
      }
    }
    expect(borders).toBeGreaterThan(2000)
  })
