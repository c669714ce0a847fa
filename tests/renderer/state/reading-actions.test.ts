import { describe, expect, it } from 'vitest'
import { noSteps } from '#core/bridge/history-calls'
import { good } from '#core/outcome'
import { showArticle } from '../../../src/renderer/src/state/project-actions'
import {
  addLink,
  addTag,
  edit,
  redo,
  relabelTag,
  removeTag,
  undo
} from '../../../src/renderer/src/state/reading-actions'
import { askedOf, cardOf, deskOf, readingOf, tagOf, viewOf } from '../../helpers/desk'

const here = { start: 0, end: 3 }
const note = (id: string, from: string, to: string) => ({ type: 'note', id, from, to }) as const

/** Two articles in one project; `article.open` answers with the one that is asked for. */
function twoArticles() {
  const views = new Map(['article-1', 'article-2'].map((id) => [id, viewOf(id)]))
  const made = deskOf({
    project: { articles: [cardOf('article-1'), cardOf('article-2')] },
    answers: { 'article.open': ({ article }) => good(views.get(article)!) }
  })
  return { ...made, views }
}

describe('undo', () => {
  it('takes edits back one by one to the start, and redo makes them again', () => {
    const { desk } = deskOf()
    const start = readingOf(desk)
    addTag(desk, 'ACTOR', { start: 0, end: 7 })
    removeTag(desk, 'k')
    relabelTag(desk, 'f', 'CLAIM')
    const end = readingOf(desk)
    for (let times = 0; times < 3; times += 1) undo(desk)
    expect(readingOf(desk)).toEqual(start)
    expect(desk.store.get()).toMatchObject({ canUndo: false, canRedo: true })
    for (let times = 0; times < 3; times += 1) redo(desk)
    expect(readingOf(desk)).toEqual(end)
    expect(desk.store.get()).toMatchObject({ canUndo: true, canRedo: false })
  })

  it('sends the inverse to main, so that the disk follows', () => {
    const { desk, port } = deskOf()
    edit(desk, note('f', '', 'أ'))
    undo(desk)
    expect(askedOf(port, 'reading.edit').map(({ edits }) => edits)).toEqual([
      [note('f', '', 'أ')],
      [note('f', 'أ', '')]
    ])
  })

  it('has nothing to redo after another edit', () => {
    const { desk } = deskOf()
    edit(desk, note('f', '', 'أ'))
    undo(desk)
    edit(desk, note('a', '', 'ب'))
    expect(desk.store.get().canRedo).toBe(false)
    redo(desk)
    expect(tagOf(desk, 'f')?.note).toBe('')
  })

  it('is each article’s own, and is still there after another article was open', async () => {
    const { desk, views } = twoArticles()
    edit(desk, note('f', '', 'أ'))
    const done = { edits: [note('f', '', 'أ')], older: null }
    const steps = { ...noSteps, done }
    views.set('article-1', { ...views.get('article-1')!, reading: readingOf(desk), steps })
    await showArticle(desk, 'article-2')
    expect(desk.store.get().canUndo).toBe(false)
    undo(desk)
    await showArticle(desk, 'article-1')
    expect(desk.store.get().canUndo).toBe(true)
    undo(desk)
    expect(tagOf(desk, 'f')?.note).toBe('')
    await showArticle(desk, 'article-2')
    expect(desk.store.get()).toMatchObject({ canUndo: false, canRedo: false })
  })

  it('does nothing in a reading that somebody else changed meanwhile', async () => {
    const { desk, views } = twoArticles()
    addTag(desk, 'ACTOR', here)
    await showArticle(desk, 'article-2')
    // Main answers with a reading in which the new tag is not.
    await showArticle(desk, 'article-1')
    expect(() => undo(desk)).not.toThrow()
    expect(readingOf(desk)).toEqual(views.get('article-1')!.reading)
  })

  it('does nothing in a reading that was locked meanwhile', async () => {
    const { desk, port, views } = twoArticles()
    edit(desk, note('f', '', 'أ'))
    const locked = { code: 'file.newer', at: 'article-1.json' }
    const steps = { ...noSteps, done: { edits: [note('f', '', 'أ')], older: null } }
    views.set('article-1', { ...views.get('article-1')!, reading: readingOf(desk), locked, steps })
    await showArticle(desk, 'article-2')
    await showArticle(desk, 'article-1')
    undo(desk)
    expect(tagOf(desk, 'f')?.note).toBe('أ')
    expect(askedOf(port, 'reading.edit')).toHaveLength(1)
  })

  it('lets go of a link in the making when the tag that it starts at goes', () => {
    const { desk } = deskOf()
    addTag(desk, 'FIGURE', here)
    const from = desk.store.get().selected!
    desk.store.patch({ linking: { from, relation: 'victim', candidate: null } })
    undo(desk)
    expect(desk.store.get().linking).toBeNull()
  })
})

describe('adding a tag', () => {
  it('selects it, with the defaults of the scheme and nothing else', () => {
    const { desk } = deskOf()
    addTag(desk, 'FIGURE', here)
    const { selected } = desk.store.get()
    expect(tagOf(desk, selected!)).toEqual({
      id: selected,
      label: 'FIGURE',
      span: here,
      note: '',
      attributes: {
        qualifier: 'exact',
        status: 'unknown',
        unit: 'person',
        scope: 'event',
        means: 'unknown'
      }
    })
  })

  it('selects the tag that is there when the span has this label already', () => {
    const { desk, port } = deskOf()
    const { span } = tagOf(desk, 'f')!
    addTag(desk, 'FIGURE', { ...span })
    expect(desk.store.get()).toMatchObject({ selected: 'f', canUndo: false })
    expect(port.asked).toEqual([])
  })

  it('puts another label on the same span beside the first', () => {
    const { desk } = deskOf()
    const { span } = tagOf(desk, 'f')!
    addTag(desk, 'CLAIM', span)
    expect(readingOf(desk).tags.filter((tag) => tag.span.start === span.start)).toHaveLength(2)
  })

  it('adds nothing and selects nothing in a locked article', () => {
    const { desk, port } = deskOf({ locked: { code: 'file.newer' } })
    addTag(desk, 'ACTOR', here)
    expect(desk.store.get().selected).toBeNull()
    expect(port.asked).toEqual([])
  })
})

describe('removing a tag', () => {
  it('takes its links with it in one step, and undo brings both back', () => {
    const { desk } = deskOf({ links: [['victim', 'f', 'a']], workbench: { selected: 'f' } })
    const start = readingOf(desk)
    removeTag(desk, 'f')
    expect(readingOf(desk).links).toEqual([])
    expect(desk.store.get().selected).toBeNull()
    undo(desk)
    expect(readingOf(desk)).toEqual(start)
  })

  it('that is not there asks main for nothing', () => {
    const { desk, port } = deskOf()
    removeTag(desk, 'nobody')
    expect(port.asked).toEqual([])
  })
})

describe('changing a label', () => {
  it('to the same one is no edit', () => {
    const { desk, port } = deskOf()
    relabelTag(desk, 'f', 'FIGURE')
    expect(port.asked).toEqual([])
  })
})

describe('the library’s line', () => {
  it('counts the tags by label and is no longer new', () => {
    const { desk } = deskOf()
    addTag(desk, 'ACTOR', here)
    addLink(desk, 'victim', 'f', 'a')
    const [card] = desk.store.get().project!.articles
    expect(card).toEqual(
      cardOf('article-1', {
        state: 'in-progress',
        counts: { ACTOR: 3, CLAIM: 1, FIGURE: 1, CUE: 1 }
      })
    )
  })
})
