import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { systemTimers } from '#disk/save-schedule'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { policyCalls } from '../../src/main/bridge/policy-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات المدنيين في القصف'

async function begun() {
  const project = await projectOf(text, 'نص لم يُقرأ')
  const figure = tagOn(text, 'عشرات المدنيين', {
    label: 'FIGURE',
    attributes: { min: 10, max: 99 },
    rest: { rule: 'figure.vague.tens', policy: 'order_of_magnitude' }
  })
  const place = await placeIn(project, text)
  await savedReading(place, figure)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const ports = { ...readingPorts(systemTimers), changes: new Changes() }
  const workplace = new Workplace(settings, {}, ports)
  value(await workplace.open(project.root))
  const calls = policyCalls({ workplace, now, newId: randomUUID } as unknown as Desk)
  const file = join(project.root, 'scheme.json')
  return { calls, workplace, article: place.article.id, file, figure, root: project.root }
}

describe('the policy of vague words', () => {
  it('shows what another one would change, article by article, and changes nothing', async () => {
    const { calls, article, figure, file } = await begun()
    const before = readFileSync(file, 'utf8')
    const found = []
    for (let from = 0, total = 1; from < total;) {
      const page = value(await calls['policy.preview']({ policy: 'airwars_observed', from }))
      found.push(...page.changes)
      expect(page.done).toBeGreaterThan(from)
      from = page.done
      total = page.total
    }
    expect(found).toMatchObject([{ article, tag: figure.id, to: { min: 12, max: 24 } }])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('is written into the scheme, which keeps all else, and holds from then on', async () => {
    const { calls, workplace, file, article, root } = await begun()
    const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    await writeFile(file, JSON.stringify({ ...before, 'x-other': 1 }))
    const scheme = value(await calls['policy.choose']({ policy: 'acled_lower' }))
    expect(scheme['vague_policy']).toMatchObject({
      id: 'acled_lower',
      words: { عشرات: [10, null] }
    })
    const after = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    expect({ ...after, vague_policy: 0 }).toEqual({ ...before, 'x-other': 1, vague_policy: 0 })
    expect(workplace.session?.view().scheme).toEqual(scheme)
    const reading = readFileSync(join(root, 'annotations/layla', `${article}.json`), 'utf8')
    expect(reading).toContain('"max":99')
  })

  it('is followed by stored figures only when that is asked for, as one action', async () => {
    const { calls, article, root, workplace } = await begun()
    value(await calls['policy.choose']({ policy: 'airwars_observed' }))
    const action = randomUUID()
    const articles: string[] = []
    for (let from = 0, total = 1; from < total;) {
      const page = value(await calls['policy.follow']({ from, action }))
      expect(page.problems).toEqual([])
      articles.push(...page.articles)
      from = page.done
      total = page.total
    }
    expect(articles).toEqual([article])
    const reading = readFileSync(join(root, 'annotations/layla', `${article}.json`), 'utf8')
    expect(reading).toContain('"attributes":{"max":24,"min":12}')
    expect(reading).toContain('"policy":"airwars_observed"')
    await workplace.session?.end()
    const history = join(root, '.hashiya/history/layla', `${article}.jsonl`)
    expect(readFileSync(history, 'utf8')).toContain(action)
  })

  it('that nobody knows is refused, and a damaged scheme stays as it is', async () => {
    const { calls, file } = await begun()
    const unknown = { ok: false, problem: { code: 'policy.unknown' } }
    expect(await calls['policy.choose']({ policy: 'x' })).toMatchObject(unknown)
    expect(await calls['policy.preview']({ policy: 'x', from: 0 })).toMatchObject(unknown)
    await writeFile(file, '{"scheme":')
    expect(await calls['policy.choose']({ policy: 'acled_lower' })).toMatchObject({
      ok: false,
      problem: { code: 'file.damaged', at: 'scheme.json' }
    })
    expect(readFileSync(file, 'utf8')).toBe('{"scheme":')
  })
})
