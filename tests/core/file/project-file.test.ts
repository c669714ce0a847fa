import { expect, it } from 'vitest'
import { newProjectFile, readProjectFile, writeProjectFile } from '#core/file/project-file'

const project = newProjectFile({
  projectId: 'project-1',
  name: 'مشروع',
  annotator: { id: 'layla', name: 'ليلى' },
  now: '2024-03-01T09:00:00.000Z'
})

it('reads back what it wrote, and keeps what a newer program added', () => {
  const added = { ...project, colour: 'red' }
  const back = readProjectFile(JSON.parse(writeProjectFile(added)), 'project.json')
  expect(back).toStrictEqual({ ok: true, value: added, notes: [] })
})

it.each([
  ['null', null, 'file.other-format'],
  ['another file', { ...project, format: 'hashiya.article' }, 'file.other-format'],
  ['a newer project', { ...project, schemaVersion: 2, minReader: 2 }, 'file.newer'],
  ['a project of no one', { ...project, annotators: [] }, 'file.bad-shape'],
  ['a project without a name', { ...project, name: '' }, 'file.bad-shape'],
  ['an id that is a path', { ...project, annotatorId: '../layla' }, 'file.bad-shape']
])('refuses %s', (_what, json, code) => {
  expect(readProjectFile(json, 'project.json')).toMatchObject({ ok: false, problem: { code } })
})
