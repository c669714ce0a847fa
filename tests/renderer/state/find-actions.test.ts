import { describe, expect, it } from 'vitest'
import { good } from '#core/outcome'
import {
  changeFind,
  closeFind,
  findAt,
  openFind,
  stepFind
} from '../../../src/renderer/src/state/find-actions'
import { showArticle } from '../../../src/renderer/src/state/project-actions'
import { deskOf, viewOf, type DeskOptions } from '../../helpers/desk'

const notation = 'قالت قسد إن داعش هاجم.\nوردّت قسد على داعش.\nولقسد رواية.'

/** A desk whose search stands in the article, and what it finds there. */
function finding(words: string, options: DeskOptions = {}) {
  const { desk, port } = deskOf({ notation, ...options })
  openFind(desk)
  changeFind(desk, { words })
  const { text } = desk.store.get().open!.article
  const find = () => desk.store.get().find
  const quotes = () => find().hits.map(({ start, end }) => text.slice(start, end))
  const current = () => find().hits[find().current ?? -1]?.start
  return { desk, port, text, find, quotes, current }
}

describe('a search in the article', () => {
  it('finds while words are typed, and knows the hits of each paragraph', () => {
    const { find, quotes } = finding('قسد')
    expect(quotes()).toEqual(['قسد', 'قسد', 'قسد'])
    expect([...find().hitsIn].map(([index, hits]) => [index, hits.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1]
    ])
  })

  it('starts with the first hit at the caret', () => {
    const selection = { start: 20, end: 20 }
    expect(finding('قسد', { workbench: { selection } }).current()).toBe(notation.indexOf('قسد', 20))
  })

  it('is filled with the selected words, whole', () => {
    const start = notation.indexOf('داعش')
    const { desk } = deskOf({ notation, workbench: { selection: { start, end: start + 4 } } })
    openFind(desk)
    expect(desk.store.get().find).toMatchObject({ words: 'داعش ', current: 0 })
  })

  it('goes round in both directions', () => {
    const { desk, find } = finding('قسد')
    const steps = ([1, 1, 1, -1] as const).map((step) => {
      stepFind(desk, step, 'bar')
      return find().current
    })
    expect(steps).toEqual([1, 2, 0, 2])
    expect(desk.store.get().goTo).toBeNull()
  })

  it('goes on from the caret when the keys are in the page, and selects what it finds', () => {
    const { desk, text } = finding('قسد')
    const [first, second, third] = desk.store.get().find.hits
    desk.store.patch({ selection: first! })
    stepFind(desk, 1, 'page')
    expect(desk.store.get().goTo).toEqual({ span: second, withKeys: true })
    desk.store.patch({ selection: { start: text.length, end: text.length } })
    stepFind(desk, -1, 'page')
    expect(desk.store.get().goTo?.span).toEqual(third)
    stepFind(desk, 1, 'page')
    expect(desk.store.get().goTo?.span).toEqual(first)
  })

  it('stays near its hit when it becomes exact', () => {
    const { desk, current, quotes } = finding('قسد')
    stepFind(desk, 1, 'bar')
    const before = current()
    changeFind(desk, { exact: true })
    expect([current(), quotes().length]).toEqual([before, 3])
  })

  it('closed from the bar leaves its hit selected; closed from the page moves nothing', () => {
    for (const from of ['bar', 'page'] as const) {
      const { desk, find } = finding('داعش')
      const [hit] = find().hits
      closeFind(desk, from)
      expect(find()).toMatchObject({ shown: false, words: 'داعش', hits: [], current: null })
      expect(desk.store.get().goTo).toEqual(from === 'bar' ? { span: hit, withKeys: true } : null)
    }
  })

  it('opens again with its words by the key for the next hit', () => {
    const { desk, find } = finding('داعش')
    closeFind(desk, 'page')
    stepFind(desk, 1, 'page')
    expect(find()).toMatchObject({ shown: true, words: 'داعش', current: 0 })
  })

  it('goes on in the next article', async () => {
    const { desk, port, find } = finding('قسد')
    port.answer({
      'article.open': ({ article }) => good(viewOf(article, { notation: 'قسد وقسد' }))
    })
    await showArticle(desk, 'article-2')
    expect(find().hits).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 }
    ])
  })

  it('can be begun at a hit', () => {
    const { desk, find } = finding('')
    const start = notation.lastIndexOf('داعش')
    findAt(desk, { words: 'داعش', exact: false }, { start, end: start + 4 })
    expect(find()).toMatchObject({ shown: true, current: 1 })
  })
})
