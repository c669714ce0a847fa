import { describe, expect, it } from 'vitest'
import { flattened } from '#core/annotation/edits'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { acceptances } from '#core/suggest/acceptance'
import { findAll } from '#core/suggest/find-all'
import { suggestFrom } from '#core/suggest/suggest'
import type { Suggestion } from '#core/suggest/suggestion'
import { pressInReader } from '../../../src/renderer/src/reader/reader-keys'
import { readReach, setReach, type Reach } from '../../../src/renderer/src/reader/selection'
import { undo } from '../../../src/renderer/src/state/reading-actions'
import type { Desk } from '../../../src/renderer/src/state/workbench'
import { askedOf, deskOf, readingOf, type DeskOptions } from '../../helpers/desk'
import { giveSuggestions, offered, suggestionOn, withRegister } from '../../helpers/suggesting'
import { renderPage } from '../../helpers/page'

/** A fresh article on a page with its suggestions, and a way to press keys in it. */
function readerOf(options: DeskOptions & { readonly reach?: Reach } = {}) {
  const { desk, port } = deskOf(withRegister(options))
  if (!options.locked) giveSuggestions(desk)
  const open = desk.store.get().open!
  const root = renderPage(open)
  if (options.reach) setReach(root, open, options.reach)
  else document.getSelection()!.removeAllRanges()
  const page = { root, scroller: root }
  const press = (code: string, held: KeyboardEventInit = {}) =>
    pressInReader(desk, page, new KeyboardEvent('keydown', { code, ...held }))
  const current = () => desk.store.get().suggested
  const ids = offered(desk).map(({ id }) => id)
  return { desk, port, root, press, current, ids }
}

describe('Tab', () => {
  it('goes from one suggestion to the next with the caret, and leaves the article after the last', () => {
    const { desk, root, press, current, ids } = readerOf()
    const gone: (string | null)[] = []
    const carets: unknown[] = []
    while (press('Tab')) {
      gone.push(current())
      carets.push(readReach(root)?.focus)
    }
    expect(gone).toEqual(ids)
    expect(carets).toEqual(offered(desk).map(({ tag }) => tag.span.start))
    expect([current(), desk.store.get().inspectorTab]).toEqual([null, 'suggestions'])
  })

  it('goes back with Shift, and leaves the article before the first', () => {
    const { press, current, ids } = readerOf()
    press('Tab')
    press('Tab')
    expect(press('Tab', { shiftKey: true })).toBe(true)
    expect(current()).toBe(ids[0])
    expect(press('Tab', { shiftKey: true })).toBe(false)
    expect(current()).toBeNull()
  })

  it('leaves the article after Escape, once', () => {
    const { press, current, ids } = readerOf()
    press('Tab')
    press('Escape')
    expect(current()).toBeNull()
    expect(press('Tab')).toBe(false)
    expect(press('Tab')).toBe(true)
    expect(ids).toContain(current())
  })

  it.each<[string, DeskOptions]>([
    [
      'suggestions are hidden',
      { workbench: { settings: { ...deskOf().desk.store.get().settings, ghosts: false } } }
    ],
    ['the article is locked', { locked: { code: 'file.newer' } }],
    ['there is nothing to suggest', { notation: 'لا شيء' }]
  ])('is the browser’s own where %s', (_, options) => {
    const { press } = readerOf(options)
    expect(press('Tab')).toBe(false)
  })

  it('does not go away from a link that is being made', () => {
    const linking = { from: 'f', relation: 'victim', candidate: null }
    const { press, current } = readerOf({ workbench: { linking } })
    expect([press('Tab'), current()]).toEqual([false, null])
  })
})

/** What the core suggests for the open article, with its links. */
function allOf({ store }: Desk): readonly Suggestion[] {
  const { open, project } = store.get()
  const matcher = matcherOf(starterRegister)
  return suggestFrom(findAll(open!.article.text, matcher, project!.scheme), open!.reading)
}

