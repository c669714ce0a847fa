import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Notices } from '../../../src/renderer/src/panels/notices/Notices'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { bothLanguages, renderDesk } from '../../helpers/desk'

const problems = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({
  code: 'file.damaged',
  at: `${name}.json`
}))

describe.each(bothLanguages)('notices in %s', (language) => {
  it('say what went wrong and where, and go when they are dismissed', async () => {
    const notices = problems.slice(0, 2)
    const { desk, user, strings } = renderDesk(<Notices />, { language, workbench: { notices } })
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(lines).toEqual(notices.map((problem) => problemText(problem, language)))
    await user.click(screen.getByRole('button', { name: strings.notices.dismiss }))
    expect([desk.store.get().notices, screen.queryByRole('alert')]).toEqual([[], null])
  })

  it('are counted when there are many', () => {
    const { strings } = renderDesk(<Notices />, { language, workbench: { notices: problems } })
    const lines = screen.getAllByRole('listitem')
    expect(lines).toHaveLength(5)
    expect(lines.at(-1)!.textContent).toBe(strings.notices.more(2))
    expect(screen.getByRole('alert', { name: strings.notices.label })).toBeTruthy()
  })

  it('take no room while there are none', () => {
    renderDesk(<Notices />, { language })
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
