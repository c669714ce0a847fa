import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { App } from '../../../src/renderer/src/app/App'
import { bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

describe.each(bothLanguages)('F6 in %s', (language) => {
  const press = (held: KeyboardEventInit = {}) =>
    act(() => void fireEvent.keyDown(document.activeElement!, { code: 'F6', key: 'F6', ...held }))
  const show = (options: DeskOptions = {}) => renderDesk(<App />, { language, ...options })
  const here = () =>
    document.activeElement!.closest('[data-region]')?.getAttribute('data-region') ?? null

  it('goes through the parts of the window, round and round, and back with Shift', () => {
    show()
    act(() => screen.getByRole('article').focus())
    const visited = Array.from({ length: 4 }, () => {
      press()
      return here()
    })
    expect(visited).toEqual(['inspector', 'tools', 'library', 'reader'])
    press({ shiftKey: true })
    expect(here()).toBe('library')
  })

  it('enters the inspector at the tab that is chosen', () => {
    show({ workbench: { inspectorTab: 'all' } })
    act(() => screen.getByRole('article').focus())
    press()
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }))
  })

  it('goes to the tools where no project is open', () => {
    show({ workbench: { project: null, open: null } })
    press()
    expect(here()).toBe('tools')
  })
})
