import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OrphanTray } from '../../../src/renderer/src/panels/inspector/OrphanTray'
import { openArticle } from '../../../src/renderer/src/state/open-article'
import { redo, undo } from '../../../src/renderer/src/state/reading-actions'
import { useWorkbench } from '../../../src/renderer/src/state/workbench'
import { bothLanguages, readingOf, renderDesk, tagOf, viewOf } from '../../helpers/desk'

const lost = {
  id: 'o1',
  label: 'ACTOR',
  quote: 'المجلس العسكري',
  attributes: { entity: 'x' },
  note: 'من نص آخر',
  start: null,
  end: null,
  orphan: { reason: 'not-found' }
}

function Tray() {
  const open = useWorkbench(({ open }) => open)
  return open && <OrphanTray open={open} />
}

describe.each(bothLanguages)('the tray of annotations without a place in %s', (language) => {
  function show(locked = false) {
    const view = viewOf('article-1')
    const reading = { ...view.reading, setAside: { tags: [lost, 'damaged'], links: [] } }
    const locking = locked ? { code: 'file.newer' } : null
    const shown = renderDesk(<Tray />, {
      language,
      workbench: { open: openArticle({ ...view, reading, locked: locking }) }
    })
    const strings = shown.strings.colleagues
    const put = () =>
      screen.getByRole<HTMLButtonElement>('button', {
        name: strings.putOf(`\u2068${lost.quote}\u2069`)
      })
    const drop = () =>
      screen.getByRole('button', { name: strings.dropOf(`\u2068${lost.quote}\u2069`) })
    return { ...shown, strings, put, drop }
  }

  it('shows the words and the reason of each', () => {
    const { container, strings } = show()
    expect(container.textContent).toContain(lost.quote)
    expect(container.textContent).toContain(strings.reasons['not-found'])
    expect(container.textContent).toContain(strings.reasons['bad-shape'])
    expect(container.textContent).toContain(strings.tray(2))
  })

  it('puts one on the selected words, with all that it holds, as one step', async () => {
    const { desk, user, put } = show()
    expect(put().disabled).toBe(true)
    act(() => desk.store.patch({ selection: { start: 5, end: 11 } }))
    const before = readingOf(desk)
    await user.click(put())
    expect(tagOf(desk, 'o1')).toEqual({
      id: 'o1',
      label: 'ACTOR',
      span: { start: 5, end: 11 },
      attributes: { entity: 'x' },
      note: 'من نص آخر'
    })
    expect(readingOf(desk).setAside.tags).toEqual(['damaged'])
    expect(desk.store.get().selected).toBe('o1')
    const after = readingOf(desk)
    act(() => undo(desk))
    expect(readingOf(desk)).toEqual(before)
    act(() => redo(desk))
    expect(readingOf(desk)).toEqual(after)
  })

  it('drops one, until that is undone', async () => {
    const { desk, user, drop } = show()
    await user.click(drop())
    expect(readingOf(desk).setAside.tags).toEqual(['damaged'])
    act(() => undo(desk))
    expect(readingOf(desk).setAside.tags).toEqual([lost, 'damaged'])
  })

  it('only shows them where the reading may not be changed', () => {
    show(true)
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})
