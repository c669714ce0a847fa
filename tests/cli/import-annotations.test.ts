import { describe, expect, it } from 'vitest'
import type { Plan, TakeReport } from '#core/taking/plan'
import { runCommand } from '../helpers/cli'
import { contents, projectOf, put, temporaryFolder } from '../helpers/disk'
import { wordsIn } from '../helpers/taking'

const text = 'هاجمت قسد نقطة لداعش.\n'
const line = (label: unknown) => `${JSON.stringify({ text, label })}\n`
const both = line([
  [6, 9, 'PER'],
  [16, 20, 'Actor']
])

describe('import --from', () => {
  it('takes annotations in under an id and a name, and says what became of them', async () => {
    const project = await projectOf(text)
    const folder = temporaryFolder()
    const file = await put(folder, 'x.jsonl', both)
    await put(folder, 'map.json', '{"labels": {"PER": "ACTOR"}}')
    const options = ['--annotator', 'omar', '--name', 'عمر', '--map', `${folder}/map.json`]
    const { code, out, err } = await runCommand([
      'import',
      project.root,
      file,
      ...['--from', 'doccano', ...options, '--json']
    ])
    expect([code, err]).toEqual([0, ''])
    const report = JSON.parse(out) as TakeReport
    expect(report.annotators).toEqual([{ id: 'omar', name: 'عمر' }])
    expect(report.files).toMatchObject([
      { format: 'doccano', matched: { text: 1 }, fitting: 2, mapped: 2, taken: { new: 1 } }
    ])
    expect(await wordsIn(project, 'omar')).toEqual(['ACTOR: قسد', 'ACTOR: داعش'])
  })

  it('writes nothing when it is only asked what it would do', async () => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', both)
    const before = await contents(project.root)
    const dry = ['import', project.root, file, '--from', 'auto', '--dry-run']
    const { code, out } = await runCommand(dry)
    expect(code).toBe(0)
    expect(out).toContain('PER (1) → kept as it is')
    expect(out).toContain('Actor (1) → ACTOR')
    expect(await contents(project.root)).toEqual(before)
    const plan = JSON.parse((await runCommand([...dry, '--json'])).out) as Plan
    expect(plan.people).toMatchObject([{ suggested: 'omar', documents: 1 }])
  })

  it('ends with 1 when something could not be taken, and says what', async () => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', line([[6, 900, 'ACTOR']]))
    const { code, out } = await runCommand(['import', project.root, file, '--from', 'auto'])
    expect(code).toBe(1)
    expect(out).toContain('1 without a place')
    expect(out).toContain('outside')
    const other = await put(temporaryFolder(), 'omar.jsonl', line([[6, 9, 'ACTOR']]))
    const again = await runCommand(['import', project.root, other, '--from', 'auto'])
    expect([again.code, again.err]).toEqual([
      1,
      'omar.jsonl:1: omar has another reading of this article here; say --clash replace, beside or skip\n'
    ])
    const clash = ['--clash', 'beside']
    const beside = await runCommand(['import', project.root, other, '--from', 'auto', ...clash])
    expect(beside.code).toBe(0)
    expect(await wordsIn(project, 'omar-2')).toEqual(['ACTOR: قسد'])
  })

  it.each([
    [['--from', 'martian'], 'Unknown format'],
    [['--from', 'auto', '--annotator', 'Omar H.'], '--annotator needs an id'],
    [['--from', 'auto', '--clash', 'fight'], '--clash may be'],
    [['--from', 'auto', '--map', 'none.json'], '--map needs a JSON file']
  ])('refuses %j', async (options, words) => {
    const project = await projectOf(text)
    const file = await put(temporaryFolder(), 'omar.jsonl', both)
    const { code, err } = await runCommand(['import', project.root, file, ...options])
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it('refuses a mapping to what the scheme does not have', async () => {
    const project = await projectOf(text)
    const folder = temporaryFolder()
    const file = await put(folder, 'omar.jsonl', both)
    const map = await put(folder, 'map.json', '{"labels": {"PER": "PERSON"}}')
    const asked = ['import', project.root, file, '--from', 'auto', '--map', map]
    const { code, err } = await runCommand(asked)
    expect([code, err]).toEqual([2, '--map names “PERSON”, which the scheme does not have.\n'])
  })
})

describe('import --from of a folder', () => {
  const other = 'شيء آخر تماماً.\n'
  const sent = 'هاجمت قسد نقطة لداعش. ثم انسحبت.\n'

  async function folder() {
    const root = temporaryFolder()
    const start = sent.indexOf('قسد')
    await put(root, 'sent/omar/x.ann', `T1\tACTOR ${start} ${start + 3}\tقسد\n`)
    await put(root, 'sent/omar/x.txt', 'خبر عاجل عن الوادي: هجوم وقسد في المكان.\n')
    await put(root, 'sent/sara/y.jsonl', line([[6, 9, 'ACTOR']]))
    await put(root, 'sent/notes.txt', 'x')
    return `${root}/sent`
  }

  it('reports each file, and names what it passes over', async () => {
    const project = await projectOf(text, other)
    const asked = ['import', project.root, await folder(), '--from', 'auto', '--no-articles']
    const { code, out, err } = await runCommand(asked)
    expect(code).toBe(1)
    expect(out).toMatch(/^sent\/omar\/x\.ann: brat, 1 readings \(1 new\)/m)
    expect(out).toMatch(/^sent\/sara\/y\.jsonl: doccano, 1 readings \(1 by their text\)/m)
    expect(err).toContain('sent/notes.txt: passed over: an article')
    expect(err).toContain('sent/omar/x.ann: the project does not have this article')
  })

  it('takes what was not found for the article that --article says, by its name or alone', async () => {
    for (const named of ['x=', 'sent/omar/x.ann=', '']) {
      const project = await projectOf(text, other)
      const { id } = project.shelf.find(({ title }) => title.startsWith('هاجمت'))!
      const said = ['--article', `${named}${id}`, '--json']
      const asked = ['import', project.root, await folder(), '--from', 'auto', ...said]
      const { out } = await runCommand(asked)
      const report = JSON.parse(out) as TakeReport
      expect(report.files[0]).toMatchObject({ matched: { hand: 1 }, newArticles: 0 })
      expect(report.importedArticles).toBe(0)
    }
  })

  it.each([
    ['a-nowhere', '--article needs an article of the project'],
    ['nothing=', 'which no file speaks of']
  ])('refuses --article %s', async (said, words) => {
    const project = await projectOf(text, other)
    const article = said.endsWith('=') ? `${said}${project.shelf[0]!.id}` : said
    const asked = ['import', project.root, await folder(), '--from', 'auto', '--article', article]
    const { code, err } = await runCommand(asked)
    expect([code, err.includes(words)]).toEqual([2, true])
  })
})
