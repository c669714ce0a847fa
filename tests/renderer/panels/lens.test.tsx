import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LensPanel } from '../../../src/renderer/src/panels/lens/LensPanel'
import { formatNumber } from '#core/words/said'
import { bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

const notation = '\u200fقالت\u00a0وكالة لـ"قسد"\u200f إن\nداعـش\u202e هنا\u202c'

describe.each(bothLanguages)('the list of invisible characters in %s', (language) => {
  const show = (options: DeskOptions = {}) =>
    renderDesk(<LensPanel />, {
      language,
      notation,
      ...options,
      workbench: { lens: true, ...options.workbench }
    })

  it('is not there while the lens is off', () => {
    show({ workbench: { lens: false } })
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('names each kind in both languages with its code and number, directions first', () => {
    const { strings } = show()
    const region = screen.getByRole('region', { name: strings.lens.label })
    const rows = within(region).getAllByRole('listitem')
    expect(rows.map((row) => /U\+[0-9A-F]{4}/.exec(row.textContent)?.[0])).toEqual([
      'U+200F',
      'U+202C',
      'U+202E',
      'U+00A0',
      'U+0640',
      'U+000A'
    ])
    for (const name of [
      'علامة من اليمين إلى اليسار',
      'Right-to-left mark',
      formatNumber(2, language)
    ])
      expect(rows[0]!.textContent).toContain(name)
  })

  it('goes to the next and the previous of a kind, round and round, and keeps the keys', async () => {
    const { desk, user, strings } = show()
    const name = language === 'ar' ? 'علامة من اليمين إلى اليسار' : 'Right-to-left mark'
    const places: (number | undefined)[] = []
    for (const label of [
      strings.lens.next,
      strings.lens.next,
      strings.lens.next,
      strings.lens.previous
    ]) {
      await user.click(screen.getByRole('button', { name: label(name) }))
      const { goTo } = desk.store.get()
      places.push(goTo?.span.start)
      expect(goTo).toMatchObject({ withKeys: false, span: { end: goTo?.span.start } })
      desk.store.patch({ goTo: null, selection: goTo!.span })
    }
    const second = notation.lastIndexOf('\u200f')
    expect(places).toEqual([0, second, 0, second])
  })

  it('says so when the article holds none', () => {
    const { strings } = show({ notation: 'قالت قسد' })
    expect(screen.getByText(strings.lens.none)).toBeTruthy()
  })

  it('is put away', async () => {
    const { desk, user, strings } = show()
    await user.click(screen.getByRole('button', { name: strings.lens.close }))
    expect(desk.store.get().lens).toBe(false)
  })
})
