import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { good } from '#core/outcome'
import { matching } from '../../../src/renderer/src/panels/library/filter'
import { LibraryPanel } from '../../../src/renderer/src/panels/library/LibraryPanel'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatDate, formatNumber } from '#core/words/said'
import {
  askedOf,
  bothLanguages,
  cardOf,
  renderDesk,
  reportOf,
  viewOf,
  type DeskOptions
} from '../../helpers/desk'

const articles = [
  cardOf('article-1', {
    title: 'مقتل أربعة في قصف على السوق',
    outlet: 'وكالة الوادي',
    date: '2024-05-12',
    state: 'in-progress',
    counts: { FIGURE: 3, ACTOR: 1 }
  }),
  cardOf('article-2', { title: 'هدنة إلى آخر الشهر', words: 1500 })
]

describe('the filter', () => {
  it.each([
    ['أربعة', 'اربعه'],
    ['اربعه', 'أربعة'],
    ['إلى', 'الي'],
    ['الشَّدَّة', 'الشدة'],
    ['قـســد', 'قسد'],
    ['آخر', 'اخر'],
    ['BBC عربي', 'bbc'],
    ['قصف على السوق', 'السوق قصف'],
    ['أي شيء', ''],
    ['أي شيء', '   ']
  ])('finds «%s» by «%s»', (title, filter) => {
    const card = cardOf('a', { title })
    expect(matching([card], filter)).toEqual([card])
  })

  it.each([
    ['أربعة', 'خمسة'],
    ['قصف السوق', 'قصف الجسر']
  ])('does not find «%s» by «%s»', (title, filter) => {
    expect(matching([cardOf('a', { title })], filter)).toEqual([])
  })

  it.each(['وكالة الوادي', '2024-05', '٢٠٢٤-٠٥'])('finds outlet and date by «%s»', (filter) => {
    expect(matching(articles, filter)).toEqual([articles[0]])
  })
})

const [listHeight, rowHeight] = [600, 60]

/** happy-dom lays nothing out: the list is given the sizes by which it knows what is in sight. */
function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(listHeight)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(260)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement
  ) {
    return this.getAttribute('role') === 'option' ? rowHeight : listHeight
  })
}

