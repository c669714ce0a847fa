import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IntakeId, TakingStep } from '#core/bridge/taking-calls'
import { asks } from '#core/bridge/calls'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { takingCalls } from '../../src/main/bridge/taking-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, problem, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { zipOf } from '../helpers/docx'
import { goingAlong, wordsIn } from '../helpers/taking'

const text = 'هاجمت قسد نقطة لداعش.\n'
const line = (label: unknown) => Buffer.from(`${JSON.stringify({ text, label })}\n`)
const dropped = { name: 'omar.jsonl', bytes: line([[6, 9, 'ACTOR']]) }

async function taking() {
  const project = await projectOf(text)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const changes = new Changes()
  const workplace = new Workplace(settings, {}, { ...readingPorts(), changes })
  value(await workplace.open(project.root))
  const dialogs = { openReadings: async () => [] }
  const desk = { workplace, dialogs, now, newId: randomUUID } as unknown as Desk
  const calls = takingCalls(desk)
  async function finish(intake: IntakeId): Promise<TakingStep> {
    for (;;) {
      const step = value(await calls['taking.next']({ intake }))
      if (step.finished) return step
    }
  }
  return { project, workplace, changes, calls, finish }
}

describe('colleagues’ files over the bridge', () => {
  it('are looked at, taken in as was decided, and shown in the library', async () => {
    const { project, workplace, changes, calls, finish } = await taking()
    const { intake } = value(await calls['taking.drop']({ files: [dropped] }))
    const { plan, report } = await finish(intake)
    expect(plan?.files).toMatchObject([{ name: 'omar.jsonl', format: 'doccano', fitting: 1 }])
    expect(report).toBeNull()
    const decisions = goingAlong(plan!)
    expect(asks['taking.take'].safeParse({ intake, decisions }).success).toBe(true)
    value(await calls['taking.take']({ intake, decisions: structuredClone(decisions) as never }))
    const done = await finish(intake)
    expect(done.report?.files).toMatchObject([{ taken: { new: 1 } }])
    expect(await wordsIn(project, 'omar')).toEqual(['ACTOR: قسد'])
    expect(await changes.next()).toMatchObject([
      { is: 'library', articles: [{ readers: ['omar'] }] }
    ])
    expect(workplace.session?.view().annotators.map(({ id }) => id)).toEqual(['layla', 'omar'])
  })

  it('are looked at again for an article that a person has named', async () => {
    const { project, calls, finish } = await taking()
    const other = Buffer.from(
      `${JSON.stringify({ text: `خبر: ${text}وبعد.\n`, label: [[11, 14, 'ACTOR']] })}\n`
    )
    const files = [{ name: 'omar.jsonl', bytes: other }]
    const { intake } = value(await calls['taking.drop']({ files }))
    const [unknown] = (await finish(intake)).plan!.unknown
    const articles = { [unknown!.key]: project.shelf[0]!.id }
    expect(asks['taking.assign'].safeParse({ intake, articles }).success).toBe(true)
    value(await calls['taking.assign']({ intake, articles }))
    const { plan } = await finish(intake)
    expect(plan).toMatchObject({ newArticles: 0, files: [{ matched: { hand: 1 }, refound: 1 }] })
    const decisions = structuredClone(goingAlong(plan!)) as never
    value(await calls['taking.take']({ intake, decisions }))
    await finish(intake)
    expect(await wordsIn(project, 'omar')).toEqual(['ACTOR: قسد'])
    const late = await calls['taking.assign']({ intake, articles })
    expect(problem(late)).toEqual({ code: 'taking.over' })
    const stopped = value(await calls['taking.stop']({ intake }))
    expect(stopped?.files).toMatchObject([{ taken: { new: 1 } }])
  })

  it('are told from articles by their content', async () => {
    const { calls } = await taking()
    const files = [
      { name: 'a.jsonl', beginning: dropped.bytes },
      { name: 'a.txt', beginning: Buffer.from(text) },
      { name: 'x.zip', beginning: Buffer.from('PK') },
      {
        name: 'brat.zip',
        beginning: Uint8Array.from(await zipOf({ 'أ/1.txt': text, 'أ/1.ann': 'T1' }))
      },
      {
        name: 'articles.zip',
        beginning: Uint8Array.from(await zipOf({ 'أ/1.txt': text, 'x.ann.txt': '' }))
      }
    ]
    const found = value(await calls['taking.recognise']({ files }))
    expect(found).toEqual([true, false, false, true, false])
  })

  it('end when they are stopped, when others come, and with their project', async () => {
    const { project, workplace, calls, finish } = await taking()
    const first = value(await calls['taking.drop']({ files: [dropped] })).intake
    value(await calls['taking.stop']({ intake: first }))
    expect(await finish(first)).toEqual({ done: 0, finished: true, plan: null, report: null })
    const second = value(await calls['taking.drop']({ files: [dropped] })).intake
    const third = value(await calls['taking.drop']({ files: [dropped] })).intake
    expect((await finish(second)).plan).toBeNull()
    const { plan } = await finish(third)
    value(await workplace.open(project.root))
    const late = { intake: third, decisions: structuredClone(goingAlong(plan!)) as never }
    expect(problem(await calls['taking.take'](late))).toEqual({ code: 'taking.over' })
    expect(await wordsIn(project, 'omar')).toBeUndefined()
    expect(value(await calls['taking.choose']({ what: 'files' }))).toBeNull()
  })
})
