import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { places } from '#disk/layout'
import { keptCopies, putAway } from '#disk/recovery/kept-copies'
import { contents, projectOf, put, temporaryFolder } from '../../helpers/disk'
import { adding, placeIn, savedReading, tagOn } from '../../helpers/readings'

const text = 'قُتل عشرات العناصر في هجوم على موقع لـ"قسد"'

/** A reading of two tags, with its first save, another one's and a sync program's copy beside it. */
async function beside() {
  const project = await projectOf(text)
  const store = await savedReading(await placeIn(project), tagOn(text, 'قسد'))
  const [article] = project.shelf
  const at = places.reading('layla', article!.id)
  const first = readFileSync(join(project.root, at), 'utf8')
  void store.edit(adding(tagOn(text, 'هجوم')))
  await store.save()
  const two = readFileSync(join(project.root, at), 'utf8')
  const stem = at.replace(/\.json$/, '')
  const [settled, differing, odd] = [
    `${stem}.conflict-1-0123abcd.json`,
    `${stem} (1).json`,
    `${stem}.Conflict.json`
  ] as const
  await put(project.root, settled, first)
  await put(project.root, differing, two.replace('"ACTOR"', '"CLAIM"'))
  await put(project.root, odd, '{"cut')
  return { project, title: article!.title, at, settled, differing, odd, first }
}

describe('versions that are kept beside a reading', () => {
  it('are compared with it: whether anything of theirs would be missed', async () => {
    const { project, title, settled, differing, odd } = await beside()
    const reading = { reader: 'Layla', title }
    const copies = new Map((await keptCopies(project)).map((copy) => [copy.place, copy]))
    expect([copies.get(settled), copies.get(differing), copies.get(odd)]).toEqual([
      { place: settled, by: 'Hashiya', reading, more: { tags: 0, links: 0 } },
      { place: differing, by: 'Google Drive', reading, more: { tags: 1, links: 0 } },
      { place: odd, by: 'Resilio Sync', reading, more: null }
    ])
    expect(copies.size).toBe(3)
  })

  it('go to the quarantine to the byte, and nothing else is touched', async () => {
    const { project, settled, odd, first } = await beside()
    const before = await contents(project.root)
    const { away, problems } = await putAway(project, [settled, odd])
    expect(problems).toEqual([])
    expect(readFileSync(join(project.root, away[0]!), 'utf8')).toBe(first)
    expect(readFileSync(join(project.root, away[1]!), 'utf8')).toBe('{"cut')
    const { [settled]: _one, [odd]: _two, ...others } = before
    const after = Object.entries(await contents(project.root))
    const rest = after.filter(([place]) => !place.startsWith(places.quarantine))
    expect(Object.fromEntries(rest)).toEqual(others)
    expect(await keptCopies(project)).toHaveLength(1)
  })

  it.each([
    ['a reading itself', (at: string) => at],
    ['what is not there', (at: string) => at.replace('.json', '.conflict-9.json')],
    ['a place outside', () => '../outside (1).json'],
    ['the manifest', () => 'project.json']
  ])('%s is not moved', async (_what, placeOf) => {
    const { project, at } = await beside()
    await put(join(project.root, '..'), 'outside (1).json', 'x')
    const before = await contents(project.root)
    const place = placeOf(at)
    expect(await putAway(project, [place])).toEqual({
      away: [],
      problems: [{ code: 'copy.not-one', at: place }]
    })
    expect(await contents(project.root)).toEqual(before)
    expect(existsSync(join(project.root, '../outside (1).json'))).toBe(true)
  })

  it('a link is left where it is', async () => {
    const { project, at } = await beside()
    const target = await put(temporaryFolder(), 'x.json', 'x')
    const link = at.replace('.json', ' (2).json')
    symlinkSync(target, join(project.root, link))
    const { problems } = await putAway(project, [link])
    expect(problems).toMatchObject([{ code: 'file.not-a-file' }])
    expect([existsSync(target), existsSync(join(project.root, link))]).toEqual([true, true])
  })
})
