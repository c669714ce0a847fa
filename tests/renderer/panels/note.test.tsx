import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { good } from '#core/outcome'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { showArticle } from '../../../src/renderer/src/state/project-actions'
import {
  askedOf,
  bothLanguages,
  renderDesk,
  tagOf,
  viewOf,
  type DeskOptions
} from '../../helpers/desk'

const whole = { type: 'note', id: 'f', from: '', to: 'حصيلة أولية' }

describe.each(bothLanguages)('the note of a tag in %s', (language) => {
  function show(answers: DeskOptions['answers'] = {}) {
    const shown = renderDesk(<InspectorPanel />, {
      language,
      workbench: { selected: 'f' },
      answers
    })
    return {
      ...shown,
      note: () => screen.getByRole('textbox', { name: shown.strings.inspector.note }),
      notes: () => askedOf(shown.port, 'reading.edit').flatMap(({ edits }) => edits)
    }
  }

  it('is saved whole after a pause in the typing', async () => {
    const shown = show()
    await shown.user.type(shown.note(), whole.to)
    expect(shown.notes()).toEqual([])
    await waitFor(() => expect(shown.notes()).toEqual([whole]), { timeout: 5000 })
  })

  it('is saved at once when the field is left, and only once', async () => {
    const shown = show()
    await shown.user.type(shown.note(), whole.to)
    await shown.user.tab()
    expect(shown.notes()).toEqual([whole])
    await paused()
    expect(shown.notes()).toEqual([whole])
  })

  it('is saved once when another tag is chosen while it is typed', async () => {
    const shown = show()
    await shown.user.type(shown.note(), whole.to)
    act(() => shown.desk.store.patch({ selected: 'a' }))
    await act(paused)
    expect(shown.notes()).toEqual([whole])
  })

  it('stays with its own article when another is opened while it is typed', async () => {
    const shown = show({ 'article.open': ({ article }) => good(viewOf(article)) })
    await shown.user.type(shown.note(), whole.to)
    await act(() => showArticle(shown.desk, 'article-2'))
    await act(paused)
    expect(askedOf(shown.port, 'reading.edit')).toEqual([{ article: 'article-1', edits: [whole] }])
    expect(tagOf(shown.desk, 'f')?.note).toBe('')
  })

  it('is not lost, and breaks nothing, when the other article has no such tag', async () => {
    const other = viewOf('article-2', { notation: 'لا وسوم هنا' })
    const shown = show({ 'article.open': () => good(other) })
    await shown.user.type(shown.note(), whole.to)
    await act(() => showArticle(shown.desk, 'article-2'))
    await act(paused)
    expect(shown.notes()).toEqual([whole])
  })

  it('that was not changed asks main for nothing', async () => {
    const shown = show()
    await shown.user.click(shown.note())
    await shown.user.tab()
    expect(shown.notes()).toEqual([])
  })
})

/** Longer than the pause after which a note is saved. */
async function paused(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 650))
}
