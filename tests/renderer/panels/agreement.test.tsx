import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AgreementRunId } from '#core/bridge/agreement-calls'
import { good } from '#core/outcome'
import { reportOf, type ReportPiece } from '#core/review/report'
import { AgreementPage } from '../../../src/renderer/src/panels/agreement/AgreementPage'
import { askedOf, bothLanguages, cardOf, renderDesk } from '../../helpers/desk'
import { reading } from '../../helpers/notation'

const run = '00000000-0000-4000-8000-000000000001' as AgreementRunId
const notation = 'قال ‹actor:المجلس› إن "‹actor:قسد›" هاجمت ‹figure:موقعاً›'

/** What the worker says of two readings: one takes the quotation marks in and a label is another. */
function pieces(): readonly ReportPiece[] {
  const { article, reading: layla } = reading(notation)
  const omar = reading(
    notation.replace('"‹actor:قسد›"', '‹actor:"قسد"›').replace('‹figure', '‹cue')
  )
  const readings = new Map([
    ['layla', layla],
    ['omar', omar.reading]
  ])
  const articles = [{ id: 'article-1', text: article.text, readings }]
  return [...reportOf(articles, { annotators: null, label: null })]
}

const annotators = [
  { id: 'layla', name: 'ليلى' },
  { id: 'omar', name: 'عمر' }
]

describe.each(bothLanguages)('the agreement page in %s', (language) => {
  function show(all = pieces()) {
    const page = (finished: boolean) => good({ pieces: all, problems: [], finished })
    const shown = renderDesk(<AgreementPage />, {
      language,
      notation,
      project: { annotators, articles: [cardOf('article-1', { date: '2024-03-01' })] },
      answers: {
        'agreement.start': () => good({ run }),
        'agreement.next': () => page(true),
        'agreement.stop': () => good(null),
        'agreement.save': () => good(true),
        'chart.save': () => good({ fileName: 'x.svg' })
      }
    })
    return { ...shown, words: shown.strings.agreement }
  }

  it('answers the plain questions in words', async () => {
    const { words } = show()
    const heading = await screen.findByRole('heading', { name: words.questions.found })
    const card = heading.closest('li')!
    expect(card.textContent).toContain(words.answers.found('10'))
    expect(card.textContent).toContain(words.noInterval)
    const number = screen
      .getByRole('heading', { name: words.questions.number_equal })
      .closest('li')!
    expect(number.textContent).toContain(words.undefined['no-figure'])
  })

  it('has every measure with its meaning and source', async () => {
    const { words } = show()
    const table = await screen.findByRole('table', { name: words.table.heading })
    const rows = within(table).getAllByRole('row')
    expect(rows).toHaveLength(21)
    expect(table.textContent).toContain('Mathet et al. 2015')
    expect(table.textContent).toContain(words.table.samples('300'))
  })

  it('leads from a cell and from a border to the words in the article', async () => {
    const { user, desk, words } = show()
    const matrix = await screen.findByRole('table', { name: words.confusion.heading })
    const actor = desk.store.get().project!.scheme.span_types.find(({ id }) => id === 'ACTOR')!
    const name = language === 'ar' ? actor.ar : actor.en
    await user.click(within(matrix).getByRole('button', { name: new RegExp(`^${name} × ${name}`) }))
    const places = await screen.findByRole('group', { name: `${name} × ${name}` })
    expect(within(places).getAllByRole('button', { name: /قسد|المجلس/ })).toHaveLength(2)
    await user.click(within(places).getByRole('button', { name: words.examples.goTo('"قسد"') }))
    const { room, goTo } = desk.store.get()
    expect(room).toBe('read')
    expect(goTo?.span).toEqual({ start: 14, end: 19 })
  })

  it('measures anew what is chosen and saves what is shown', async () => {
    const { user, port, words, strings } = show()
    const label = await screen.findByRole('combobox', { name: words.label })
    await user.selectOptions(label, 'FIGURE')
    expect(askedOf(port, 'agreement.start')).toEqual([
      { annotators: null, label: null, article: null },
      { annotators: null, label: 'FIGURE', article: null }
    ])
    const group = await screen.findByRole('group', { name: words.save.of(words.confusion.heading) })
    await user.click(within(group).getByRole('button', { name: strings.charts.svg }))
    await user.click(within(group).getByRole('button', { name: words.save.csv }))
    const [table] = askedOf(port, 'agreement.save')
    expect(table?.kind).toBe('csv')
    expect(table?.text).toContain('row,column,count\r\n')
    await waitFor(() => expect(askedOf(port, 'chart.save')).toHaveLength(1))
    const [picture] = askedOf(port, 'chart.save')
    const drawn = new TextDecoder().decode(picture?.bytes)
    expect(drawn).toMatch(/^<svg [^>]*><style>@font-face/)
    expect(drawn).toContain(words.confusion.heading)
  })

  it('says what is missing where nobody shares an article', async () => {
    const people = { is: 'people', people: [], chosen: [] } as const
    const tally = { annotators: [], confusions: [], borders: [] }
    const { words } = show([people, { is: 'tally', tally }])
    expect(await screen.findByText(words.nobody)).toBeTruthy()
  })
})
