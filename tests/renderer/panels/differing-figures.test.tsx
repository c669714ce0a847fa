import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LedgerId } from '#core/bridge/ledger-calls'
import { newLedgerRecord, type LedgerRecord } from '#core/ledger/decisions'
import type { LedgerRow } from '#core/ledger/rows'
import { good } from '#core/outcome'
import { BooksHere } from '../../../src/renderer/src/ledger/books'
import { ClaimsPage } from '../../../src/renderer/src/panels/claims/ClaimsPage'
import { followLedger } from '../../../src/renderer/src/state/follow-ledger'
import { bothLanguages, renderDesk } from '../../helpers/desk'
import { partyOf, rowOf } from '../../helpers/ledger-rows'

const figure = (article: string, more: Partial<LedgerRow>) =>
  rowOf({
    key: `${article}/layla/f`,
    figure: `${article}/layla/f`,
    tag: 'f',
    article,
    date: '2024-05-02',
    places: ['سوق السروة'],
    ...more
  })

/** Two articles of one day: rescuers say four, the outlet of the other one says nine. */
const given = {
  'article-1': figure('article-1', {
    quote: 'أربعة قتلى',
    min: 4,
    max: 4,
    sources: [{ ...partyOf('rescuers'), unnamed: true }]
  }),
  'article-2': figure('article-2', { quote: 'تسعة', min: 9, max: 9, outlet: 'بريد النهر' })
}

async function opened(language: 'ar' | 'en') {
  let record: LedgerRecord = newLedgerRecord('layla')
  const ledger = '00000000-0000-4000-8000-000000000001' as LedgerId
  const articles = Object.keys(given)
  const drawn = renderDesk(<ClaimsPage />, {
    language,
    answers: {
      'ledger.start': () => good({ ledger, articles, record, problems: [] }),
      'ledger.next': () =>
        good({
          changed: Object.entries(given).map(([article, row]) => ({
            ...{ article, stamp: 's', rows: [row] },
            claims: []
          })),
          problems: [],
          read: 2,
          finished: true
        }),
      'ledger.keep': (change) => {
        record = { ...record, ...(change as Partial<LedgerRecord>) }
        return good(record)
      }
    }
  })
  followLedger(drawn.desk, new BooksHere())
  await waitFor(() => expect(drawn.desk.store.get().ledger.arranged).not.toBeNull())
  const { claims, ledger: ledgerWords } = drawn.strings
  const panel = await screen.findByRole('region', { name: claims.differing })
  const keptPairs = () => record.different
  return { ...drawn, words: { ...claims, undo: ledgerWords.undo }, panel, keptPairs }
}

describe.each(bothLanguages)('numbers that do not fit together, in %s', (language) => {
  it('are beside each other with who says them, and lead to their words', async () => {
    const { words, panel, user, desk } = await opened(language)
    const pair = within(panel).getByRole('article')
    expect(within(pair).getByText(words.differingBecause.alike)).toBeTruthy()
    expect(within(pair).getByText(words.kinds.unnamed)).toBeTruthy()
    expect(within(pair).getByText(words.ownVoiceOf('بريد النهر'))).toBeTruthy()
    await user.click(within(pair).getByRole('button', { name: /تسعة/ }))
    expect(desk.store.get().room).toBe('read')
  })

  it('are put aside as of two events, and come back by undo', async () => {
    const { words, panel, user, keptPairs } = await opened(language)
    await user.click(within(panel).getByRole('button', { name: words.notOne }))
    await within(panel).findByText(words.noDiffering)
    expect(keptPairs()).toHaveLength(1)
    await user.click(within(panel).getByRole('button', { name: words.undo }))
    expect(await within(panel).findByRole('article')).toBeTruthy()
    expect(keptPairs()).toEqual([])
  })
})
