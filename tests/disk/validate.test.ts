import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { validateProject } from '#disk/validate'
import { projectOf, put, temporaryFolder } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

it('finds nothing in a project that was just made', async () => {
  const { root } = await projectOf(text)
  expect(await validateProject(root)).toEqual([])
})

it('reports a folder that is no project', async () => {
  expect(await validateProject(temporaryFolder())).toEqual([
    { severity: 'error', problem: { code: 'project.none' } }
  ])
})

it('tells what is unfinished from what is wrong', async () => {
  const project = await projectOf(text)
  const place = await placeIn(project)
  const at = `annotations/layla/${place.article.id}.json`
  await savedReading(place, tagOn(text, 'قسد'), tagOn(text, 'عشرات', { label: 'NOBODY' }))
  expect(await validateProject(project.root)).toEqual([
    {
      severity: 'error',
      problem: {
        code: 'scheme.unknown-label',
        at: `${at}#${tagOn(text, 'عشرات').id}`,
        facts: { label: 'NOBODY' }
      }
    },
    {
      severity: 'warning',
      problem: {
        code: 'scheme.missing-attribute',
        at: `${at}#${tagOn(text, 'قسد').id}`,
        facts: { attribute: 'actor_type' }
      }
    }
  ])
})

it('goes through every file and names each thing that is wrong', async () => {
  const project = await projectOf(text, 'ثان', 'ثالث')
  const { root } = project
  const [first, second, third] = await Promise.all(
    [text, 'ثان', 'ثالث'].map((one) => placeIn(project, one))
  )
  await savedReading(first!)
  await savedReading({ ...second!, annotatorId: 'omar' }, tagOn('ثان', 'ثان'))
  const secondArticle = join(root, 'articles', `${second!.article.id}.json`)
  await writeFile(secondArticle, readFileSync(secondArticle, 'utf8').replaceAll('ثان', 'بان'))
  await put(root, `annotations/layla/${third!.article.id}.json`, '{"format":')
  await put(root, 'annotations/layla/a (2).json', '{}')
  await put(root, 'annotations/layla/notes.txt', '')
  await put(root, 'articles/.hashiya-1-abc.tmp', '')
  await put(root, 'project (conflicted copy).json', '{}')
  await writeFile(join(root, 'scheme.json'), '{"scheme":1}')
  const found = await validateProject(root)
  expect(found.map(({ severity, problem: { code, at } }) => [severity, code, at])).toEqual([
    ['error', 'file.bad-shape', 'scheme.json'],
    ['warning', 'project.conflict-copy', 'project (conflicted copy).json'],
    ['error', 'article.hash-mismatch', `articles/${second!.article.id}.json`],
    ['warning', 'project.left-over', 'articles/.hashiya-1-abc.tmp'],
    ['warning', 'project.unknown-annotator', 'annotations/omar'],
    ['error', 'file.damaged', `annotations/layla/${third!.article.id}.json`],
    ['warning', 'project.conflict-copy', 'annotations/layla/a (2).json'],
    ['warning', 'project.stray-file', 'annotations/layla/notes.txt'],
    ['error', 'reading.no-article', `annotations/omar/${second!.article.id}.json`]
  ])
})

it('names guidelines that are no text, and versions beside them', async () => {
  const { root } = await projectOf(text)
  await put(root, 'guidelines/ACTOR.ar.md', Buffer.from([0xff]))
  await put(root, 'guidelines/CLAIM.en.md', 'Tag what is said.')
  await put(root, 'guidelines/CLAIM.en.conflict-2-0123abcd.md', 'Tag who says it.')
  const found = await validateProject(root)
  expect(found.map(({ severity, problem: { code, at } }) => [severity, code, at])).toEqual([
    ['error', 'guideline.not-utf8', 'guidelines/ACTOR.ar.md'],
    ['warning', 'project.conflict-copy', 'guidelines/CLAIM.en.conflict-2-0123abcd.md']
  ])
})
