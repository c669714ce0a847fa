import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright/test'
import { drawn, expect, test, type Bench } from './app'
import { inkOf, type Ink } from './ink'

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

type ArticleJson = {
  articleId: string
  metadata: { title: string }
  text: string
  textSha256: string
}

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

const rounds = ['bare', 0, 1, 'ghosts'] as const
type Round = (typeof rounds)[number]

/** The ink of every article, each with this round's marks. */
async function inksOf(
  bench: Bench,
  project: string,
  articles: readonly ArticleJson[],
  round: Round
) {
  const { page, app } = await bench.start(project)
  const inks: Ink[][] = []
  for (const { metadata } of articles) {
    const { title } = metadata
    await page.getByRole('option', { name: title }).click()
    await expect(page.getByRole('article')).toHaveAccessibleName(`Article: ${title}`)
    await drawn(page)
    if (round === 0 || round === 1) await settled(page.locator('svg g[data-tag]'))
    if (round === 'ghosts') await settled(page.locator('svg g[data-suggestion]'))
    inks.push(await inkOf(page))
  }
  await app.close()
  return inks
}

/** Waits until there are some, and no more of them come. */
async function settled(marks: Locator): Promise<void> {
  let before = 0
  await expect(async () => {
    const last = before
    before = await marks.count()
    expect(before).toBeGreaterThan(0)
    expect(before).toBe(last)
  }).toPass({ intervals: [100] })
}

for (const font of ['noto-naskh', 'amiri', 'plex-sans'])
  test(`paints every letter whole at every border between letters, and under suggestions: ${font}`, async ({
    bench
  }) => {
    test.setTimeout(180_000)
    const project = await bench.sample()
    const look = { language: 'en', theme: 'light', readingFont: font, marginNotes: false }
    const articles: ArticleJson[] = []
    for (const name of await readdir(join(project, 'articles')))
      articles.push(JSON.parse(await readFile(join(project, 'articles', name), 'utf8')))
    let borders = 0
    const inks: Ink[][][] = []
    for (const round of rounds) {
      const tagged = round === 0 || round === 1 ? round : null
      for (const article of articles) borders += await tagEveryLetter(project, article, tagged)
      await bench.settings({ ...look, ghosts: round === 'ghosts' })
      inks.push(await inksOf(bench, project, articles, round))
    }
    const [bare = [], ...drawnOver] = inks
    for (const [at, plain] of bare.entries()) {
      expect(plain.every(({ dark }) => dark > 20)).toBe(true)
      for (const round of drawnOver) {
        const ink = round[at] ?? []
        expect(ink.map(({ letters }) => letters)).toEqual(plain.map(({ letters }) => letters))
        // The marks are there: in the other channels they are seen in nearly every paragraph.
        const marked = ink.filter(({ marks }, index) => marks !== plain[index]?.marks)
        expect(marked.length).toBeGreaterThan(plain.length / 2)
      }
    }
    expect(borders).toBeGreaterThan(2000)
  })
