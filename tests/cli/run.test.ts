import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../helpers/cli'
import { projectOf, put, temporaryFolder } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

const hashiya = (cwd: string, ...argv: readonly string[]) => runCommand(argv, { cwd })

describe('what is not understood', () => {
  it.each([
    ['nothing at all', [], 'Say what to do'],
    ['an unknown command', ['publish'], 'Unknown command “publish”'],
    ['an unknown option', ['info', 'x', '--loud'], "Unknown option '--loud'"],
    ['an option without its value', ['init', 'x', '--name'], "'--name <value>' argument missing"],
    ['a missing argument', ['info'], 'Something is missing'],
    ['an argument too many', ['info', 'x', 'y'], 'That is too much'],
    ['an import of nothing', ['import', 'x'], 'Something is missing'],
    ['an export without a format', ['export', 'x', '--out', 'y'], '--format jsonl'],
    ['an unknown format', ['export', 'x', '--format', 'docx', '--out', 'y'], 'Known: jsonl'],
    ['an export to nowhere', ['export', 'x', '--format', 'jsonl'], '--out <path>']
  ])('%s ends with 2 and says what to write', async (_name, argv, message) => {
    const { code, out, err } = await hashiya('/', ...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('what is asked about the program', () => {
  it('is answered on standard output', async () => {
    expect(await hashiya('/', '--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' })
    const { code, out } = await hashiya('/', '--help')
    expect(code).toBe(0)
    for (const command of ['init', 'import', 'export', 'validate', 'info'])
      expect(out).toContain(command)
    const help = (await hashiya('/', 'export', '--help')).out
    for (const taken of ['--format jsonl', '[--split 80,10,10 [--seed <text>]]', '[--json]'])
      expect(help).toContain(taken)
    const widest = [...out.split('\n'), ...help.split('\n')].map(({ length }) => length)
    expect(Math.max(...widest)).toBeLessThanOrEqual(100)
  })
})

describe('a project from beginning to end', () => {
  it('is made, filled, described, checked and exported', async () => {
    const cwd = temporaryFolder()
    await put(cwd, 'خبر.txt', text)
    const made = await hashiya(cwd, 'init', 'p', '--name', 'رصد', '--annotator', 'Layla', '--json')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(made.out)).toEqual({
      projectId: 'project-1',
      name: 'رصد',
      annotator: { id: 'layla', name: 'Layla' }
    })
    const imported = JSON.parse((await hashiya(cwd, 'import', 'p', 'خبر.txt', '--json')).out)
    expect(imported.imported).toHaveLength(1)
    const told = JSON.parse((await hashiya(cwd, 'info', 'p', '--json')).out)
    expect(told).toMatchObject({ name: 'رصد', annotatorId: 'layla', annotations: 0, problems: [] })
    expect(await hashiya(cwd, 'validate', 'p')).toEqual({
      code: 0,
      out: '0 errors, 0 warnings.\n',
      err: ''
    })
    const exported = await hashiya(cwd, 'export', 'p', '--format', 'jsonl', '--out', 'o.jsonl')
    expect(exported).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(cwd, 'o.jsonl'), 'utf8')).toBe('')
  })
})

describe('data with problems', () => {
  it('ends with 1 and names each file that was not imported', async () => {
    const { root } = await projectOf(text)
    const cwd = temporaryFolder()
    await put(cwd, 'same.txt', text)
    await put(cwd, 'new.txt', 'خبر آخر')
    await put(cwd, 'cp1256.txt', Uint8Array.of(0xde, 0xd3, 0xcf))
    const files = ['same.txt', 'cp1256.txt', 'gone.txt', 'new.txt', '/dev/null']
    const { code, out, err } = await hashiya(cwd, 'import', root, ...files)
    expect(code).toBe(1)
    expect(out).toMatch(/^a-[0-9a-f]{12} {2}خبر آخر\nImported 1 article from 1 of 5 files\.\n$/)
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual([
      'same.txt',
      'cp1256.txt',
      'gone.txt',
      'null',
      ''
    ])
  })

  it('ends with 1 when a reading is damaged, and 0 when one is only unfinished', async () => {
    const project = await projectOf(text)
    const place = await placeIn(project)
    await savedReading(place, tagOn(text, 'قسد'))
    const unfinished = await hashiya('/', 'validate', project.root)
    expect(unfinished.code).toBe(0)
    expect(unfinished.out).toContain('0 errors, 1 warnings.')
    const path = join(project.root, 'annotations/layla', `${place.article.id}.json`)
    await writeFile(path, '{')
    const damaged = await hashiya('/', 'validate', project.root, '--json')
    expect(damaged.code).toBe(1)
    expect(JSON.parse(damaged.out)).toMatchObject({
      errors: 1,
      findings: [{ severity: 'error', problem: { code: 'file.damaged' } }]
    })
  })

  it('ends with 1 for a folder that is no project, also as JSON', async () => {
    const folder = temporaryFolder()
    for (const command of [
      ['info'],
      ['import', 'x.txt'],
      ['export', '--format', 'jsonl', '--out', 'o']
    ])
      expect(await hashiya(folder, command[0]!, '.', ...command.slice(1))).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('no Hashiya project')
      })
    expect(JSON.parse((await hashiya(folder, 'info', '.', '--json')).out)).toEqual({
      problem: { code: 'project.none' }
    })
  })

  it('never steers the terminal with a title from a file', async () => {
    const { root } = await projectOf('\u001b[2J\u202eعنوان\nنص')
    const { out } = await hashiya('/', 'info', root)
    expect(out).not.toMatch(/[\p{Cf}]/u)
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

it('exports one annotator and tells how much came back identical', async () => {
  const project = await projectOf(text)
  await savedReading(await placeIn(project), tagOn(text, 'قسد'), tagOn(text, 'عشرات'))
  const cwd = temporaryFolder()
  const argv = [
    'export',
    project.root,
    '--format=jsonl',
    '--out',
    'o.jsonl',
    '--annotator',
    'layla'
  ]
  const { code, out } = await hashiya(cwd, ...argv)
  expect(code).toBe(0)
  expect(out).toBe(
    'Exported 2 annotations and 0 links of 1 articles.\nRead back: 2 of 2 annotations and links identical.\n'
  )
})