describe.each(bothLanguages)('the library in %s', (language) => {
  beforeEach(giveSizes)
  afterEach(() => void vi.restoreAllMocks())

  const show = (options: DeskOptions = {}) =>
    renderDesk(<LibraryPanel />, {
      language,
      ...options,
      project: { articles, ...options.project },
      answers: { 'article.open': ({ article }) => good(viewOf(article)), ...options.answers }
    })
  const optionOf = (at: number) =>
    screen.getByRole('option', { name: new RegExp(`^${articles[at]!.title}`) })

  it('shows of each article what there is to know, and how many tags of which label', () => {
    const { strings } = show()
    const option = optionOf(0)
    for (const words of [
      strings.library.states['in-progress'],
      formatDate('2024-05-12', language),
      'وكالة الوادي',
      strings.library.words(120),
      formatNumber(3, language)
    ])
      expect(option.textContent).toContain(words)
  })

  it('keeps the articles that the filter finds, and says when there are none', async () => {
    const { user, strings } = show()
    const filter = screen.getByRole('searchbox', { name: strings.library.filter })
    expect(screen.getAllByRole('option')).toHaveLength(2)
    await user.type(filter, 'اربعه')
    expect(screen.getAllByRole('option')).toEqual([optionOf(0)])
    await user.type(filter, 'زز')
    expect(screen.getByText(strings.library.noMatch)).toBeTruthy()
  })

  it('says what to do while there is no article', () => {
    const { strings } = show({ project: { articles: [] }, workbench: { open: null } })
    expect(screen.getByText(strings.library.none)).toBeTruthy()
  })

  it('opens the article that is chosen, and shows which one that is', async () => {
    const { desk, port, user } = show()
    const [first, second] = [optionOf(0), optionOf(1)]
    expect(first.getAttribute('aria-selected')).toBe('true')
    await user.click(second)
    expect(askedOf(port, 'article.open')).toEqual([{ article: 'article-2' }])
    expect(desk.store.get().open?.article.id).toBe('article-2')
    expect(second.getAttribute('aria-selected')).toBe('true')
  })

  it('does not open again the article that is open', async () => {
    const { port, user } = show()
    await user.click(optionOf(0))
    expect(port.asked).toEqual([])
  })

  it('opens an article from the keyboard', async () => {
    const { desk, user } = show()
    await user.tab()
    await user.tab()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(desk.store.get().open?.article.id).toBe('article-2')
  })

  describe('of 20,000 articles', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      cardOf(`many-${at + 1}`, { title: at === 15_000 ? 'هدنة في السنديان' : `خبر رقم ${at + 1}` })
    )
    const showMany = () => show({ project: { articles: many } })
    const rows = () => screen.getAllByRole('option')
    const activeOf = (list: HTMLElement) =>
      document.getElementById(list.getAttribute('aria-activedescendant') ?? '')

    it('draws what is in sight, and says where in the whole each is', () => {
      showMany()
      expect(rows().length).toBeLessThan(40)
      expect(rows()[0]!.getAttribute('aria-posinset')).toBe('1')
      expect(rows().map((row) => row.getAttribute('aria-setsize'))).toContain('20000')
    })

    it('finds one among them by its words, and opens it', async () => {
      const { desk, user, strings } = showMany()
      await user.type(screen.getByRole('searchbox', { name: strings.library.filter }), 'هدنه')
      await user.click(await screen.findByRole('option', { name: /^هدنة/ }))
      expect(rows()).toHaveLength(1)
      expect(desk.store.get().open?.article.id).toBe('many-15001')
    })

    it('is gone through by keys: they look at articles, and Enter opens one', async () => {
      const { desk, port, user, strings } = showMany()
      const list = screen.getByRole('listbox', { name: strings.library.title })
      list.focus()
      const at: (string | null | undefined)[] = []
      for (const key of ['ArrowDown', 'PageDown', 'ArrowUp', 'PageUp', 'Home', 'ArrowUp']) {
        await user.keyboard(`{${key}}`)
        at.push(activeOf(list)?.getAttribute('aria-posinset'))
      }
      expect(at).toEqual(['1', '9', '8', '1', '1', '1'])
      expect(askedOf(port, 'article.open')).toEqual([])
      await user.keyboard('{ArrowDown}{ArrowDown} ')
      expect(desk.store.get().open?.article.id).toBe('many-3')
    })

    it('goes to the article whose title begins with the letters that are typed', async () => {
      const { user, strings } = showMany()
      const list = screen.getByRole('listbox', { name: strings.library.title })
      list.focus()
      await user.keyboard('هد')
      expect(list.getAttribute('aria-activedescendant')).toBe('article-many-15001')
    })
  })

  it('says that an import is going on', () => {
    const { strings } = show({ workbench: { importing: true } })
    expect(screen.getByRole('status').textContent).toBe(strings.library.importing)
  })

  it('names each file that was not taken, with the reason in words', async () => {
    const problems = [
      { code: 'import.binary', at: 'صورة.txt' },
      { code: 'import.empty', at: 'فارغ.txt' },
      { code: 'import.too-large', at: 'كبير.txt' }
    ]
    const { desk, user, strings } = show({
      workbench: { imported: reportOf([cardOf('article-3')], problems) }
    })
    const report = within(screen.getByRole('status'))
    expect(report.getByText(strings.library.imported(1))).toBeTruthy()
    expect(report.getByText(strings.library.refused(3))).toBeTruthy()
    const [refused, taken] = report.getAllByRole('list').map((list) => within(list))
    expect(refused!.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      problems.map((problem) => problemText(problem, language))
    )
    expect(taken!.getByRole('listitem').textContent).toContain('خبر.txt')
    await user.click(report.getByRole('button', { name: strings.notices.dismiss }))
    expect([desk.store.get().imported, screen.queryByRole('status')]).toEqual([null, null])
  })

  it('says nothing of an import that was cancelled', () => {
    show({ workbench: { imported: reportOf([], []) } })
    expect(screen.queryByRole('status')).toBeNull()
  })
})
