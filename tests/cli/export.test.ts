import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonl } from '#core/formats/jsonl'
import { defaultScheme } from '#core/scheme/default'
import { readArticle } from '#disk/article-files'
import { openProject } from '#disk/open-project'
import { ReadingStore } from '#disk/reading-store'
import { runCommand } from '../helpers/cli'
import { HandTimers, projectOf, put, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { documentFrom, fileNamed, written } from '../helpers/formats'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات من "قسد"'
const other = 'وقال "داعش" إن أربعة قُتلوا'

async function annotated() {
  const project = await projectOf(text, other)
  const figure = tagOn(text, 'عشرات', {
    label: 'FIGURE',
    attributes: { min: 20, harm: ['killed'] }
  })
  const layla = await placeIn(project, text)
  await savedReading(layla, figure, tagOn(text, 'قسد'))
  await savedReading(await placeIn(project, other, 'omar'), tagOn(other, 'داعش'))
  return { root: project.root, article: layla.article.id }
}

/** The same, with a question about a tag and one about the article. */
async function commented() {
  const made = await annotated()
  const { root, manifest } = value(await openProject(made.root))
  const article = value(await readArticle(root, made.article))
  const place = { root, projectId: manifest.projectId, annotatorId: 'layla', article }
  const store = await ReadingStore.open(place, readingPorts(new HandTimers()))
  const said = { text: 'أهو عدد؟', author: 'layla', at: '2024-05-10T08:30:00.000Z' }
  const tag = store.reading.tags[0]!
  const about = { span: tag.span, tag: { annotator: 'layla', id: tag.id } }
  const edited = store.edit([
    { type: 'comment', comment: { id: 'n1', place: about, ...said } },
    { type: 'comment', comment: { id: 'n2', place: null, ...said } }
  ])
  value(await store.save())
  value(await edited)
  return made
}

async function exporting(root: string, ...argv: readonly string[]) {
  const cwd = temporaryFolder()
  const { code, out, err } = await runCommand(['export', root, '--out', 'out', ...argv], { cwd })
  return { cwd, code, out, err, written: () => readFileSync(join(cwd, 'out'), 'utf8') }
}

type Record = { annotator: { id: string }; spans: { label: string }[] }

function records(lines: string): readonly Record[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record)
}

describe('export', () => {
  it('writes everybody’s readings, or those of one annotator', async () => {
    const { root } = await annotated()
    const whose = async (...argv: readonly string[]) => {
      const { code, written: lines } = await exporting(root, '--format', 'jsonl', ...argv)
      expect(code).toBe(0)
      return records(lines()).map(({ annotator }) => annotator.id)
    }
    expect((await whose()).toSorted()).toEqual(['layla', 'omar'])
    expect((await whose('--all')).toSorted()).toEqual(['layla', 'omar'])
    expect(await whose('--annotator', 'omar')).toEqual(['omar'])
  })

  it('writes some labels, states and articles, and counts what it left out', async () => {
    const { root, article } = await annotated()
    const {
      code,
      out,
      written: lines
    } = await exporting(
      root,
      ...['--format', 'jsonl', '--labels', 'FIGURE', '--states', 'new,in-progress'],
      ...['--article', article, '--json']
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      articles: 1,
      annotations: 1,
      identical: 1,
      leftOut: { readings: 0, tags: 1, links: 0 }
    })
    expect(records(lines()).flatMap(({ spans }) => spans.map(({ label }) => label))).toEqual([
      'FIGURE'
    ])
    const done = await exporting(root, '--format', 'jsonl', '--states', 'done')
    expect(done.out).toContain('Left out as was asked: 2 readings, 0 annotations, 0 links.')
  })

  it('names nobody under pseudonyms, and holds no text when none is wanted', async () => {
    const { root } = await annotated()
    const options = ['--format', 'jsonl', '--pseudonyms', '--without-text']
    const { code, written: lines } = await exporting(root, ...options)
    expect(code).toBe(0)
    expect(lines()).not.toMatch(/layla|omar|قسد|داعش/i)
    const [first] = records(lines())
    expect(first?.annotator.id).toMatch(/^annotator-[0-9a-f]{12}$/)
  })

  it('carries comments in our own lines, and says how many another format leaves out', async () => {
    const { root } = await commented()
    const lines = await exporting(root, '--format', 'jsonl', '--json')
    expect(lines.code).toBe(0)
    expect(JSON.parse(lines.out)).toMatchObject({ comments: { carried: 2, left: 0 }, lost: {} })
    expect(lines.written()).toContain('أهو عدد؟')
    const read = await exporting(root, '--format', 'w3c', '--json')
    expect(read.code).toBe(0)
    expect(JSON.parse(read.out)).toMatchObject({
      comments: { carried: 0, left: 2 },
      lost: { comments: 2 }
    })
    const onlyWritten = await exporting(root, '--format', 'ledger-csv')
    expect(onlyWritten.out).toContain('Left out 2 comments')
    const hidden = await exporting(root, '--format', 'jsonl', '--pseudonyms')
    expect(hidden.written()).not.toMatch(/layla|omar/i)
  })

  it('shares articles out to splits, the same with the same seed', async () => {
    const { root } = await annotated()
    const parts = async (seed: string) => {
      const split = ['--format', 'spacy', '--split', '50,25,25', '--seed', seed]
      const { cwd } = await exporting(root, ...split)
      return readdirSync(join(cwd, 'out')).toSorted()
    }
    expect(await parts('a')).toEqual(await parts('a'))
    const several = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(parts))
    expect(new Set(several.map(String)).size).toBeGreaterThan(1)
  })

  it('says that there is no gold reading yet', async () => {
    const { root } = await annotated()
    const { code, out, err } = await exporting(root, '--format', 'jsonl', '--gold', '--json')
    expect([code, JSON.parse(out)]).toEqual([1, { problem: { code: 'export.no-gold' } }])
    expect(err).toContain('no gold reading yet')
  })

  it('writes the ledger of casualty figures for Excel', async () => {
    const { root } = await annotated()
    const { code, out, written: table } = await exporting(root, '--format', 'ledger-csv')
    expect(code).toBe(0)
    expect(out).toContain('This format is not read back.')
    const [head, row, end] = table().split('\r\n')
    expect(head).toMatch(/^\ufeffarticle,title,.*,subset_of$/)
    expect(row).toMatch(/,layla,5,10,عشرات,20,"",.*,killed,/)
    expect(end).toBe('')
    const book = await exporting(root, '--format', 'ledger-xlsx')
    expect([book.code, book.written().slice(0, 2)]).toEqual([0, 'PK'])
  })

  it.each([
    [['--labels', 'NOBODY'], 'may name'],
    [['--labels', ','], 'empty name'],
    [['--states', 'finished'], 'may name new, in-progress'],
    [['--all', '--gold'], 'Say one of'],
    [['--split', '0,0,0'], 'such as 80,10,10'],
    [['--split', 'most'], 'such as 80,10,10']
  ])('does not understand %j', async (argv, words) => {
    const { root } = await annotated()
    const { code, err } = await exporting(root, '--format', 'jsonl', ...argv)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it('refuses an article that is not there', async () => {
    const { root } = await annotated()
    const { code, err } = await exporting(root, '--format', 'jsonl', '--article', 'a-none')
    expect(code).toBe(1)
    expect(err).toContain('a-none')
  })
})

