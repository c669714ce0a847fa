import { randomUUID } from 'node:crypto'
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edit } from '#core/annotation/edits'
import { basisOf, type Trace } from '#core/progress/trace'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { progressCalls } from '../../src/main/bridge/progress-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'

const add = (id: string, start: number): Edit => ({
  type: 'add',
  tag: { id, label: 'ACTOR', span: { start, end: start + 3 }, attributes: {}, note: '' }
})

async function working(...texts: readonly string[]) {
  const project = await projectOf(...texts)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const workplace = new Workplace(settings, {}, { ...readingPorts(), changes: new Changes() })
  value(await workplace.open(project.root))
  const session = workplace.session!
  const calls = progressCalls({ workplace, newId: randomUUID } as unknown as Desk)

  async function all(annotator = 'layla') {
    const { progress } = value(await calls['progress.start']({ annotator }))
    const traces: Trace[] = []
    for (;;) {
      const page = value(await calls['progress.next']({ progress }))
      traces.push(...page.traces)
      if (page.finished) return traces
    }
  }
  return { ...project, session, calls, all }
}

describe('the histories of a project', () => {
  it('come with how each reading stands and when each edit was made', async () => {
    const { all, session, shelf, root } = await working('قسد هنا وهناك.', 'لا شيء هنا.')
    const [first, second] = shelf.map(({ id }) => id)
    void session.edit(first!, [add('a', 0)])
    void session.edit(first!, [{ type: 'mark', from: 'new', to: 'done' }])
    await session.flush()
    const history = join(root, '.hashiya/history/layla', `${first}.jsonl`)
    await appendFile(history, '{"check":"torn')

    const traces = new Map((await all()).map((trace) => [trace.article, trace]))
    expect(traces.get(first!)).toMatchObject({ state: 'done', counts: { ACTOR: 1 } })
    expect(traces.get(first!)!.moments).toMatchObject([
      { tags: 1, state: null },
      { tags: 0, state: 'done' }
    ])
    expect(basisOf(traces.get(second!)!)).toBe('none')

    await rm(history)
    const without = (await all()).find(({ article }) => article === first)!
    expect(basisOf(without)).toBe('save')
    expect((await all('omar')).map(basisOf)).toEqual(['none', 'none'])
  })

  it('stop when they are told to, and one way through ends the other', async () => {
    const { calls } = await working('قسد هنا وهناك.')
    const one = value(await calls['progress.start']({ annotator: 'layla' }))
    const other = value(await calls['progress.start']({ annotator: 'layla' }))
    expect(value(await calls['progress.next'](one))).toMatchObject({ traces: [], finished: true })
    await calls['progress.stop'](other)
    expect(value(await calls['progress.next'](other))).toMatchObject({ traces: [], finished: true })
  })
})
