import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ArticleHits, SearchId, SearchPage } from '#core/bridge/search-calls'
import { good, type Outcome } from '#core/outcome'
import { contextOf } from '#core/search/context'
import { SearchPanel } from '../../../src/renderer/src/panels/search/SearchPanel'
import { closeSearch, openSearch } from '../../../src/renderer/src/state/search-actions'
import { formatNumber } from '#core/words/said'
import { askedOf, bothLanguages, cardOf, held, renderDesk, viewOf } from '../../helpers/desk'

const search = '00000000-0000-4000-8000-000000000001' as SearchId
const notation = 'قالت قسد، ولقسد رواية.'
const articles = [cardOf('article-1'), cardOf('article-2', { title: 'خبر آخر' })]

/** What main answers for one article of that text. */
function hitsOf(article: string, count = 2): ArticleHits {
  const spans = [
    { start: 5, end: 8 },
    { start: 12, end: 15 }
  ]
  const hits = spans.map((span) => ({ span, context: contextOf(notation, span) }))
  return { article, count, hits }
}

function pageOf(page: Partial<SearchPage>): Outcome<SearchPage> {
  return good({ found: [], problems: [], read: 2, finished: true, ...page })
}

describe.each(bothLanguages)('the search over all articles in %s', (language) => {
  function show(next: () => Outcome<SearchPage> | Promise<Outcome<SearchPage>>) {
    const shown = renderDesk(<SearchPanel />, {
      language,
      notation,
      project: { articles },
      answers: {
        'search.start': () => good({ search, articles: 2 }),
        'search.next': next,
        'search.stop': () => good(null),
        'article.open': ({ article }) => good(viewOf(article, { notation }))
      }
    })
    act(() => openSearch(shown.desk))
    const panel = screen.getByRole('search', { name: shown.strings.search.label })
    const field = within(panel).getByRole('textbox', { name: shown.strings.find.field })
    const number = (value: number) => formatNumber(value, language)
    return { ...shown, panel, field, number, words: shown.strings.search }
  }

  it('shows hits in their lines, by article, as they come', async () => {
    const pages = [
      pageOf({ found: [hitsOf('article-1')], read: 1, finished: false }),
      pageOf({ found: [hitsOf('article-2', 9)] })
    ]
    const { user, port, panel, field, number, words } = show(() => pages.shift()!)
    await user.type(field, 'قسد{Enter}')
    const list = await within(panel).findByRole('listbox', { name: words.results })
    const groups = within(list).getAllByRole('group')
    expect(groups.map((group) => within(group).getAllByRole('option').length)).toEqual([2, 2])
    expect(groups[1]!.textContent).toContain('خبر آخر')
    expect(groups[1]!.textContent).toContain(words.more(7))
    const [, second] = within(groups[0]!).getAllByRole('option')
    expect(second!.textContent).toBe('قالت قسد، ولقسد رواية.')
    expect(second!.querySelector('mark')?.textContent).toBe('ولقسد')
    expect(within(panel).getByRole('status').textContent).toBe(words.found(number(11), number(2)))
    expect(askedOf(port, 'search.start')).toEqual([{ words: 'قسد', exact: false }])
    expect(askedOf(port, 'search.next')).toHaveLength(2)
  })

  it('opens the article of a hit at its words, and goes on searching there', async () => {
    const { desk, user, panel, field } = show(() => pageOf({ found: [hitsOf('article-2')] }))
    await user.type(field, 'قسد{Enter}')
    const [, second] = await within(panel).findAllByRole('option')
    await user.click(second!)
    const { open, goTo, find } = desk.store.get()
    expect(open?.article.id).toBe('article-2')
    expect(goTo).toEqual({ span: { start: 12, end: 15 }, withKeys: true })
    expect(find).toMatchObject({ shown: true, words: 'قسد', current: 1 })
  })

  it('opens a hit from the keyboard', async () => {
    const { desk, user, panel, field } = show(() => pageOf({ found: [hitsOf('article-1')] }))
    await user.type(field, 'قسد{Enter}')
    const options = await within(panel).findAllByRole('option')
    act(() => options[0]!.focus())
    await user.keyboard('{ArrowDown}{Enter}')
    expect(desk.store.get().goTo?.span).toEqual({ start: 12, end: 15 })
  })

  it('says how far it is, and stops', async () => {
    const late = held<Outcome<SearchPage>>()
    const pages = [pageOf({ found: [hitsOf('article-1')], read: 1, finished: false }), late.promise]
    const { user, port, panel, field, number, words } = show(() => pages.shift()!)
    await user.type(field, 'قسد{Enter}')
    expect(await within(panel).findByText(words.progress(number(1), number(2)))).toBeTruthy()
    await user.click(within(panel).getByRole('button', { name: words.stop }))
    expect(askedOf(port, 'search.stop')).toEqual([{ search }])
    await act(async () => late.give(pageOf({ found: [hitsOf('article-2')] })))
    expect(within(panel).getAllByRole('option')).toHaveLength(2)
    expect(within(panel).getByRole('button', { name: words.run })).toBeTruthy()
  })

  it('says that nothing was found, and what could not be read', async () => {
    const problems = [{ code: 'file.damaged', at: 'articles/a.json', facts: { reason: 'empty' } }]
    const { user, panel, field, words } = show(() => pageOf({ problems }))
    await user.type(field, 'قسد{Enter}')
    expect(await within(panel).findByText(words.unread(1))).toBeTruthy()
    expect(within(panel).getByRole('status').textContent).toBe(words.none)
  })

  it('asks for nothing while there is nothing to look for', async () => {
    const { user, port, panel, field, words } = show(() => pageOf({}))
    await user.type(field, '  {Enter}')
    const run = within(panel).getByRole<HTMLButtonElement>('button', { name: words.run })
    expect([run.disabled, port.asked]).toEqual([true, []])
  })

  it('closes by Escape, and keeps what it found', async () => {
    const { desk, user, panel, field } = show(() => pageOf({ found: [hitsOf('article-1')] }))
    await user.type(field, 'قسد{Enter}')
    await within(panel).findAllByRole('option')
    act(() => field.focus())
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('search')).toBeNull()
    act(() => openSearch(desk))
    expect(screen.getAllByRole('option')).toHaveLength(2)
    act(() => closeSearch(desk))
  })
})