describe('convert', () => {
  const killed = documentFrom('‹actor#a:قسد›', { attributes: { a: { rank: 'first' } } })
  const line = fileNamed(written(jsonl, [killed]), 'readings.jsonl')

  async function converting(...argv: readonly string[]) {
    const cwd = temporaryFolder()
    await put(cwd, 'in.jsonl', line)
    const [actor] = defaultScheme.span_types
    const rank = { ...actor!.attrs[0]!, id: 'rank' }
    const scheme = { ...defaultScheme, span_types: [{ ...actor!, attrs: [rank] }] }
    await put(cwd, 'scheme.json', JSON.stringify(scheme))
    await put(cwd, 'damaged.json', '{')
    const common = ['convert', 'in.jsonl', '--from', 'jsonl', '--to', 'csv', '--out', 'out']
    return { cwd, ...(await runCommand([...common, ...argv], { cwd })) }
  }

  it('writes with the labels and attributes of a scheme', async () => {
    const heading = async (...argv: readonly string[]) => {
      const { cwd, code } = await converting(...argv)
      expect(code).toBe(0)
      return readFileSync(join(cwd, 'out/spans.csv'), 'utf8').split('\r\n')[0]
    }
    expect(await heading('--scheme', 'scheme.json')).toMatch(/,text,rank,note,/)
    expect(await heading()).not.toMatch(/,rank,/)
  })

  it.each(['damaged.json', 'missing.json', 'in.jsonl'])('refuses %s as a scheme', async (name) => {
    const { code, err, cwd } = await converting('--scheme', name)
    expect(code).toBe(1)
    expect(err).toContain(name)
    expect(readdirSync(cwd)).not.toContain('out')
  })

  it('reads a data set folder line by line, and names the file and line that is damaged', async () => {
    const cwd = temporaryFolder()
    await put(cwd, 'in.jsonl', `${line}`)
    await runCommand(
      ['convert', 'in.jsonl', '--from', 'jsonl', '--to', 'hugging-face', '--out', 'set'],
      { cwd }
    )
    const data = join(cwd, 'set/data/train.jsonl')
    await put(cwd, 'set/data/train.jsonl', `${readFileSync(data, 'utf8')}{\n`)
    const back = ['convert', 'set', '--from', 'hugging-face', '--to', 'jsonl', '--out', 'back']
    const { code, err } = await runCommand(back, { cwd })
    expect(code).toBe(1)
    expect(err).toContain('data/train.jsonl:2')
    expect(records(readFileSync(join(cwd, 'back'), 'utf8'))).toHaveLength(1)
  })
})
