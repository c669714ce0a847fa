import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { good } from '#core/outcome'
import { ToolBar } from '../../../src/renderer/src/panels/bar/ToolBar'
import { edit } from '../../../src/renderer/src/state/reading-actions'
import { formatNumber } from '#core/words/said'
import { stringsOf } from '../../../src/renderer/src/strings/use-strings'
import { defaultSettings } from '#core/bridge/settings'
import { askedOf, bothLanguages, renderDesk, tagOf, type DeskOptions } from '../../helpers/desk'

const note = { type: 'note', id: 'f', from: '', to: 'أ' } as const

describe.each(bothLanguages)('the tool bar in %s', (language) => {
  const show = (options: DeskOptions = {}) => renderDesk(<ToolBar />, { language, ...options })
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

  it('can undo only what was done, and redo only what was undone', async () => {
    const { desk, user, strings } = show()
    const able = () => [!button(strings.bar.undo).disabled, !button(strings.bar.redo).disabled]
    expect(able()).toEqual([false, false])
    act(() => edit(desk, note))
    expect(able()).toEqual([true, false])
    await user.click(button(strings.bar.undo))
    expect(able()).toEqual([false, true])
    expect(tagOf(desk, 'f')?.note).toBe('')
    await user.click(button(strings.bar.redo))
    expect(able()).toEqual([true, false])
    expect(tagOf(desk, 'f')?.note).toBe('أ')
  })

  it('changes the language at once, and main is asked to remember it', async () => {
    const { port, user, strings } = show()
    const other = language === 'ar' ? 'en' : 'ar'
    await user.click(button(strings.language.other))
    expect(screen.getByRole('toolbar', { name: stringsOf(other).bar.label })).toBeTruthy()
    expect(button(stringsOf(other).bar.undo)).toBeTruthy()
    expect(screen.queryByRole('button', { name: strings.bar.undo })).toBeNull()
    expect(askedOf(port, 'settings.change')).toEqual([{ settings: { language: other } }])
  })

  it('names the project, imports, exports, shows the keys and closes', async () => {
    const { desk, port, user, strings } = show({
      answers: {
        'intake.choose': () => good(null),
        'project.close': () => good([])
      }
    })
    expect(screen.getByRole('heading', { name: 'رصد الوادي' })).toBeTruthy()
    await user.click(button(strings.bar.import))
    await user.click(button(strings.bar.export))
    expect(desk.store.get().dialog).toBe('export')
    await user.click(button(strings.bar.keys))
    expect(desk.store.get().dialog).toBe('keys')
    await user.click(button(strings.bar.close))
    expect(port.asked.map(([call]) => call)).toEqual(['intake.choose', 'project.close'])
    expect(desk.store.get().project).toBeNull()
  })

  it('searches all articles, and shows what is unseen while its button is pressed', async () => {
    const { desk, user, strings } = show()
    await user.click(button(strings.search.label))
    expect(desk.store.get().search.shown).toBe(true)
    const lens = button(strings.lens.toggle)
    const pressed = []
    for (const _ of [1, 2]) {
      await user.click(lens)
      pressed.push([lens.getAttribute('aria-pressed'), desk.store.get().lens])
    }
    expect(pressed).toEqual([
      ['true', true],
      ['false', false]
    ])
  })

  it.each([
    ['the folder cannot be written to', { project: { readOnly: true } }],
    ['an import is going on', { workbench: { importing: true } }]
  ])('does not import while %s', (_, options) => {
    const { strings } = show(options)
    expect(button(strings.bar.import).disabled).toBe(true)
  })

  it('offers no tools for a project while none is open', () => {
    const { strings } = show({ workbench: { project: null, open: null } })
    expect(screen.queryByRole('button', { name: strings.bar.undo })).toBeNull()
    expect(button(strings.bar.keys)).toBeTruthy()
  })
})

describe.each(bothLanguages)('the appearance of the page in %s', (language) => {
  async function opened(settings: Partial<typeof defaultSettings> = {}) {
    const shown = renderDesk(<ToolBar />, {
      language,
      workbench: { settings: { ...defaultSettings, language, ...settings } }
    })
    await shown.user.click(screen.getByRole('button', { name: shown.strings.bar.appearance }))
    const dialog = within(screen.getByRole('dialog', { name: shown.strings.bar.appearance }))
    return { ...shown, dialog }
  }

  it('is chosen by name, and what is chosen stays chosen when pressed again', async () => {
    const { desk, user, strings, dialog } = await opened()
    const { appearance } = strings
    const sepia = dialog.getByRole('radio', { name: appearance.themes.sepia })
    await user.click(sepia)
    await user.click(sepia)
    await user.click(dialog.getByRole('radio', { name: appearance.fonts.amiri }))
    for (const name of [appearance.notes, strings.suggest.ghosts]) {
      const group = within(dialog.getByRole('radiogroup', { name }))
      await user.click(group.getByRole('radio', { name: appearance.hidden }))
    }
    expect(desk.store.get().settings).toMatchObject({
      theme: 'sepia',
      readingFont: 'amiri',
      marginNotes: false,
      ghosts: false
    })
    expect(dialog.getByRole('radio', { name: appearance.themes.sepia, checked: true })).toBeTruthy()
  })

  it('steps size and spacing, and shows the numbers', async () => {
    const { desk, user, strings, dialog } = await opened()
    const { size, larger, spacing, tighter } = strings.appearance
    await user.click(dialog.getByRole('button', { name: `${size}: ${larger}` }))
    await user.click(dialog.getByRole('button', { name: `${spacing}: ${tighter}` }))
    expect(desk.store.get().settings).toMatchObject({ textSize: 22, lineSpacing: 2 })
    expect(dialog.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
      formatNumber(22, language),
      formatNumber(2, language)
    ])
  })

  it.each([
    ['largest', 40, 3.2, 'larger', 'looser'],
    ['smallest', 14, 1.8, 'smaller', 'tighter']
  ] as const)('goes no further than the %s', async (_, textSize, lineSpacing, by, and) => {
    const { strings, dialog } = await opened({ textSize, lineSpacing })
    const { appearance } = strings
    for (const name of [
      `${appearance.size}: ${appearance[by]}`,
      `${appearance.spacing}: ${appearance[and]}`
    ])
      expect(dialog.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true)
  })
})
