import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { contents, projectOf } from '../helpers/disk'

const first = '😀 قالت "قسد" إنها تقدمت، ولقسد رواية أخرى.'
const second = 'لا شيء هنا.\nثم عادت قسـد.'

type Found = { readonly hits: readonly unknown[] }
const byHits = (a: Found, b: Found) => b.hits.length - a.hits.length

describe('hashiya search', () => {
  it('prints hits in their lines, with offsets in code points', async () => {
    const { root, shelf } = await projectOf(first, second, 'خبر آخر')
    const before = await contents(root)
    const { code, out, err } = await runCommand(['search', root, 'قسد', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { articles, count, problems } = JSON.parse(out)
    expect({ count, problems }).toEqual({ count: 3, problems: [] })
    const holding = shelf.filter(({ title }) => title !== 'خبر آخر').map(({ id }) => id)
    expect(articles.map(({ id }: { id: string }) => id)).toEqual(holding)
    const [long, short] = articles.toSorted(byHits)
    expect(long.hits).toEqual([
      {
        start: 8,
        end: 11,
        quote: 'قسد',
        before: '😀 قالت "',
        words: 'قسد',
        after: '" إنها تقدمت، ولقسد رواية أخرى.'
      },
      {
        start: 27,
        end: 30,
        quote: 'قسد',
        before: '😀 قالت "قسد" إنها تقدمت، ',
        words: 'ولقسد',
        after: ' رواية أخرى.'
      }
    ])
    expect(short.hits).toMatchObject([{ quote: 'قسـد', before: 'ثم عادت ', after: '.' }])
    const signs = [...first]
    for (const { start, end, quote } of long.hits)
      expect(signs.slice(start, end).join('')).toBe(quote)
    expect(await contents(root)).toEqual(before)
  })

  it('takes the last word for whole, and letters for letters with --exact', async () => {
    const { root } = await projectOf('قسدية وقسد والأحياء والاحياء')
    const count = async (...argv: string[]) =>
      JSON.parse((await runCommand(['search', root, ...argv, '--json'])).out).count
    expect(await count('قسد')).toBe(1)
    expect(await count('قسد', '--exact')).toBe(2)
    expect([await count('الأحياء'), await count('الأحياء', '--exact')]).toEqual([2, 1])
  })

  it('says it to people in lines', async () => {
    const { root } = await projectOf(second)
    const { out } = await runCommand(['search', root, 'عادت'])
    expect(out).toContain('  15–19  ثم [عادت] قسـد.\n')
    expect(out).toContain('1 hits in 1 articles.')
  })

  it('finds what it can when an article is damaged, and says so', async () => {
    const { root, shelf } = await projectOf(first, second)
    const damaged = shelf.find(({ title }) => title.includes('😀'))
    await writeFile(join(root, 'articles', `${damaged?.id}.json`), '{')
    const { code, out } = await runCommand(['search', root, 'قسد', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ count: 1, problems: [{ code: 'file.damaged' }] })
  })

  it('ends with 1 without a project, and with 2 without words', async () => {
    const { root } = await projectOf()
    expect((await runCommand(['search', root, ' ـ '])).code).toBe(2)
    expect((await runCommand(['search', root])).code).toBe(2)
    await rm(root, { recursive: true })
    expect((await runCommand(['search', root, 'قسد'])).code).toBe(1)
  })
})
