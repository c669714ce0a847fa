import { writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleHits, SearchId } from '#core/bridge/search-calls'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { searchCalls } from '../../src/main/bridge/search-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'

/** The calls of a search over a project with these texts. */
async function searching(...texts: readonly string[]) {
  const project = await projectOf(...texts)
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const ports = { ...readingPorts(), changes: new Changes() }
  const workplace = new Workplace(settings, {}, ports)
  value(await workplace.open(project.root))
  const calls = searchCalls({ workplace, now, newId: randomUUID } as unknown as Desk)

  async function all(words: string, exact = false) {
    const { search, articles } = value(await calls['search.start']({ words, exact }))
    const pages = [value(await calls['search.next']({ search }))]
    while (!pages.at(-1)?.finished) pages.push(value(await calls['search.next']({ search })))
    const found = pages.flatMap((page): readonly ArticleHits[] => page.found)
    return { articles, pages, found, problems: pages.flatMap(({ problems }) => problems) }
  }
  return { ...project, calls, all }
}

describe('a search over the articles', () => {
  it('answers with the articles that hold the words, in the order of the library', async () => {
    const { all, shelf } = await searching('قالت قسد', 'لا شيء', 'ولقسد، وقسد')
    const { articles, found, pages } = await all('قسد')
    expect({ articles, read: pages.at(-1)?.read }).toEqual({ articles: 3, read: 3 })
    const holding = shelf.filter(({ title }) => title !== 'لا شيء').map(({ id }) => id)
    expect(found.map(({ article }) => article)).toEqual(holding)
    const both = found.find(({ count }) => count === 2)
    expect(both?.hits[0]).toEqual({
      span: { start: 2, end: 5 },
      context: { before: '', words: 'ولقسد', after: '، وقسد' }
    })
  })

  it('comes in pieces, none of which holds an article twice', async () => {
    const texts = Array.from({ length: 90 }, (_, number) => `قسد ${number}`)
    const { all } = await searching(...texts)
    const { pages, found } = await all('قسد')
    expect(pages.map(({ read }) => read)).toEqual([40, 80, 90])
    expect(new Set(found.map(({ article }) => article)).size).toBe(90)
  })

  it('counts all hits and shows some', async () => {
    const texts = Array.from({ length: 12 }, (_, number) => `${'قسد '.repeat(60)}${number}`)
    const { all } = await searching(...texts)
    const { found } = await all('قسد')
    expect(found.map(({ count }) => count)).toEqual(texts.map(() => 60))
    expect(found.map(({ hits }) => hits.length)).toEqual([...Array(10).fill(50), 0, 0])
  })

  it('names an article that cannot be read, and reads the others', async () => {
    const { all, root, shelf } = await searching('قسد', 'قسد هنا')
    await writeFile(join(root, 'articles', `${shelf[0]?.id}.json`), '')
    const { found, problems } = await all('قسد')
    expect(found.map(({ article }) => article)).toEqual([shelf[1]?.id])
    expect(problems).toMatchObject([{ code: 'file.damaged', at: `articles/${shelf[0]?.id}.json` }])
  })

  it('is over at once when there is nothing to look for', async () => {
    const { all } = await searching('قسد')
    expect(await all('  ')).toMatchObject({ articles: 0, found: [] })
  })

  it('ends when it is stopped, and when another one starts', async () => {
    const { calls } = await searching('قسد')
    const start = async () => value(await calls['search.start']({ words: 'قسد', exact: false }))
    const next = async (search: SearchId) => value(await calls['search.next']({ search }))
    const [stopped, passed, last] = [await start(), await start(), await start()]
    expect(await next(passed.search)).toMatchObject({ found: [], finished: true })
    expect(await next(last.search)).toMatchObject({ read: 1, finished: true })
    value(await calls['search.stop']({ search: last.search }))
    for (const { search } of [stopped, last])
      expect(await next(search)).toEqual({ found: [], problems: [], read: 0, finished: true })
  })
})
