import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { pathOf, places } from '#disk/layout'
import { openAndRecover } from '#disk/recovery/open-and-recover'
import { OpenReadings } from '../../src/main/open-readings'
import { now, problem, projectOf, readingPorts, value } from '../helpers/disk'
import { placeIn, savedReading, tagOn } from '../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

async function indexed() {
  const project = await projectOf(text)
  const place = await placeIn(project, text)
  await savedReading(place, tagOn(text, 'قسد'))
  const clock = () => Date.now() + 60_000
  value(await openAndRecover(project.root, { now, copies: null, clock }))
  const backups = { now, secondPlace: null }
  const readings = new OpenReadings(project, { ...readingPorts(), backups }, () => undefined)
  const index = pathOf(project.root, places.index('layla'))
  return { root: project.root, id: place.article.id, readings, index }
}

it('keeps the index of a library while its files are whole', async () => {
  const { id, readings, index } = await indexed()
  value(await readings.open(id))
  expect(existsSync(index)).toBe(true)
})

it('gives up the index for an article that is damaged', async () => {
  const { root, id, readings, index } = await indexed()
  const path = pathOf(root, places.article(id))
  await writeFile(path, readFileSync(path).subarray(0, 100))
  expect(problem(await readings.open(id)).code).toBe('file.damaged')
  expect(existsSync(index)).toBe(false)
})

it('gives up the index for a reading that is damaged, and not for a newer one', async () => {
  for (const [content, isKept] of [
    ['{', false],
    ['{"format":"hashiya.reading","schemaVersion":99,"minReader":99}', true]
  ] as const) {
    const { root, id, readings, index } = await indexed()
    await writeFile(pathOf(root, places.reading('layla', id)), content)
    expect(value(await readings.open(id)).store.locked).not.toBeNull()
    expect(existsSync(index)).toBe(isKept)
  }
})
