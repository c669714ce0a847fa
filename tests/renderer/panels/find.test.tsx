import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FindBar } from '../../../src/renderer/src/panels/find/FindBar'
import { openFind } from '../../../src/renderer/src/state/find-actions'
import { formatNumber } from '#core/words/said'
import { bothLanguages, renderDesk } from '../../helpers/desk'

const notation = 'قُتل قائد في الأحياء والاحياء، وقُتل آخر.'

describe.each(bothLanguages)('the bar for finding in %s', (language) => {
  function show() {
    const shown = renderDesk(<FindBar />, { language, notation })
    act(() => openFind(shown.desk))
    const { find } = shown.strings
    const bar = screen.getByRole('search', { name: find.label })
    const field = within(bar).getByRole('textbox', { name: find.field })
    const place = () => within(bar).getByRole('status').textContent
    const at = (number: number, of: number) =>
      find.place(formatNumber(number, language), formatNumber(of, language))
    return { ...shown, bar, field, place, at, words: find }
  }

  it('is not there until it is asked for', () => {
    renderDesk(<FindBar />, { language })
    expect(screen.queryByRole('search')).toBeNull()
  })

  it('counts while words are typed, in the direction of the words', async () => {
    const { user, field, place, at, words } = show()
    expect(field.getAttribute('dir')).toBe('auto')
    await user.type(field, 'قتل')
    expect(place()).toBe(at(1, 2))
    await user.type(field, 'ى')
    expect(place()).toBe(words.none)
  })

  it('steps with Enter, with Shift+Enter and with its buttons', async () => {
    const { user, bar, field, place, at, words } = show()
    await user.type(field, 'قتل{Enter}')
    expect(place()).toBe(at(2, 2))
    await user.keyboard('{Enter}')
    expect(place()).toBe(at(1, 2))
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(place()).toBe(at(2, 2))
    await user.click(within(bar).getByRole('button', { name: words.next }))
    expect(place()).toBe(at(1, 2))
    await user.click(within(bar).getByRole('button', { name: words.previous }))
    expect(place()).toBe(at(2, 2))
  })

  it('tells spellings apart when it is asked to', async () => {
    const { user, bar, field, place, at, words } = show()
    await user.type(field, 'الأحياء')
    expect(place()).toBe(at(1, 2))
    const exact = within(bar).getByRole('button', { name: words.exact })
    await user.click(exact)
    expect([exact.getAttribute('aria-pressed'), place()]).toEqual(['true', at(1, 1)])
  })

  it('cannot step where nothing was found', async () => {
    const { user, bar, field, words } = show()
    await user.type(field, 'غير موجود')
    for (const name of [words.next, words.previous])
      expect(within(bar).getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true)
  })

  it('closes by Escape from the field and from its buttons, and by its own button', async () => {
    const { desk, user, bar, field, words } = show()
    await user.type(field, 'قتل{Escape}')
    expect(desk.store.get().find.shown).toBe(false)
    expect(bar.isConnected).toBe(false)
    act(() => openFind(desk))
    act(() => screen.getByRole('button', { name: words.next }).focus())
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('search')).toBeNull()
    act(() => openFind(desk))
    await user.click(screen.getByRole('button', { name: words.close }))
    expect(screen.queryByRole('search')).toBeNull()
  })
})
