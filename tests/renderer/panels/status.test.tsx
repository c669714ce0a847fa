import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Saved } from '#core/bridge/calls'
import { bad, good, type Outcome } from '#core/outcome'
import { StatusBar } from '../../../src/renderer/src/panels/status/StatusBar'
import { edit } from '../../../src/renderer/src/state/reading-actions'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatTime } from '../../../src/renderer/src/strings/use-strings'
import { bothLanguages, held, renderDesk, savedAt, type DeskOptions } from '../../helpers/desk'

const note = { type: 'note', id: 'f', from: '', to: 'أ' } as const
const full = { code: 'disk.full', at: 'article-1.json', facts: { system: 'ENOSPC' } }

describe.each(bothLanguages)('the status bar in %s', (language) => {
  const show = (options: DeskOptions = {}) => renderDesk(<StatusBar />, { language, ...options })
  const said = () => screen.getByRole('status').textContent

  it('says «saving» until main has answered, and then when it was saved', async () => {
    const answer = held<Outcome<Saved>>()
    const { desk, strings } = show({ answers: { 'reading.edit': () => answer.promise } })
    expect(said()).toBe(strings.status.saved)
    act(() => edit(desk, note))
    expect(said()).toBe(strings.status.saving)
    await act(async () => answer.give(good({ rev: 1, savedAt })))
    expect(said()).toBe(strings.status.savedAt(formatTime(savedAt, language)))
  })

  it('says that it failed and why, and tries again when asked to', async () => {
    const { desk, port, user, strings } = show({ answers: { 'reading.edit': () => bad(full) } })
    await act(async () => edit(desk, note))
    expect(said()).toContain(strings.status.failed)
    expect(said()).toContain(problemText(full, language))
    await user.click(screen.getByRole('button', { name: strings.status.retry }))
    expect(port.asked.at(-1)).toEqual(['reading.save', { article: 'article-1' }])
    expect(said()).toBe(strings.status.savedAt(formatTime(savedAt, language)))
    expect(screen.queryByRole('button', { name: strings.status.retry })).toBeNull()
  })

  it('goes on saying that it failed when trying again fails', async () => {
    const { user, strings } = show({
      workbench: { save: { kind: 'failed', problem: full } },
      answers: { 'reading.save': () => bad(full) }
    })
    await user.click(screen.getByRole('button', { name: strings.status.retry }))
    expect(said()).toContain(strings.status.failed)
  })

  it('names the annotator, counts the tags and says that nothing leaves', () => {
    const { strings } = show()
    const bar = screen.getByRole('contentinfo', { name: strings.status.label })
    for (const words of ['ليلى', strings.status.tags(5), strings.status.offline])
      expect(bar.textContent).toContain(words)
  })

  it('says when the folder is for reading only', () => {
    const { strings } = show({ project: { readOnly: true } })
    expect(screen.getByText(strings.status.readOnly)).toBeTruthy()
  })

  it.each([
    ['idle', {}],
    ['tag', { selected: 'f' }],
    ['linking', { selected: 'f', linking: { from: 'f', relation: 'victim', candidate: null } }]
  ] as const)('hints at the keys while %s', (hint, workbench) => {
    const { strings } = show({ workbench })
    expect(screen.getByText(strings.hints[hint])).toBeTruthy()
  })

  it('says nothing of saving while no article is open', () => {
    show({ workbench: { open: null } })
    expect(screen.queryByRole('status')).toBeNull()
  })
})
