import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Comment } from '#core/annotation/comments'
import type { ArticleThreads, GatheringId } from '#core/bridge/comment-calls'
import { SettingsFile } from '#disk/settings-file'
import type { Desk } from '../../src/main/bridge/desk'
import { commentCalls } from '../../src/main/bridge/comment-calls'
import { Changes } from '../../src/main/changes'
import { Workplace } from '../../src/main/workplace'
import { now, projectOf, readingPorts, temporaryFolder, value } from '../helpers/disk'

const text = '🔴 قتلى في هجوم قسد'
const start = text.indexOf('هجوم')
const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  place: { span: { start, end: start + 4 } },
  text: `قول ${id}`,
  author: 'layla',
  at: '2024-05-12T08:30:00.000Z',
  ...more
})

/** A project with an own comment on the first article, and a colleague's copy of it with an answer. */
async function commented() {
  const project = await projectOf(text, 'لا شيء هنا')
  const settings = await SettingsFile.open(join(temporaryFolder(), 'settings.json'))
  const ports = { ...readingPorts(), changes: new Changes() }
  const workplace = new Workplace(settings, {}, ports)
  value(await workplace.open(project.root))
  const session = workplace.session!
  const article = project.shelf.find(({ title }) => title.includes('قتلى'))!.id
  await session.opened(article)
  void session.edit(article, [{ type: 'comment', comment: comment('q') }])
  await session.flush()
  const file = (annotator: string) =>
    join(project.root, 'annotations', annotator, `${article}.json`)
  const own = JSON.parse(readFileSync(file('layla'), 'utf8')) as Record<string, unknown>
  const [said] = own['comments'] as [Record<string, unknown>]
  const give = (comments: readonly unknown[], raw?: string) => {
    mkdirSync(join(project.root, 'annotations', 'omar'), { recursive: true })
    const theirs = { ...own, annotatorId: 'omar', comments }
    writeFileSync(file('omar'), raw ?? JSON.stringify(theirs))
    return session.lookAround()
  }
  const calls = commentCalls({ workplace, now, newId: randomUUID } as unknown as Desk)
  async function all() {
    const { gathering, articles } = value(await calls['questions.start']({}))
    const page = value(await calls['questions.next']({ gathering }))
    return { articles, page, found: page.found as readonly ArticleThreads[] }
  }
  return { article, session, said, give, calls, all }
}

describe('the comments of a project', () => {
  it('are those of others for the article that is open, each under whose reading holds it', async () => {
    const { article, said, give, calls } = await commented()
    expect(value(await calls['comments.of']({ article }))).toEqual({ given: [], problems: [] })
    await give([{ ...said, id: 'an', answers: 'q', author: 'omar' }])
    const { given } = value(await calls['comments.of']({ article }))
    expect(given).toEqual([
      {
        annotator: 'omar',
        comments: [comment('an', { answers: 'q', author: 'omar', text: 'قول q' })]
      }
    ])
  })

  it('are gathered to threads over all readings, with their words', async () => {
    const { article, said, give, all } = await commented()
    await give([{ ...said, id: 'an', answers: 'q', author: 'omar' }])
    const { articles, page, found } = await all()
    expect([articles, page.read, page.finished]).toEqual([2, 2, true])
    expect(found).toMatchObject([{ article, threads: [{ quote: 'هجوم', thread: { id: 'q' } }] }])
    expect(found[0]?.threads[0]?.thread.comments.map(({ id }) => id)).toEqual(['q', 'an'])
  })

  it('hold what is said and not saved yet', async () => {
    const { article, session, all } = await commented()
    void session.edit(article, [{ type: 'comment', comment: comment('fresh', { place: null }) }])
    const { found } = await all()
    expect(found[0]?.threads.map(({ thread }) => thread.id)).toEqual(['fresh', 'q'])
  })

  it('name a reading that cannot be read, and show the rest', async () => {
    const { article, give, calls, all } = await commented()
    await give([], '{"comments": [')
    const { given, problems } = value(await calls['comments.of']({ article }))
    expect([given, problems]).toMatchObject([[], [{ at: `annotations/omar/${article}.json` }]])
    const { page } = await all()
    expect([page.found.length, page.problems.length]).toEqual([1, 1])
  })

  it('end when another gathering begins, or it is stopped', async () => {
    const { calls } = await commented()
    const first = value(await calls['questions.start']({})).gathering
    const second = value(await calls['questions.start']({})).gathering
    const of = async (gathering: GatheringId) =>
      value(await calls['questions.next']({ gathering })).found.length
    expect([await of(first), await of(second)]).toEqual([0, 1])
    await calls['questions.stop']({ gathering: second })
    expect(await of(second)).toBe(0)
  })
})
