import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultScheme } from '#core/scheme/default'
import { labelById } from '#core/scheme/rules'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { formatNumber } from '#core/words/said'
import { bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

const listHeight = 520

/** happy-dom lays nothing out: the list is given the size by which it knows what is in sight. */
function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(listHeight)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(260)
}

describe.each(bothLanguages)('the list of tags in %s', (language) => {
  beforeEach(giveSizes)
  afterEach(() => void vi.restoreAllMocks())

  async function show(options: DeskOptions = {}) {
    const shown = renderDesk(<InspectorPanel />, { language, ...options })
    const words = shown.strings.inspector
    await shown.user.click(screen.getByRole('tab', { name: new RegExp(`^${words.all}`) }))
    return { ...shown, words }
  }
  const rows = () => screen.getAllByRole('option')

  it('has a line for each tag in reading order, with its words, label and place', async () => {
    await show()
    const quotes = ['قال', 'المجلس', 'قصفاً أوقع أربعة قتلى', 'أربعة قتلى', 'السنديان']
    const labels = ['CUE', 'ACTOR', 'CLAIM', 'FIGURE', 'ACTOR']
    expect(rows()).toHaveLength(5)
    for (const [at, row] of rows().entries()) {
      expect(row.textContent).toContain(quotes[at])
      expect(row.textContent).toContain(labelById(defaultScheme, labels[at]!)![language])
      expect(row.getAttribute('aria-posinset')).toBe(String(at + 1))
      expect(row.getAttribute('aria-setsize')).toBe('5')
    }
  })

  it('says of which tags something required is missing', async () => {
    const { words } = await show({
      notation: '‹cue#c:قال› ‹figure#f:أربعة›',
      attributes: {
        c: { cue_class: 'report' },
        f: { harm: [], qualifier: 'exact', status: 'unknown' }
      }
    })
    const marks = rows().map(({ textContent }) => textContent?.includes(words.incomplete))
    expect(marks).toEqual([false, true])
  })

  it('draws only the lines in sight, and counts all of them', async () => {
    const notation = Array.from({ length: 300 }, (_, at) => `‹actor#t${at}:قسد›`).join(' ')
    const { words } = await show({ notation })
    expect(rows().length).toBeGreaterThanOrEqual(10)
    expect(rows().length).toBeLessThan(40)
    expect(rows()[0]!.getAttribute('aria-setsize')).toBe('300')
    expect(screen.getByRole('tab', { name: new RegExp(words.all) }).textContent).toContain(
      formatNumber(300, language)
    )
  })

  it('chooses a tag with the pointer and with the arrow keys', async () => {
    const { desk, user, words } = await show()
    await user.click(rows()[1]!)
    expect(desk.store.get().selected).toBe('a')
    expect(rows()[1]!.getAttribute('aria-selected')).toBe('true')
    const list = screen.getByRole('listbox', { name: words.all })
    act(() => list.focus())
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(desk.store.get().selected).toBe('f')
    expect(list.getAttribute('aria-activedescendant')).toBe(rows()[3]!.id)
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(desk.store.get().selected).toBe('b')
    await user.keyboard('{ArrowUp}')
    expect(desk.store.get().selected).toBe('f')
  })

  it('says that there are none', async () => {
    const { words } = await show({ notation: 'لا وسوم هنا' })
    expect(screen.getByText(words.empty)).toBeTruthy()
  })
})
