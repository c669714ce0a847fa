import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { good } from '#core/outcome'
import { matches } from '../../../src/renderer/src/panels/library/filter'
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
    expect(matches(cardOf('a', { title }), filter)).toBe(true)
  })

  it.each([
    ['أربعة', 'خمسة'],
    ['قصف السوق', 'قصف الجسر']
  ])('does not find «%s» by «%s»', (title, filter) => {
    expect(matches(cardOf('a', { title }), filter)).toBe(false)
  })

  it.each(['وكالة الوادي', '2024-05', '٢٠٢٤-٠٥'])('finds outlet and date by «%s»', (filter) => {
    expect(matches(articles[0]!, filter)).toBe(true)
  })
})

describe.each(bothLanguages)('the library in %s', (language) => {
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
