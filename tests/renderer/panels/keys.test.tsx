import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { defaultScheme } from '#core/scheme/default'
import { enabledLabels } from '#core/scheme/rules'
import { KeysDialog } from '../../../src/renderer/src/panels/keys/KeysDialog'
import { keyBindings, legendsOf } from '../../../src/renderer/src/state/keys'
import { bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

describe.each(bothLanguages)('the page of keys in %s', (language) => {
  function show(options: DeskOptions = {}) {
    const shown = renderDesk(<KeysDialog />, {
      language,
      ...options,
      workbench: { dialog: 'keys', ...options.workbench }
    })
    const dialog = screen.getByRole('dialog', { name: shown.strings.keys.title })
    return { ...shown, dialog, rows: rowsOf(dialog) }
  }

  it('lists every binding of the window’s table with its keys', () => {
    const { strings, rows } = show()
    for (const { command, code, ctrl, alt, shift } of keyBindings) {
      const caps = [
        ...(ctrl ? ['Ctrl'] : []),
        ...(alt ? ['Alt'] : []),
        ...(shift ? ['Shift'] : []),
        legendsOf(code).join('')
      ]
      expect(rows).toContainEqual([strings.keys.commands[command], caps])
    }
  })

  it('lists every label of the project with its letter and its digit', () => {
    const { rows } = show()
    for (const label of enabledLabels(defaultScheme)) {
      const [, caps] = rows.find(([words]) => words === label[language])!
      expect(caps).toEqual([expect.stringMatching(/^[A-Z]\p{Script=Arabic}$/u), label.hotkey])
    }
  })

  it('draws no empty key for a label that has only a digit', () => {
    const [actor] = defaultScheme.span_types
    const weapon = { ...actor!, id: 'WEAPON', ar: 'سلاح', en: 'Weapon', hotkey: '7' }
    const { rows } = show({ project: { scheme: { ...defaultScheme, span_types: [weapon] } } })
    expect(rows.find(([words]) => words === weapon[language])?.[1]).toEqual(['7'])
  })

  it('has a line of its own for each way to move', () => {
    const { strings, rows } = show()
    const { keys } = strings
    for (const words of [
      keys.caret,
      keys.caretWord,
      keys.extend,
      keys.edge,
      keys.edgeStart,
      keys.edgeWord,
      keys.edgeStartWord
    ])
      expect(rows.filter(([said]) => said === words)).toHaveLength(1)
  })

  it('shows the keys of the labels that ship while no project is open', () => {
    const { rows } = show({ workbench: { project: null, open: null } })
    expect(rows.map(([words]) => words)).toContain(defaultScheme.span_types[0]![language])
  })

  it('closes', async () => {
    const { desk, user, strings, dialog } = show()
    await user.click(within(dialog).getByRole('button', { name: strings.keys.close }))
    expect(desk.store.get().dialog).toBeNull()
  })
})

type Row = readonly [words: string, caps: readonly string[]]

/** What each line says, and what is printed on its keys. */
function rowsOf(dialog: HTMLElement): readonly Row[] {
  return within(dialog)
    .getAllByRole('definition')
    .map((definition) => {
      const caps = [...definition.parentElement!.querySelectorAll('kbd')]
      return [definition.textContent!, caps.map((cap) => cap.textContent!)]
    })
}
