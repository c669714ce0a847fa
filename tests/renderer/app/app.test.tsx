import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { registerOf } from '#core/actors/register'
import { bad, good } from '#core/outcome'
import { App } from '../../../src/renderer/src/app/App'
import { changeActors } from '../../../src/renderer/src/state/actor-actions'
import { edit } from '../../../src/renderer/src/state/reading-actions'
import {
  askedOf,
  bothLanguages,
  cardOf,
  importAnswers,
  lookOf,
  renderDesk,
  reportOf,
  tagOf,
  viewOf,
  type DeskOptions
} from '../../helpers/desk'
import { registerMain } from '../../helpers/register-main'

const note = { type: 'note', id: 'f', from: '', to: 'أ' } as const
const articles = [cardOf('article-1'), cardOf('article-2')]

describe.each(bothLanguages)('the window in %s', (language) => {
  const show = (options: DeskOptions = {}) =>
    renderDesk(<App />, {
      language,
      project: { articles },
      ...options,
      answers: { 'article.open': ({ article }) => good(viewOf(article)), ...options.answers }
    })
  const press = (code: string, key: string, held: KeyboardEventInit = {}) =>
    act(async () => void fireEvent.keyDown(document.activeElement!, { code, key, ...held }))

  it('turns the page to the language of the moment', async () => {
    const { user, strings } = show()
    const look = () => [document.documentElement.lang, document.documentElement.dir]
    const [here, there] = [
      ['ar', 'rtl'],
      ['en', 'ltr']
    ].toSorted(([a]) => (a === language ? -1 : 1))
    expect(look()).toEqual(here)
    await user.click(screen.getByRole('button', { name: strings.language.other }))
    expect(look()).toEqual(there)
  })

  it('has library, article and inspector side by side, each with a name', () => {
    const { strings } = show()
    expect(screen.getByRole('navigation', { name: strings.library.title })).toBeTruthy()
    expect(screen.getByRole('article', { name: new RegExp(strings.reader.label) })).toBeTruthy()
    expect(screen.getByRole('complementary', { name: strings.inspector.label })).toBeTruthy()
    expect(screen.getByRole('contentinfo', { name: strings.status.label })).toBeTruthy()
  })

  it('sets each paragraph of the article from right to left, in one text node', () => {
    const { container, desk } = show()
    const { article, paragraphs } = desk.store.get().open!
    const words = [...container.querySelectorAll<HTMLElement>('p[data-start]')]
    expect(words.map(({ textContent }) => textContent)).toEqual(
      paragraphs.map(({ start, end }) => article.text.slice(start, end))
    )
    for (const paragraph of words)
      expect([paragraph.dir, paragraph.lang, paragraph.childNodes.length]).toEqual(['rtl', 'ar', 1])
  })

  it('undoes and redoes with the keys of an Arabic layout', async () => {
    const { desk } = show()
    await act(async () => edit(desk, note))
    await press('KeyZ', 'ئ', { ctrlKey: true })
    expect(tagOf(desk, 'f')?.note).toBe('')
    await press('KeyZ', 'ئ', { ctrlKey: true, shiftKey: true })
    expect(tagOf(desk, 'f')?.note).toBe('أ')
  })

  it('opens the register by its key, and undoes there what was changed in it', async () => {
    const { desk, strings } = show({
      answers: registerMain(registerOf([])).answers,
      workbench: { register: registerOf([]) }
    })
    await press('KeyA', 'ِ', { ctrlKey: true, shiftKey: true })
    expect(screen.getByRole('dialog', { name: strings.actors.title })).toBeTruthy()
    const entity = { id: 'a', type: 'state', names: { ar: 'أ', en: '' }, aliases: [] }
    await act(async () => void (await changeActors(desk, { type: 'add', entity })))
    await act(async () => edit(desk, note))
    expect(desk.store.get().undoableActors).toBe(1)
    screen.getByRole('button', { name: strings.actors.close }).focus()
    await press('KeyZ', 'ئ', { ctrlKey: true })
    expect(desk.store.get().register?.entities).toEqual([])
    expect(tagOf(desk, 'f')?.note).toBe('أ')
  })

  it('leaves undo to the field that is typed in', async () => {
    const { desk, strings } = show()
    await act(async () => edit(desk, note))
    act(() => screen.getByRole('searchbox', { name: strings.library.filter }).focus())
    await press('KeyZ', 'ئ', { ctrlKey: true })
    expect(tagOf(desk, 'f')?.note).toBe('أ')
  })

  it('saves, exports, shows the keys and goes to the next article from the keyboard', async () => {
    const answers = {
      'export.options': () => good({ formats: [], gold: false, last: null }),
      'export.preview': () => bad({ code: 'disk.gone' })
    }
    const { desk, port } = show({ answers })
    await press('KeyS', 'س', { ctrlKey: true })
    expect(askedOf(port, 'reading.save')).toEqual([{ article: 'article-1' }])
    await press('PageDown', 'PageDown', { ctrlKey: true })
    await waitFor(() => expect(desk.store.get().open?.article.id).toBe('article-2'))
    await press('F1', 'F1')
    expect(desk.store.get().dialog).toBe('keys')
    act(() => desk.store.patch({ dialog: null }))
    await press('KeyE', 'ث', { ctrlKey: true })
    expect(desk.store.get().dialog).toBe('export')
  })

  it('opens the earlier versions and the bundles by their keys', async () => {
    const { desk } = show({
      answers: {
        'versions.list': () => good([]),
        'bundle.preview': () =>
          good({
            readings: 0,
            articles: 0,
            gold: 0,
            guidelines: 0,
            incidents: 0,
            offered: { gold: 0, guidelines: 0, incidents: 0 },
            writesGuidelines: false,
            items: [],
            besides: []
          })
      }
    })
    await press('KeyH', 'ا', { ctrlKey: true })
    expect(desk.store.get().dialog).toBe('versions')
    act(() => desk.store.patch({ dialog: null }))
    await press('KeyB', 'لا', { ctrlKey: true })
    expect(desk.store.get().dialog).toBe('bundles')
  })

  it('does nothing behind an open dialog', async () => {
    const { desk, port } = show({ workbench: { dialog: 'keys' } })
    await press('PageDown', 'PageDown', { ctrlKey: true })
    expect([desk.store.get().open?.article.id, askedOf(port, 'article.open')]).toEqual([
      'article-1',
      []
    ])
  })

  it('takes files that are dropped on it, but not in a folder for reading only', async () => {
    const answers = importAnswers([lookOf(0)], reportOf([cardOf('article-3')]))
    for (const readOnly of [true, false]) {
      const { desk, port, unmount } = show({ project: { articles, readOnly }, answers })
      const dataTransfer = { types: ['Files'], files: [new File(['خبر'], 'خبر.txt')] }
      fireEvent.drop(screen.getByRole('article'), { dataTransfer })
      await waitFor(() => expect(askedOf(port, 'intake.drop')).toHaveLength(readOnly ? 0 : 1))
      if (!readOnly)
        await waitFor(() => expect(desk.store.get().open?.article.id).toBe('article-3'))
      unmount()
    }
  })

  it('says of a locked article why nothing can be changed', () => {
    const { strings } = show({ locked: { code: 'file.newer', at: 'article-1.json' } })
    expect(screen.getByRole('alert').textContent).toContain(strings.reader.locked)
  })

  it('shows the start screen without a project, and tells main that it is drawn', async () => {
    const { port, strings } = show({ workbench: { project: null, open: null } })
    expect(screen.getByRole('heading', { name: strings.start.title })).toBeTruthy()
    await waitFor(() => expect(port.asked).toEqual([['window.drawn', {}]]))
  })
})
