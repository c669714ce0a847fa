import { expect, it } from 'vitest'
import { withTags } from '#core/incidents/draft'
import { newIncident } from '#core/incidents/record'
import { saveIncident } from '#disk/incident-files'
import { sourcesAt, nothingHeld } from '#disk/incident-views'
import { runCommand } from '../helpers/cli'
import { now, projectOf, put, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل ثلاثة عناصر وجُرح آخرون'
const three = {
  id: 'f',
  label: 'FIGURE',
  attributes: { min: 3, max: 3, best: 3, qualifier: 'exact', harm: ['killed'], status: 'combatant' }
}

async function withIncident() {
  const project = await projectOf(text)
  await savedReading(await placeIn(project, text), tagOn(text, 'ثلاثة عناصر', three))
  const article = project.shelf[0]!.id
  const annotator = project.manifest.annotatorId
  const { sources } = await sourcesAt(project, [{ article, annotator }], nothingHeld)
  const begun = newIncident({ id: 'i-1', annotatorId: annotator, now: now() })
  const keys = [`${article}/${annotator}/f`]
  const incident = withTags({ ...begun, title: 'اشتباك' }, keys, { sources, register: null })
  value(await saveIncident(incident, { root: project.root }))
  return project.root
}

it('lists incidents with their ranges and their words', async () => {
  const { code, out, err } = await runCommand(['incidents', await withIncident(), '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({
    incidents: [
      {
        format: 'hashiya.incident',
        title: 'اشتباك',
        harm: [{ harm: 'killed', status: 'combatant', min: 3, max: 3 }],
        figures: [{ tag: 'f', start: 5, end: 16, quote: 'ثلاثة عناصر', standing: 'whole' }],
        victims: []
      }
    ],
    problems: []
  })
})

it('writes a table, and lines for people', async () => {
  const root = await withIncident()
  const { code, out } = await runCommand(['incidents', root, '--csv'])
  expect(code).toBe(0)
  expect(out).toContain('i-1,اشتباك,harm,killed,"","",3,3,combatant,"",whole,')
  expect(out).toContain('i-1,اشتباك,victims,"","","","","","","",none,')
  expect((await runCommand(['incidents', root])).out).toContain('killed combatant 3')
})

it('says what it cannot do, and what it cannot read', async () => {
  const root = await withIncident()
  expect(await runCommand(['incidents', root, '--csv', '--json'])).toMatchObject({ code: 2 })
  expect(await runCommand(['incidents', root, '--annotator', 'sami'])).toMatchObject({ code: 1 })
  await put(root, 'incidents/layla/i-2.json', '{')
  const { code, out, err } = await runCommand(['incidents', root, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(out).incidents).toHaveLength(1)
  expect(err).toContain('incidents/layla/i-2.json')
})
