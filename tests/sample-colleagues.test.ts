import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readArticleFile } from '#core/file/article-file'
import { readReadingFile } from '#core/file/reading-file'
import { differencesOf } from '#core/review/differences'
import { casesOf } from '#core/review/disputes'
import { checkReading } from '#core/scheme/check'
import { defaultScheme } from '#core/scheme/default'
import { value } from './helpers/disk'
import { sampleFiles } from './helpers/sample'
import { colleagueFiles } from './helpers/sample-colleagues'

/**
 * The invented colleagues' readings of the sample. They are made from tests/helpers/sample-colleagues:
 * UPDATE_SAMPLE=1 npx vitest run tests/sample-colleagues.test.ts
 */
const folder = fileURLToPath(new URL('../resources/sample-colleagues', import.meta.url))

beforeAll(() => {
  if (process.env.UPDATE_SAMPLE !== '1') return
  rmSync(folder, { recursive: true, force: true })
  for (const [path, content] of colleagueFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})

const json = (text: string | undefined) => JSON.parse(text ?? '') as unknown
const sample = sampleFiles()
const article = value(readArticleFile(json(sample.get('articles/souk-shelling.json')), ''))

function readingsOf() {
  const files = [
    ['layla', sample.get('annotations/layla/souk-shelling.json')],
    ...[...colleagueFiles()].map(([path, text]) => [path.split('/')[1], text])
  ] as const
  return files.map(([annotator, text]) => {
    const read = readReadingFile(json(text), '', article)
    expect(read.ok && read.notes).toEqual([])
    return { annotator: annotator ?? '', reading: value(read).reading }
  })
}

describe('the invented colleagues of the sample', () => {
  it('are shipped just as their sources make them', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const files = found
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'))
    expect(files.toSorted()).toEqual([...colleagueFiles().keys()].toSorted())
    for (const [path, content] of colleagueFiles())
      expect(readFileSync(join(folder, path), 'utf8'), path).toBe(content)
  })

  it('have readings that the scheme allows', () => {
    for (const { reading } of readingsOf()) expect(checkReading(defaultScheme, reading)).toEqual([])
  })

  it('differ from Layla, and from each other, in every way that there is', () => {
    const readings = readingsOf()
    const { disputes, accords } = casesOf(readings, differencesOf(article.text, readings))
    const told = disputes.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)])
    expect(told).toEqual([
      ['missing', 'فرق الإسعاف'],
      ['missing', 'Samran Watch'],
      ['label', 'مصدر عسكري'],
      ['number', 'ما لا يقل عن أربعة مدنيين'],
      ['borders', 'وقال'],
      ['borders', '"السنديان"'],
      ['borders', 'مسؤوليتها عن القصف'],
      ['attribute', 'حرس النهر'],
      ['attribute', 'أكثر من 20 عنصراً بين قتيل وجريح'],
      ['link', 'ثلاثة من عناصرها'],
      ['link', expect.stringContaining('الاشتباكات عند الجسر')]
    ])
    expect(accords.length).toBeGreaterThan(20)
  })
})