describe('an article gone through by Tab and Enter alone', () => {
  it('is tagged whole, with every link that accepting all at once would bring', () => {
    const { desk, press } = readerOf()
    const count = offered(desk).length
    const all = flattened(acceptances(allOf(desk), () => crypto.randomUUID()))
    const linked = all.flatMap((one) => (one.type === 'link' ? [one.link.relation] : []))
    press('Tab')
    for (let step = 0; step < count; step += 1) expect(press('Enter')).toBe(true)
    expect([offered(desk), readingOf(desk).tags.length]).toEqual([[], count])
    expect(press('Tab')).toBe(false)
    const relations = readingOf(desk).links.map(({ relation }) => relation)
    expect(relations.toSorted()).toEqual(linked.toSorted())
    expect(new Set(relations).size).toBeGreaterThan(3)
  })
})

describe('at a suggestion', () => {
  it('Enter accepts it and goes to the next', () => {
    const { desk, press, current, ids } = readerOf()
    press('Tab')
    press('Enter')
    expect([readingOf(desk).tags.length, current()]).toEqual([1, ids[1]])
    expect(desk.store.get().selected).toBeNull()
  })

  it.each(['Delete', 'Backspace'])('%s turns it down and goes to the next', (code) => {
    const { desk, press, current, ids } = readerOf()
    press('Tab')
    expect(press(code)).toBe(true)
    expect([readingOf(desk).rejected?.length, current()]).toEqual([1, ids[1]])
    undo(desk)
    expect(offered(desk).map(({ id }) => id)).toEqual(ids)
  })

  it('Shift+Enter accepts all of its kind, and one undo takes them back', () => {
    const { desk, port, press } = readerOf()
    const { kind } = suggestionOn(desk, 'figure', 'العشرات')
    while (desk.store.get().suggested !== suggestionOn(desk, kind, 'العشرات').id) press('Tab')
    press('Enter', { shiftKey: true })
    expect(offered(desk).filter((one) => one.kind === 'figure')).toEqual([])
    expect(askedOf(port, 'reading.edit')).toHaveLength(1)
    undo(desk)
    expect(readingOf(desk).tags).toEqual([])
  })

  it('a label’s key tags the word under the caret by hand, as everywhere', () => {
    const { desk, press, current } = readerOf({ reach: { anchor: 6, focus: 6 } })
    press('Enter')
    press('KeyC')
    expect(readingOf(desk).tags).toMatchObject([{ label: 'CLAIM', span: { start: 6, end: 9 } }])
    expect([readingOf(desk).tags[0]?.rest, current()]).toEqual([undefined, null])
  })

  it('a moved caret lets it go, and Enter chooses tags again', () => {
    const { desk, press, current } = readerOf()
    press('Tab')
    press('ArrowLeft', { ctrlKey: true })
    expect(current()).toBeNull()
    press('Enter')
    expect(readingOf(desk).tags).toEqual([])
  })
})

it('Enter at words that are only suggested makes that the current suggestion', () => {
  const { desk, press, current } = readerOf({ reach: { anchor: 6, focus: 6 } })
  press('Enter')
  expect(current()).toBe(suggestionOn(desk, 'actor', 'قسد').id)
})

it('G shows and hides the suggestions and has main remember it', () => {
  const { desk, port, press } = readerOf()
  press('Tab')
  press('KeyG')
  expect(desk.store.get()).toMatchObject({ settings: { ghosts: false }, suggested: null })
  press('KeyG')
  expect(askedOf(port, 'settings.change')).toEqual([
    { settings: { ghosts: false } },
    { settings: { ghosts: true } }
  ])
})

it('S turns to the list of suggestions', () => {
  const { desk, press } = readerOf()
  expect(press('KeyS')).toBe(true)
  expect(desk.store.get().inspectorTab).toBe('suggestions')
})
