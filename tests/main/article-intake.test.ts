import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sourcesIn } from '#disk/intake/sources'
import { openProject } from '#disk/open-project'
import { ArticleIntake } from '../../src/main/article-intake'
import { Changes } from '../../src/main/changes'
import { Holding } from '../../src/main/holding'
import { ProjectSession } from '../../src/main/project-session'
import { projectOf, readingPorts, value } from '../helpers/disk'
import { encodeIn } from '../helpers/encode'

async function intakeOf(files: Readonly<Record<string, Uint8Array | string>>) {
  const { root } = await projectOf()
  const project = value(await openProject(root))
  const holding = await Holding.take(root, { host: 'desk', session: randomUUID() })
  const ports = { ...readingPorts(), changes: new Changes() }
  const session = await ProjectSession.begin(project, holding, ports)
  const chosen = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: Buffer.from(content)
  }))
  const intake = new ArticleIntake(await sourcesIn(chosen), session, undefined)
  return { intake, session, done: () => session.end().then(() => holding.release()) }
}

const short = encodeIn('iso-8859-6', 'داعش')!

describe('an import in main', () => {
  it('shows how a text would read in each encoding, takes a choice, and keeps to it', async () => {
    const { intake, session, done } = await intakeOf({ 'قديم.txt': short })
    const { looks, finished } = await intake.look()
    expect([looks[0]?.asks, finished]).toEqual([true, true])
    expect(looks[0]?.candidates).toContainEqual({ encoding: 'iso-8859-6', preview: 'داعش' })
    const choices = { encoding: 'iso-8859-6' }
    expect(await intake.again(0, choices)).toMatchObject({
      encoding: 'iso-8859-6',
      candidates: [],
      title: 'داعش',
      opening: 'داعش'
    })
    const { files } = await intake.take([{ file: 0, leave: false, choices }])
    expect(files[0]?.articles.map(({ title }) => title)).toEqual(['داعش'])
    expect(session.view().articles.map(({ title }) => title)).toEqual(['داعش'])
    await done()
  })

  it('leaves out what was unticked, and tells at the end what was wrong on the way', async () => {
    const { intake, done } = await intakeOf({
      'a.txt': 'خبر أول',
      'b.txt': 'خبر ثان',
      'c.zip': 'no archive'
    })
    const { files } = await intake.take([{ file: 0, leave: true, choices: {} }])
    expect(files.map(({ name, articles }) => [name, articles.length])).toEqual([['b.txt', 1]])
    const last = await intake.take([])
    expect([last.finished, last.problems]).toEqual([true, [{ code: 'zip.damaged', at: 'c.zip' }]])
    await done()
  })

  it('asks about what is no plain text, and not about what is', async () => {
    const { intake, done } = await intakeOf({
      'a.txt': 'خبر',
      'b.md': '# خبر',
      't.csv': 'text\nخبر',
      'x.docx': 'no document'
    })
    const { looks } = await intake.look()
    expect(looks.map(({ asks, problem }) => [asks, problem?.code])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, undefined],
      [false, 'import.docx-damaged']
    ])
    await done()
  })

  it('is over for a project that is no longer open', async () => {
    const { intake, session, done } = await intakeOf({ 'a.txt': 'خبر' })
    expect([intake.isOf(session), intake.isOf(null)]).toEqual([true, false])
    intake.stop()
    expect(intake.isOf(session)).toBe(false)
    await done()
  })
})
