import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LedgerId } from '#core/bridge/ledger-calls'
import { newLedgerRecord, type LedgerRecord } from '#core/ledger/decisions'
import type { LedgerRow } from '#core/ledger/rows'
import { good } from '#core/outcome'
import { BooksHere } from '../../../src/renderer/src/ledger/books'
import { ChartsPage } from '../../../src/renderer/src/panels/charts/ChartsPage'
import { LedgerPage } from '../../../src/renderer/src/panels/ledger/LedgerPage'
import { followLedger } from '../../../src/renderer/src/state/follow-ledger'
import { askedOf, bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'
import { partyOf, rowOf } from '../../helpers/ledger-rows'

const figure = (key: string, more: Partial<LedgerRow>) =>
  rowOf({ key: `article-1/layla/${key}`, figure: `article-1/layla/${key}`, tag: key, ...more })

const rows = [
  figure('a', { quote: 'أربعة قتلى', status: 'civilian', min: 4, max: 4, qualifier: 'exact' }),
  figure('b', { quote: 'ما لا يقل عن ستة', status: 'civilian', min: 6, qualifier: 'at_least' }),
  figure('c', {
    quote: 'أربعة قتلى',
    status: 'civilian',
    min: 4,
    max: 4,
    qualifier: 'exact',
    attribution: 'anonymous'
  }),
  figure('d', {
    quote: 'جرحى',
    harm: ['wounded'],
    victims: [partyOf('sdf')],
    qualifier: 'unquantified'
  })
]

/** Main with these figures in its one article, and a record that is kept. */
function main(given: readonly LedgerRow[] = rows) {
  let record: LedgerRecord = newLedgerRecord('layla')
  const ledger = '00000000-0000-4000-8000-000000000001' as LedgerId
  const answers: NonNullable<DeskOptions['answers']> = {
    'ledger.start': () => good({ ledger, articles: ['article-1'], record, problems: [] }),
    'ledger.next': () =>
      good({
        changed: [{ article: 'article-1', stamp: 's', rows: given, claims: [] }],
        problems: [],
        read: 1,
        finished: true
      }),
    'ledger.keep': (change) => {
      record = { ...record, ...(change as Partial<LedgerRecord>) }
      return good(record)
    },
    'ledger.export': ({ keys }) => good({ fileName: 'figures.csv', rows: keys.length })
  }
  return answers
}

async function opened(language: 'ar' | 'en', page = <LedgerPage />) {
  const drawn = renderDesk(page, { language, answers: main() })
  followLedger(drawn.desk, new BooksHere())
  await waitFor(() => expect(drawn.desk.store.get().ledger.shown).not.toBeNull())
  return drawn
}

describe.each(bothLanguages)('the ledger in %s', (language) => {
  it('says how many were killed at least, from what, and leads to the words', async () => {
    const { strings, user, desk } = await opened(language)
    const totals = await screen.findByRole('tabpanel', { name: strings.ledger.totals })
    const { min } = desk.store.get().ledger.shown!.sums.totals[0]!.bounds
    expect(min).toBe(14)
    const open = strings.ledger.open(new Intl.NumberFormat(language).format(14))
    expect(within(totals).getAllByText(open).length).toBeGreaterThan(0)
    await user.click(within(totals).getByRole('button', { name: /^ما لا يقل عن ستة/ }))
    expect(desk.store.get().room).toBe('read')
    expect(desk.store.get().goTo?.span).toEqual({ start: 0, end: 4 })
  })

  it('filters by words in any spelling and by one unnamed source', async () => {
    const { strings, user, desk } = await opened(language)
    await user.type(screen.getByRole('textbox', { name: strings.ledger.words }), 'سته')
    await waitFor(() => expect([...desk.store.get().ledger.shown!.order]).toEqual([1]))
    await user.click(screen.getByRole('button', { name: strings.ledger.clear }))
    await user.click(screen.getByRole('button', { name: strings.ledger.oneUnnamed }))
    await waitFor(() => expect([...desk.store.get().ledger.shown!.order]).toEqual([2]))
  })

  it('saves what is looked at as a view, and shows it again', async () => {
    const { strings, user, desk } = await opened(language)
    await user.selectOptions(screen.getByLabelText(strings.ledger.harm), 'wounded')
    await user.click(screen.getByRole('button', { name: new RegExp(strings.ledger.views) }))
    await user.type(screen.getByRole('textbox', { name: strings.ledger.viewName }), 'جرحى')
    await user.click(screen.getByRole('button', { name: strings.ledger.saveView }))
    await waitFor(() => expect(desk.store.get().ledger.record?.views).toHaveLength(1))
    expect(desk.store.get().ledger.record?.views[0]).toMatchObject({
      name: 'جرحى',
      filter: { harm: 'wounded' }
    })
  })
})

describe('two mentions that might be one', () => {
  it('become one by a link of the reading, which can be taken back', async () => {
    const { strings, user, desk, port } = await opened('en')
    desk.store.patch({ open: null })
    await user.click(await screen.findByRole('tab', { name: strings.ledger.twiceCount('1') }))
    await user.click(screen.getByRole('button', { name: strings.ledger.once }))
    await waitFor(() => expect(askedOf(port, 'reading.edit')).toHaveLength(1))
    expect(askedOf(port, 'reading.edit')[0]?.edits).toMatchObject([
      { type: 'link', link: { relation: 'same_as', from: 'c', to: 'a' } }
    ])
    expect(await screen.findByRole('button', { name: strings.ledger.undo })).toBeTruthy()
  })

  it('stay two where that is said, and are not proposed again', async () => {
    const { strings, user, desk } = await opened('en')
    await user.click(await screen.findByRole('tab', { name: strings.ledger.twiceCount('1') }))
    await user.click(screen.getByRole('button', { name: strings.ledger.both }))
    await waitFor(() => expect(screen.getByText(strings.ledger.noPairs)).toBeTruthy())
    expect(desk.store.get().ledger.record?.different).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: strings.ledger.undo }))
    await waitFor(() => expect(desk.store.get().ledger.record?.different).toEqual([]))
  })
})

describe.each(bothLanguages)('the charts in %s', (language) => {
  it('draw a figure without a number as unknown, and lead to its row', async () => {
    const { strings, user, desk } = await opened(language, <ChartsPage />)
    await user.click(screen.getByRole('radio', { name: strings.charts.kinds.harm }))
    const unknown = await screen.findByRole('button', {
      name: new RegExp(`: ${strings.ledger.unknown}$`)
    })
    await user.click(unknown)
    expect(desk.store.get().ledger.query.filter.keys).toEqual(['article-1/layla/d'])
    expect(desk.store.get().pages.data).toBe('ledger')
  })

  it('have a table of the same numbers', async () => {
    const { strings, user } = await opened(language, <ChartsPage />)
    await user.click(screen.getByRole('radio', { name: strings.charts.table }))
    const table = await screen.findByRole('table')
    const cells = within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
    expect(cells.slice(0, 2)).toEqual([new Intl.NumberFormat(language).format(14), '–'])
  })
})
