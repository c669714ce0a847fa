import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReaderHead } from '../../../src/renderer/src/reader/ReaderHead'
import { useWorkbench } from '../../../src/renderer/src/state/workbench'
import { formatDate } from '#core/words/said'
import { bothLanguages, renderDesk } from '../../helpers/desk'

const page = `قصف يطال سوق المدينة

قصف يطال سوق المدينة
12 أيار 2023
شارك المقال
قالت مصادر محلية إن القصف طال السوق.
المصدر: صدى السهل
`

function Head() {
  const open = useWorkbench(({ open }) => open)
  return open && <ReaderHead open={open} style={{}} />
}

describe.each(bothLanguages)('the head of an article in %s', (language) => {
  function show(notation: string) {
    const shown = renderDesk(<Head />, { language, notation })
    return { ...shown, head: screen.getByRole('group', { name: shown.strings.head.label }) }
  }

  it('says date, outlet, repeated headline and page furniture as they were recognised', () => {
    const { head, strings } = show(page)
    const facts = [
      formatDate('2023-05-12', language),
      'صدى السهل',
      strings.head.repeated(1),
      strings.head.furniture(2)
    ]
    for (const fact of facts) expect(within(head).getByText(fact)).toBeTruthy()
    expect(within(head).queryByRole('button')).toBeNull()
  })

  it('says that no date was recognised, and nothing of what is not there', () => {
    const { head, strings } = show('قالت مصادر محلية.')
    expect(head.textContent).toBe(strings.head.noDate)
  })

  it('warns of characters that turn the text, and shows them', async () => {
    const { desk, user, strings } = show('قالت \u202eمصادر\u202c محلية.')
    await user.click(screen.getByRole('button', { name: strings.lens.direction(2) }))
    expect(desk.store.get().lens).toBe(true)
  })
})
