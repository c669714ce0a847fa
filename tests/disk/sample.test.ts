import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openProject } from '#disk/open-project'
import { sampleFolder, sampleName } from '#disk/sample'
import { contents, problem, projectOf, temporaryFolder, value } from '../helpers/disk'

it('is copied on first use, opens as a project, and is left alone afterwards', async () => {
  const shipped = (await projectOf('قُتل عشرات')).root
  const home = join(temporaryFolder(), 'Documents')
  const folder = value(await sampleFolder(shipped, home))
  expect(await contents(folder)).toEqual(await contents(shipped))
  expect(value(await openProject(folder)).shelf).toHaveLength(1)
  writeFileSync(join(folder, 'mine.txt'), '')
  expect(value(await sampleFolder(shipped, home))).toBe(folder)
  expect(readdirSync(folder)).toContain('mine.txt')
  expect(readdirSync(home)).toEqual([sampleName])
})

it('does not take the place of something else', async () => {
  const shipped = (await projectOf()).root
  const home = temporaryFolder()
  mkdirSync(join(home, sampleName))
  writeFileSync(join(home, sampleName, 'mine.txt'), '')
  expect(problem(await sampleFolder(shipped, home)).code).toBe('sample.in-the-way')
  expect(readdirSync(home)).toEqual([sampleName])
  expect(readdirSync(join(home, sampleName))).toEqual(['mine.txt'])
})

it('is missed when it was not shipped', async () => {
  expect(problem(await sampleFolder(temporaryFolder(), temporaryFolder())).code).toBe(
    'sample.missing'
  )
})
