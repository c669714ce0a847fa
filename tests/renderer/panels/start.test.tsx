import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { bad, good } from '#core/outcome'
import { App } from '../../../src/renderer/src/app/App'
import { CreateDialog } from '../../../src/renderer/src/panels/start/CreateDialog'
import { StartPanel } from '../../../src/renderer/src/panels/start/StartPanel'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatDate } from '#core/words/said'
import {
  askedOf,
  bothLanguages,
  handleOf,
  projectOf,
  renderDesk,
  type DeskOptions
} from '../../helpers/desk'

const recent = [
  { handle: handleOf(1), name: 'رصد', folder: 'valley', openedAt: '2024-05-01T10:00:00.000Z' },
  { handle: handleOf(2), name: 'Monitor', folder: 'north', openedAt: '2024-04-01T10:00:00.000Z' }
]

describe.each(bothLanguages)('the start screen in %s', (language) => {
  const closed = { project: null, open: null, recent } as const
  const show = (options: DeskOptions = {}) =>
    renderDesk(<StartPanel />, {
      language,
      ...options,
      workbench: { ...closed, ...options.workbench }
    })

  it('offers the sample and opens it', async () => {
    const { desk, user, strings } = show({
      answers: { 'project.sample': () => good(projectOf()) }
    })
    await user.click(screen.getByRole('button', { name: new RegExp(strings.start.sample) }))
    expect(desk.store.get().project?.id).toBe('project-1')
  })

  it('says in a notice why the sample did not open', async () => {
    const problem = { code: 'sample.missing' }
    const { desk, user, strings } = show({ answers: { 'project.sample': () => bad(problem) } })
    await user.click(screen.getByRole('button', { name: new RegExp(strings.start.sample) }))
    expect(desk.store.get()).toMatchObject({ project: null, notices: [problem] })
  })

  it('asks for the names of a new project, and for the folder of one that exists', async () => {
    const { desk, port, user, strings } = show({ answers: { 'project.choose': () => good(null) } })
    await user.click(screen.getByRole('button', { name: new RegExp(strings.start.open) }))
    expect(port.asked).toEqual([['project.choose', {}]])
    await user.click(screen.getByRole('button', { name: new RegExp(strings.start.create) }))
    expect(desk.store.get().dialog).toBe('create')
  })

  it('lists the recent projects with their folder and day, and opens one of them', async () => {
    const { port, user, strings } = show({
      answers: { 'project.recent': () => good(projectOf()) }
    })
    const list = screen.getByRole('region', { name: strings.start.recent })
    expect(list.textContent).toContain(`valley · ${formatDate(recent[0]!.openedAt, language)}`)
    await user.click(screen.getByRole('button', { name: /^Monitor/ }))
    expect(askedOf(port, 'project.recent')).toEqual([{ handle: handleOf(2) }])
  })

  it('forgets one of them, by name, and shows the others', async () => {
    const { port, user, strings } = show({
      answers: { 'project.forget': () => good(recent.slice(1)) }
    })
    await user.click(screen.getByRole('button', { name: strings.start.forget('رصد') }))
    expect(askedOf(port, 'project.forget')).toEqual([{ handle: handleOf(1) }])
    expect(screen.queryByRole('button', { name: /^رصد/ })).toBeNull()
    expect(screen.getByRole('button', { name: /^Monitor/ })).toBeTruthy()
  })

  it('has no list when nothing was opened yet', () => {
    const { strings } = show({ workbench: { recent: [] } })
    expect(screen.queryByRole('region', { name: strings.start.recent })).toBeNull()
  })
})

describe.each(bothLanguages)('the dialog for a new project in %s', (language) => {
  const show = (options: DeskOptions = {}) =>
    renderDesk(<CreateDialog />, {
      language,
      ...options,
      workbench: { project: null, open: null, dialog: 'create' }
    })

  it('goes on only when both names are there', async () => {
    const { port, user, strings } = show({ answers: { 'project.create': () => good(null) } })
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: strings.create.confirm })
    const name = screen.getByRole('textbox', { name: strings.create.name })
    const annotator = screen.getByRole('textbox', { name: strings.create.annotator })
    expect(confirm.disabled).toBe(true)
    await user.type(name, ' رصد الوادي ')
    expect(confirm.disabled).toBe(true)
    await user.type(annotator, '   ')
    expect(confirm.disabled).toBe(true)
    await user.type(annotator, 'ليلى')
    expect(confirm.disabled).toBe(false)
    await user.click(confirm)
    expect(port.asked).toEqual([['project.create', { name: 'رصد الوادي', annotator: 'ليلى' }]])
  })

  it('is named by its title, and explains why it asks for a name', () => {
    const { strings } = show()
    expect(screen.getByRole('dialog', { name: strings.create.title })).toBeTruthy()
    const annotator = screen.getByRole('textbox', { name: strings.create.annotator })
    const hint = document.getElementById(annotator.getAttribute('aria-describedby')!)
    expect(hint?.textContent).toBe(strings.create.annotatorHint)
  })

  it.each(['button', 'Escape'])('is closed by its %s without a project', async (way) => {
    const { desk, port, user, strings } = show()
    if (way === 'Escape') await user.keyboard('{Escape}')
    else await user.click(screen.getByRole('button', { name: strings.create.cancel }))
    expect([desk.store.get().dialog, port.asked]).toEqual([null, []])
  })

  it('asks nothing that main would refuse, however long the names are', async () => {
    const { desk, user, strings } = show({ answers: { 'project.create': () => good(null) } })
    await user.click(screen.getByRole('textbox', { name: strings.create.name }))
    await user.paste('ر'.repeat(300))
    await user.type(screen.getByRole('textbox', { name: strings.create.annotator }), 'ليلى')
    await user.click(screen.getByRole('button', { name: strings.create.confirm }))
    expect(desk.store.get().notices).toEqual([])
  })

  it('says where it can be read why the project was not made', async () => {
    const problem = { code: 'project.exists', at: 'valley' }
    const { user, strings } = renderDesk(<App />, {
      language,
      workbench: { project: null, open: null, dialog: 'create' },
      answers: { 'project.create': () => bad(problem) }
    })
    await user.type(screen.getByRole('textbox', { name: strings.create.name }), 'رصد')
    await user.type(screen.getByRole('textbox', { name: strings.create.annotator }), 'ليلى')
    await user.click(screen.getByRole('button', { name: strings.create.confirm }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(problemText(problem, language))
    // What stands outside an open dialog can be neither reached nor heard.
    expect(alert.closest('[inert], [aria-hidden="true"]')).toBeNull()
  })
})
