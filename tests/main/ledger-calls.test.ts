import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import type { LedgerArticle, Whose } from '#core/bridge/ledger-calls'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { ledgerCalls } from '../../src/main/bridge/ledger-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, problem, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'

const mine: Whose = { of: 'annotator', annotator: 'layla' }
const text = 'قُتل أربعة مدنيين، وقُتل أربعة.'
const figure = (id: string, start: number, end: number): Edit => ({
  type: 'add',
  tag: {
    id,
    label: 'FIGURE',
    span: { start, end },
    attributes: { harm: ['killed'], min: 4, max: 4, best: 4, qualifier: 'exact' },
    note: ''
  }
})

/** The calls over a project with these texts, one figure in the first of them. */
async function keeping(texts: readonly string[], target: string | null = null) {
  const project = await projectOf(...texts)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(settings, {}, { ...readingPorts(), changes: new Changes() })
  value(await workplace.open(project.root))
  const session = workplace.session!
  const first = project.shelf.find(({ title }) => title.startsWith('قُتل'))?.id
  void session.edit(first!, [figure('f', 5, 10)])
  await session.flush()
  const dialogs = { saveFile: async () => target }
  const calls = ledgerCalls({ workplace, dialogs, now, newId: randomUUID } as unknown as Desk)

  async function all(have: Readonly<Record<string, string>> = {}, whose = mine) {
    const started = value(await calls['ledger.start']({ whose, have }))
    const changed: LedgerArticle[] = []
    const problems = []
    for (;;) {
      const page = value(await calls['ledger.next']({ ledger: started.ledger }))
      changed.push(...page.changed)
      problems.push(...page.problems)
      if (page.finished) return { ...started, changed, problems }
    }
  }
  return { ...project, session, calls, all, first: first! }
}

const stampsOf = (changed: readonly LedgerArticle[]) =>
  Object.fromEntries(changed.map(({ article, stamp }) => [article, stamp]))

describe('the figures of a project', () => {
  it('are those of the gold readings when these are asked for, and none of them before', async () => {
    const { all, session, first } = await keeping([text])
    const gold: Whose = { of: 'gold' }
    const rowsOf = async (have = {}) =>
      (await all(have, gold)).changed.flatMap(({ rows }) => rows.map(({ key }) => key))
    expect(await rowsOf()).toEqual([])
    const before = stampsOf((await all({}, gold)).changed)
    const edited = session.gold.edit(first, [figure('g', 5, 10)], { way: 'do' })
    value(await session.gold.do(first, (store) => store.save()))
    value(await edited)
    expect(await rowsOf(before)).toEqual([`${first}/*gold/g`])
    expect((await all({}, mine)).changed.flatMap(({ rows }) => rows)).toMatchObject([
      { key: `${first}/layla/f` }
    ])
  })

  it('come with all articles once, and then only where something changed', async () => {
    const { all, session, first } = await keeping([text, 'لا أرقام هنا.'])
    const once = await all()
    expect(once.changed.map(({ rows }) => rows.length).toSorted()).toEqual([0, 1])
    expect((await all(stampsOf(once.changed))).changed).toEqual([])

    const start = text.lastIndexOf('أربعة')
    const saved = session.edit(first, [figure('g', start, start + 5)])
    await session.flush()
    value(await saved)
    const again = await all(stampsOf(once.changed))
    expect(again.changed.map(({ article, rows }) => [article, rows.length])).toEqual([[first, 2]])
  })

  it('come anew when the register changes, since it names the actors', async () => {
    const { all, session } = await keeping([text])
    const { changed } = await all()
    const names = { ar: 'الحرس', en: 'Guard' }
    const entity = { id: 'guard', type: 'armed_group', names, aliases: [] }
    value(await session.register.edit([{ type: 'add', entity }]))
    expect((await all(stampsOf(changed))).changed).toHaveLength(1)
  })

  it('leave out a reading that cannot be read, and say so', async () => {
    const { all, root, first, shelf } = await keeping([text, 'ثانٍ'])
    const other = shelf.find(({ id }) => id !== first)!.id
    await writeFile(join(root, 'articles', `${other}.json`), '{')
    const { changed, problems } = await all()
    expect(changed.map(({ article }) => article)).toEqual([first])
    expect(problems).toHaveLength(1)
  })
})

describe('what is decided about figures', () => {
  it('is kept in the annotator’s own file, part by part, and is there the next time', async () => {
    const { calls, all, root } = await keeping([text])
    const pair = { first: { article: 'a', tag: 'f' }, second: { article: 'b', tag: 'f' } }
    value(await calls['ledger.keep']({ different: [pair] }))
    value(await calls['ledger.keep']({ same: [pair] }))
    const { record } = await all()
    expect([record.different, record.same, record.views]).toEqual([[pair], [pair], []])
    const file = JSON.parse(await readFile(join(root, 'ledger', 'layla.json'), 'utf8'))
    expect(file).toMatchObject({ format: 'hashiya.ledger', annotatorId: 'layla' })
  })

  it('is refused where the file is damaged, whose bytes stay', async () => {
    const { calls, all, root } = await keeping([text])
    value(await calls['ledger.keep']({ views: [] }))
    const file = join(root, 'ledger', 'layla.json')
    await writeFile(file, '{ half')
    expect((await all()).problems).toEqual([])
    expect(problem(await calls['ledger.keep']({ same: [] })).code).toBe('file.damaged')
    expect(await readFile(file, 'utf8')).toBe('{ half')
  })
})

describe('the ways out', () => {
  it.each(['csv', 'xlsx'] as const)('write the wanted rows as %s', async (kind) => {
    const target = join(temporaryFolder(), `figures.${kind}`)
    const { calls, all } = await keeping([text], target)
    const { changed } = await all()
    const keys = changed.flatMap(({ rows }) => rows.map(({ key }) => key))
    const written = value(await calls['ledger.export']({ whose: mine, kind, keys }))
    expect(written).toMatchObject({ fileName: `figures.${kind}`, rows: 1 })
    const bytes = await readFile(target)
    if (kind === 'csv') expect(bytes.toString()).toContain('أربعة,4,4,4,exact,killed')
    else expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('never write into the project, nor anything that is no picture', async () => {
    const picture = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const target = join(temporaryFolder(), 'chart.svg')
    const { calls } = await keeping([text], target)
    const save = (kind: 'svg' | 'png') =>
      calls['chart.save']({ name: 'chart', kind, bytes: picture })
    expect(value(await save('svg'))).toEqual({ fileName: 'chart.svg' })
    expect(problem(await save('png')).code).toBe('chart.not-a-picture')
    const inside = await keeping([text], null)
    expect(
      value(await inside.calls['chart.save']({ name: 'c', kind: 'svg', bytes: picture }))
    ).toEqual({
      fileName: null
    })
  })
})
