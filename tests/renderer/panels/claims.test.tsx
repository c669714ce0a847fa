import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { LedgerId } from '#core/bridge/ledger-calls'
import { claimRows } from '#core/ledger/claim-rows'
import { newLedgerRecord } from '#core/ledger/decisions'
import { ledgerRows } from '#core/ledger/rows'
import { good } from '#core/outcome'
import { ClaimsPage } from '../../../src/renderer/src/panels/claims/ClaimsPage'
import { sourceOf, storyRegister, type Story } from '../../helpers/claim-story'
import { bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

const story: Story = {
  notation:
    'قال ‹actor#p:بريد النهر› إن ‹claim#a:الجسر قُصف›، ونفى ‹actor#g:الحرس› ‹claim#b:قصف الجسر›. ' +
    'وذكر ‹actor#s:مصدر قريب من ‹actor#h:الحرس›› أن ‹claim#c:‹figure#f:خمسة› قُتلوا›.',
  attributes: {
    a: { claim_type: 'hostilities', epistemic: 'certain_true', attribution: 'named' },
    b: { claim_type: 'responsibility', epistemic: 'certain_false', attribution: 'named' },
    c: { claim_type: 'casualties', epistemic: 'certain_true', attribution: 'anonymous' },
    g: { entity: 'guard' },
    h: { entity: 'guard' },
    s: { actor_type: 'unnamed_source' },
    f: { harm: ['killed'], min: 5, max: 5, best: 5, qualifier: 'exact' }
  },
  links: ['a source p', 'b source g', 'c source s', 's affiliated_with h', 'b contradicts a']
}

/** Main with one article of these claims. */
function main(...stories: readonly Story[]): NonNullable<DeskOptions['answers']> {
  const ledger = '00000000-0000-4000-8000-000000000001' as LedgerId
  const sources = stories.map(sourceOf)
  const record = newLedgerRecord('layla')
  const [rows, claims] = [ledgerRows(sources, storyRegister), claimRows(sources, storyRegister)]
  return {
    'ledger.start': () => good({ ledger, articles: ['article-1'], record, problems: [] }),
    'ledger.next': () =>
      good({
        changed: [{ article: 'article-1', stamp: 's', rows, claims }],
        problems: [],
        read: 1,
        finished: true
      })
  }
}

async function opened(language: 'ar' | 'en', ...stories: readonly Story[]) {
  const drawn = renderDesk(<ClaimsPage />, { language, answers: main(...stories) })
  await waitFor(() => expect(drawn.desk.store.get().ledger.complete).toBe(true))
  const number = (value: number) => new Intl.NumberFormat(language).format(value)
  return { ...drawn, words: drawn.strings.claims, number }
}

describe.each(bothLanguages)('who claims what, in %s', (language) => {
  const guard = language === 'ar' ? 'الحرس' : 'Guard'

  it('puts both sides of a contradiction beside each other, each the way to its words', async () => {
    const { words, user, desk, number } = await opened(language, story)
    const odds = await screen.findByRole('tabpanel', { name: words.oddsCount(number(1)) })
    expect(within(odds).getByText('بريد النهر')).toBeTruthy()
    expect(within(odds).getByText(guard)).toBeTruthy()
    await user.click(within(odds).getByRole('button', { name: words.show('قصف الجسر') }))
    const { goTo, room } = desk.store.get()
    const { article, reading } = sourceOf(story)
    const denied = reading.tags.find(({ id }) => id === 'b')!.span
    expect(article.text.slice(denied.start, denied.end)).toBe('قصف الجسر')
    expect([room, goTo?.span]).toEqual(['read', denied])
  })

  it('says which figures and claims rest on one unnamed source', async () => {
    const { words, user, number } = await opened(language, story)
    await user.click(await screen.findByRole('tab', { name: words.restingCount(number(1)) }))
    const panel = screen.getByRole('tabpanel', { name: words.restingCount(number(1)) })
    expect(within(panel).getByText(words.restingFigures(1))).toBeTruthy()
    expect(
      within(panel).getByRole('button', { name: words.show(`خمسة ${number(5)}`) })
    ).toBeTruthy()
    expect(within(panel).getByRole('button', { name: words.show('خمسة قُتلوا') })).toBeTruthy()
  })

  it('has a table in which every claim is once under its source', async () => {
    const { words, user } = await opened(language, story)
    await user.click(screen.getByRole('radio', { name: words.table }))
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    const told = rows.slice(1).map((row) => {
      const [claim] = within(row).getAllByRole('button')
      const source = within(row).getByRole('rowheader').querySelector('bdi')
      return [source?.textContent, claim?.textContent]
    })
    expect(told).toEqual([
      [guard, 'قصف الجسر'],
      ['بريد النهر', 'الجسر قُصف'],
      ['مصدر قريب من الحرس', 'خمسة قُتلوا']
    ])
  })

  it('narrows to what sources close to somebody claim, and back', async () => {
    const { words, user, desk, number } = await opened(language, story)
    expect(await screen.findByText(words.count(number(3), number(3)))).toBeTruthy()
    await user.selectOptions(screen.getByLabelText(words.affiliation), 'guard')
    expect(screen.getByText(words.count(number(1), number(3)))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: words.clear }))
    expect(desk.store.get().claims.filter.affiliation).toBeNull()
  })

  it('says what to do where there are no claims', async () => {
    const { words } = await opened(language)
    expect(screen.getByText(words.empty)).toBeTruthy()
    expect(screen.queryByRole('tab')).toBeNull()
  })
})

describe('the graph', () => {
  it('is gone through by keys: along a column, across to what belongs together, and to the words', async () => {
    const { words, user, desk, number } = await opened('ar', story)
    const sources = await screen.findByRole('listbox', { name: words.sources(number(3)) })
    const chosen = () => desk.store.get().claims.chosen
    sources.focus()
    await user.keyboard('{ArrowDown}')
    const first = chosen()
    expect(first?.column).toBe('source')
    await user.keyboard('{ArrowLeft}')
    expect(chosen()?.column).toBe('claim')
    expect(document.activeElement).toBe(
      screen.getByRole('listbox', { name: words.claims(number(3)) })
    )
    await user.keyboard('{ArrowRight}')
    expect(chosen()).toEqual(first)
    await user.keyboard('{Escape}')
    expect(chosen()).toBeNull()
    await user.keyboard('{End}{Enter}')
    expect(desk.store.get().room).toBe('read')
  })
})
