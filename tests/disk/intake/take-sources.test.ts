import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldNewlines } from '#core/text/newlines'
import { readArticle } from '#disk/article-files'
import { convertFile } from '#disk/intake/convert'
import type { Choices } from '#disk/intake/draft'
import { sourcesIn } from '#disk/intake/sources'
import { takeSources, type FileResult } from '#disk/intake/take-sources'
import type { ShelvedArticle } from '#disk/library/shelf'
import { openProject, type Project } from '#disk/open-project'
import { rehearseArticles, shelveArticles } from '#disk/shelve-articles'
import { contents, now, projectOf, value } from '../../helpers/disk'
import { encodeIn } from '../../helpers/encode'

type File = { readonly name: string; readonly bytes: Uint8Array }

async function take(
  opened: Project,
  files: readonly File[],
  { choices = {}, put = shelveArticles }: { choices?: Choices; put?: typeof shelveArticles } = {}
) {
  let project = opened
  const { sources } = await sourcesIn(files)
  const results: FileResult<ShelvedArticle>[] = []
  const pieces = takeSources<ShelvedArticle>(sources, {
    convert: convertFile,
    choicesFor: () => choices,
    shelve: async (found) => {
      const shelved = await put(project, found, now())
      project = shelved.project
      return shelved.outcomes
    }
  })
  for await (const piece of pieces) results.push(...piece)
  return results
}

const text = (name: string, content: string): File => ({ name, bytes: Buffer.from(content) })

describe('files become articles', () => {
  it('with what their file is and says, and the very text', async () => {
    const project = await projectOf()
    const words = 'قتل أربعة مدنيين\r\nفي قصف على السوق'
    const [result] = await take(project, [
      { name: 'خبر.txt', bytes: encodeIn('windows-1256', words)! },
      text('t.csv', 'text,title,date\n"أ\u0301 ب",عنوان,2024-05-12\n')
    ])
    expect(result).toMatchObject({ name: 'خبر.txt', kind: 'text', encoding: 'windows-1256' })
    const { shelf, root } = value(await openProject(project.root))
    const articles = await Promise.all(
      shelf.map(async ({ id }) => value(await readArticle(root, id)))
    )
    const found = articles.map(({ text: kept, newlines, source, metadata }) => ({
      kept,
      newlines: newlines.kind,
      encoding: source.encoding,
      kind: source.kind,
      row: source.row,
      title: metadata.title,
      date: metadata.date
    }))
    expect(found).toEqual(
      expect.arrayContaining([
        {
          kept: 'قتل أربعة مدنيين\nفي قصف على السوق',
          newlines: 'crlf',
          encoding: 'windows-1256',
          kind: undefined,
          row: undefined,
          title: 'قتل أربعة مدنيين',
          date: null
        },
        {
          kept: 'أ\u0301 ب',
          newlines: 'lf',
          encoding: 'utf-8',
          kind: 'csv',
          row: 2,
          title: 'عنوان',
          date: '2024-05-12'
        }
      ])
    )
  })

  it('once, whatever their format; the second is told with its place', async () => {
    const project = await projectOf('قتل أربعة')
    const results = await take(project, [
      text('t.jsonl', '{"text":"جديد"}\n{"text":"قتل أربعة"}\n{"text":"جديد"}'),
      text('a.txt', 'جديد')
    ])
    expect(results.map(({ articles }) => articles.length)).toEqual([1, 0])
    expect(results.flatMap(({ problems }) => problems.map(({ code, at }) => [code, at]))).toEqual([
      ['import.duplicate', 't.jsonl:2'],
      ['import.duplicate', 't.jsonl:3'],
      ['import.duplicate', 'a.txt']
    ])
  })

  it('piece by piece, every file answered for, in order', async () => {
    const project = await projectOf()
    const files = Array.from({ length: 600 }, (_, index) =>
      text(`${index}.txt`, `خبر رقم ${index}`)
    )
    const results = await take(project, files)
    expect(results.map(({ name, articles }) => [name, articles.length])).toEqual(
      files.map(({ name }) => [name, 1])
    )
    const { shelf, problems } = value(await openProject(project.root))
    expect([shelf.length, problems]).toEqual([600, []])
    const copies = await readdir(join(project.root, '.hashiya/backups/articles'))
    expect(copies).toHaveLength(600)
  })

  it('only where nothing is left to ask', async () => {
    const project = await projectOf()
    const files = [
      { name: 'a.txt', bytes: encodeIn('windows-1256', 'داعش')! },
      text('t.csv', 'a,b\n1,2\n')
    ]
    const results = await take(project, files)
    expect(results.map(({ problems }) => problems)).toEqual([
      [
        {
          code: 'import.encoding-unsure',
          at: 'a.txt',
          facts: { candidates: 'windows-1256, iso-8859-6, windows-1252' }
        }
      ],
      [{ code: 'import.no-text-column', at: 't.csv', facts: { all: 'a, b' } }]
    ])
    const chosen = { choices: { encoding: 'windows-1256', textColumn: 'b' } } as const
    const again = await take(project, files, chosen)
    expect(again.map(({ articles }) => articles.map(({ title }) => title))).toEqual([
      ['داعش'],
      ['2']
    ])
  })

  it('not at all in a rehearsal, which says the same', async () => {
    const project = await projectOf('قتل أربعة')
    const before = await contents(project.root)
    const files = [text('a.txt', 'جديد'), text('b.txt', 'قتل أربعة'), text('c.txt', '')]
    const rehearsed = await take(project, files, { put: rehearseArticles })
    expect(await contents(project.root)).toEqual(before)
    expect(await take(project, files)).toEqual(rehearsed)
  })

  it('with any text whatever that a file in UTF-8 can hold', async () => {
    const project = await projectOf()
    let run = 0
    const anything = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((kept) => kept.trim() !== '' && !/\p{Cs}|(?![\t\n\v\f\r])\p{Cc}/u.test(kept))
      .filter((kept) => !kept.startsWith('\ufeff'))
    await fc.assert(
      fc.asyncProperty(anything, async (beginning) => {
        // The same text twice would be taken once.
        const kept = `${beginning}${(run += 1)}`
        const [result] = await take(project, [text('a.txt', kept)])
        const id = result?.articles[0]?.id
        if (!id) throw new Error(JSON.stringify(result))
        expect(value(await readArticle(project.root, id)).text).toBe(foldNewlines(kept).text)
      }),
      { numRuns: 50 }
    )
  })
})
