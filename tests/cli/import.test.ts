import { describe, expect, it } from 'vitest'
import { openProject } from '#disk/open-project'
import { runCommand } from '../helpers/cli'
import { projectOf, put, temporaryFolder, value } from '../helpers/disk'
import { zipOf } from '../helpers/docx'
import { encodeIn } from '../helpers/encode'

async function place() {
  const { root } = await projectOf()
  const cwd = temporaryFolder()
  const run = (...argv: readonly string[]) => runCommand(['import', root, ...argv], { cwd })
  const titles = async () => value(await openProject(root)).shelf.map(({ title }) => title)
  return { cwd, run, titles }
}

describe('importing from the command line', () => {
  it('takes folders and archives whole, and tells of each file as JSON', async () => {
    const { cwd, run, titles } = await place()
    await put(cwd, 'أخبار/a.txt', 'خبر أول')
    await put(cwd, 'أخبار/b.zip', await zipOf({ 'c.md': '# خبر ثان', 'x.png': '' }))
    await put(cwd, 'أخبار/y.png', '')
    const { code, out, err } = await run('أخبار', '--json')
    const told = JSON.parse(out)
    expect([code, told.problems]).toEqual([0, []])
    expect(told.files).toEqual([
      { name: 'أخبار/a.txt', kind: 'text', encoding: 'utf-8', articles: 1 },
      { name: 'أخبار/b.zip/c.md', kind: 'markdown', encoding: 'utf-8', articles: 1 }
    ])
    expect(err.match(/passed over/g)).toHaveLength(2)
    expect((await titles()).toSorted()).toEqual(['# خبر ثان', 'خبر أول'])
  })

  it('names the candidates of an encoding, and takes the one that is said', async () => {
    const { cwd, run, titles } = await place()
    await put(cwd, 'a.txt', encodeIn('iso-8859-6', 'داعش')!)
    const unsure = await run('a.txt')
    expect(unsure.code).toBe(1)
    expect(unsure.err).toContain('--encoding: windows-1256, iso-8859-6')
    expect((await run('a.txt', '--encoding', 'arabic')).code).toBe(0)
    expect(await titles()).toEqual(['داعش'])
  })

  it('names the columns of a table, and takes those that are said', async () => {
    const { cwd, run, titles } = await place()
    await put(cwd, 't.csv', 'words,name,day\nنص,عنوان,2024-05-12\n')
    const unsure = await run('t.csv')
    expect([unsure.code, unsure.err]).toEqual([
      1,
      't.csv: say which column holds the text with --text-column: words, name, day\n'
    ])
    const columns = ['--text-column', 'words', '--title-column', 'name', '--date-column', 'day']
    const { code, out } = await run('t.csv', ...columns, '--json')
    expect([code, JSON.parse(out).imported]).toMatchObject([
      0,
      [{ title: 'عنوان', date: '2024-05-12' }]
    ])
    expect(await titles()).toEqual(['عنوان'])
  })

  it('writes nothing in a dry run', async () => {
    const { cwd, run, titles } = await place()
    await put(cwd, 'a.txt', 'خبر')
    const { code, out } = await run('a.txt', '--dry-run')
    expect([code, out.split('\n')[1]]).toEqual([0, 'Would import 1 article from 1 of 1 files.'])
    expect(await titles()).toEqual([])
  })

  it('does not understand an encoding that is none of ours', async () => {
    const { run } = await place()
    const { code, err } = await run('a.txt', '--encoding', 'cp720')
    expect([code, err.includes('windows-1256')]).toEqual([2, true])
  })
})
