import { randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { incidentCalls } from '../../src/main/bridge/incident-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, problem, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'

const text = 'قُتل أربعة مدنيين، وقُتل أربعة.'
const figure: Edit = {
  type: 'add',
  tag: {
    id: 'f',
    label: 'FIGURE',
    span: { start: 5, end: 10 },
    attributes: { harm: ['killed'], min: 4, max: 4, best: 4, qualifier: 'exact' },
    note: ''
  }
}

async function drafting(target: string | null = null) {
  const project = await projectOf(text)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(settings, {}, { ...readingPorts(), changes: new Changes() })
  value(await workplace.open(project.root))
  const session = workplace.session!
  const article = project.shelf[0]!.id
  void session.edit(article, [figure])
  await session.flush()
  const dialogs = { saveFile: async () => target }
  const calls = incidentCalls({ workplace, dialogs, now, newId: randomUUID } as unknown as Desk)
  return { ...project, session, calls, article, key: `${article}/layla/f` }
}

describe('incidents of a project', () => {
  it('are drafted from figures, shown with what they may be anchored to, and listed again', async () => {
    const { calls, key, root } = await drafting()
    const made = value(await calls['incidents.draft']({ keys: [key], into: null }))
    expect(made.harm).toMatchObject([{ harm: 'killed', min: 4, max: 4 }])
    expect(made.anchors.map(({ evidence }) => evidence.quote)).toEqual(['أربعة'])
    expect(await readdir(join(root, 'incidents/layla'))).toEqual([`${made.incident.id}.json`])
    expect(value(await calls['incidents.list']({ annotator: 'layla' }))).toEqual([made])
    expect(value(await calls['incidents.list']({ annotator: 'omar' }))).toEqual([])
  })

  it('say at once that evidence is gone in the window, before the reading is saved', async () => {
    const { calls, key, session, article } = await drafting()
    value(await calls['incidents.draft']({ keys: [key], into: null }))
    void session.edit(article, [{ type: 'remove', tag: figure.tag }])
    const [shown] = value(await calls['incidents.list']({ annotator: 'layla' }))
    expect(shown?.standing[key]?.standing).toBe('gone')
    expect(shown?.harm).toEqual([])
    await session.flush()
  })

  it('keep changes that come at one time in their order', async () => {
    const { calls, key, root } = await drafting()
    const { incident } = value(await calls['incidents.draft']({ keys: [key], into: null }))
    const titles = ['أولى', 'ثانية', 'ثالثة']
    const kept = await Promise.all(
      titles.map((title) => calls['incidents.keep']({ incident: { ...incident, title } }))
    )
    expect(kept.map((one) => value(one).incident.title)).toEqual(titles)
    const folder = join(root, 'incidents/layla')
    expect(await readdir(folder)).toEqual([`${incident.id}.json`])
    expect(await readFile(join(folder, `${incident.id}.json`), 'utf8')).toContain('ثالثة')
  })

  it('of a colleague are not changed', async () => {
    const { calls, key } = await drafting()
    const { incident } = value(await calls['incidents.draft']({ keys: [key], into: null }))
    const theirs = { ...incident, annotatorId: 'omar' }
    const refused = await calls['incidents.keep']({ incident: theirs })
    expect(problem(refused).code).toBe('incident.of-another')
  })

  it.each(['json', 'csv', 'html'] as const)('go out as %s', async (form) => {
    const target = join(temporaryFolder(), `incident.${form}`)
    const { calls, key } = await drafting(target)
    const { incident } = value(await calls['incidents.draft']({ keys: [key], into: null }))
    const order = { annotator: 'layla', id: incident.id, form, language: 'ar' } as const
    expect(value(await calls['incidents.write'](order)).fileName).toBe(`incident.${form}`)
    expect(await readFile(target, 'utf8')).toContain('أربعة')
  })
})
