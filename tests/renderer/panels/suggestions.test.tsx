import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultScheme } from '#core/scheme/default'
import { labelById } from '#core/scheme/rules'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { undo } from '../../../src/renderer/src/state/reading-actions'
import {
  goToSuggestion,
  rejectSuggestion
} from '../../../src/renderer/src/state/suggestion-actions'
import { entityName } from '#core/words/entity-name'
import { formatNumber } from '#core/words/said'
import { bothLanguages, readingOf, renderDesk, type DeskOptions } from '../../helpers/desk'
import { giveSuggestions, offered, suggestionOn, withRegister } from '../../helpers/suggesting'

/** happy-dom lays nothing out: the list is given the size by which it knows what is in sight. */
function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(260)
}

describe.each(bothLanguages)('the list of suggestions in %s', (language) => {
  beforeEach(giveSizes)
  afterEach(() => void vi.restoreAllMocks())

  function show(options: DeskOptions = {}) {
    const shown = renderDesk(
      <InspectorPanel />,
      withRegister({
        language,
        ...options,
        workbench: { inspectorTab: 'suggestions', ...options.workbench }
      })
    )
    if (!options.locked) act(() => giveSuggestions(shown.desk))
    const goTo = (kind: Parameters<typeof suggestionOn>[1], words: string) =>
      act(() => goToSuggestion(shown.desk, suggestionOn(shown.desk, kind, words).id))
    return { ...shown, words: shown.strings.suggest, goTo }
  }
  const rows = () => screen.getAllByRole('option')
  const list = () => screen.getByRole<HTMLElement>('listbox')

  it('has a row for each in reading order, with words, value and reason', () => {
    const { desk, words } = show()
    const { text } = desk.store.get().open!.article
    const proposals = offered(desk)
    expect(rows().length).toBeGreaterThan(8)
    for (const [at, row] of rows().entries()) {
      const { tag } = proposals[at]!
      expect(row.textContent).toContain(text.slice(tag.span.start, tag.span.end))
      expect(row.getAttribute('aria-setsize')).toBe(String(proposals.length))
    }
    const four = rows().find(({ textContent }) => textContent?.startsWith('ما لا يقل عن'))!
    expect(four.textContent?.split('ما لا يقل عن')).toHaveLength(3)
    expect(four.textContent).toContain(
      labelById(defaultScheme, 'FIGURE')!
        .attrs.find(({ id }) => id === 'harm')!
        .values![0]![language].toLowerCase()
    )
    expect(screen.getByRole('tab', { name: new RegExp(words.tab) }).textContent).toContain(
      formatNumber(proposals.length, language)
    )
  })

  it('shows one kind when asked, and counts what it shows', async () => {
    const { desk, user, words } = show()
    const figures = offered(desk).filter(({ kind }) => kind === 'figure')
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${words.kinds.figure}`) }))
    expect(rows()).toHaveLength(figures.length)
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain(
      formatNumber(figures.length, language)
    )
  })

  it('is gone through, accepted and turned down by keys', async () => {
    const { desk, user } = show()
    const ids = offered(desk).map(({ id }) => id)
    act(() => list().focus())
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(desk.store.get().suggested).toBe(ids[0])
    expect(list().getAttribute('aria-activedescendant')).toBe(rows()[0]!.id)
    await user.keyboard('{Enter}')
    expect([readingOf(desk).tags.length, desk.store.get().suggested]).toEqual([1, ids[1]])
    await user.keyboard('{Delete}')
    expect([readingOf(desk).rejected?.length, desk.store.get().suggested]).toEqual([1, ids[2]])
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    const kind = ids[2]!.split(':')[0]
    expect(offered(desk).filter((one) => one.kind === kind)).toEqual([])
  })

  it('says how many would be accepted at once, and afterwards how many were', async () => {
    const { desk, user, words, goTo } = show()
    const figures = offered(desk).filter(({ kind }) => kind === 'figure')
    goTo('figure', 'العشرات')
    await user.click(screen.getByRole('button', { name: words.acceptAll.figure(figures.length) }))
    expect(screen.getByText(words.acceptedAll(figures.length))).toBeTruthy()
    act(() => undo(desk))
    expect([readingOf(desk).tags, offered(desk).length]).toEqual([[], rows().length])
    expect(screen.queryByText(words.acceptedAll(figures.length))).toBeNull()
  })

  it('lets the one who is meant be chosen for an ambiguous name', async () => {
    const { desk, user, words, goTo } = show()
    goTo('actor', 'النظام')
    const { register } = desk.store.get()
    const group = within(screen.getByRole('group', { name: words.who }))
    await user.click(group.getByRole('button', { name: entityName(register, 'syr_gov', language) }))
    expect(readingOf(desk).tags[0]?.attributes).toMatchObject({
      entity: 'syr_gov',
      actor_type: 'state'
    })
  })

  it.each([
    ['dual', { min: 2, max: 2, best: 2, qualifier: 'exact' }],
    ['plural', { min: 3, max: null, best: null, qualifier: 'unquantified' }]
  ] as const)('offers the %s of a word that may be both', async (reading, attributes) => {
    const { desk, user, words, goTo } = show()
    goTo('figure', 'مدنيين')
    const card = within(screen.getByRole('region', { name: 'مدنيين' }))
    expect(card.getByText(new RegExp(words.figures.ambiguous))).toBeTruthy()
    await user.click(card.getByRole('button', { name: words[reading] }))
    expect(readingOf(desk).tags[0]?.attributes).toMatchObject(attributes)
  })

  it('says which links a claim brings, and which end is only suggested', async () => {
    const { goTo, words } = show()
    goTo('claim', 'داعش قتل')
    const links = [...screen.getByText(words.links).parentElement!.querySelectorAll('li')]
    const source = links.find(({ textContent }) => textContent?.includes('قسد'))!
    expect(source.textContent).toContain(words.because.subject)
    expect(source.hasAttribute('data-waits')).toBe(true)
  })

  it('accepts and turns down with the buttons of the card', async () => {
    const { desk, user, words, goTo } = show()
    goTo('cue', 'قالت')
    await user.click(screen.getByRole('button', { name: new RegExp(`^${words.accept}.?Enter`) }))
    await user.click(screen.getByRole('button', { name: new RegExp(`^${words.reject}`) }))
    expect([readingOf(desk).tags.length, readingOf(desk).rejected?.length]).toEqual([1, 1])
  })

  it('counts what was turned down, and brings it back', async () => {
    const { desk, user, words } = show()
    const before = offered(desk).length
    act(() => rejectSuggestion(desk, suggestionOn(desk, 'actor', 'التحالف').id))
    act(() => goToSuggestion(desk, null))
    expect(screen.getByText(words.rejected(1))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: words.showRejected }))
    const item = screen.getByRole('list', { name: words.rejectedLabel })
    expect(item.textContent).toContain('التحالف الدولي')
    await user.click(within(item).getByRole('button', { name: new RegExp(words.restore) }))
    expect([offered(desk).length, readingOf(desk).rejected]).toEqual([before, undefined])
    expect(rows()).toHaveLength(before)
  })

  it('goes back from what was turned down', async () => {
    const { desk, user, words } = show({ workbench: { showsRejected: true } })
    act(() => rejectSuggestion(desk, offered(desk)[0]!.id))
    act(() => desk.store.patch({ showsRejected: true }))
    await user.click(screen.getByRole('button', { name: words.hideRejected }))
    expect(rows().length).toBeGreaterThan(5)
  })

  it.each<[string, DeskOptions, (words: ReturnType<typeof show>['words']) => string]>([
    ['nothing more', { notation: 'لا شيء' }, ({ none }) => none],
    ['that it may only be read', { locked: { code: 'file.newer' } }, ({ locked }) => locked]
  ])('says so where there is %s', (_, options, said) => {
    const { words } = show(options)
    expect(screen.getByText(said(words))).toBeTruthy()
  })

  it('says that it is still looking', () => {
    const { desk, words } = show()
    act(() => desk.store.patch({ suggesting: null }))
    expect(screen.getByText(words.working)).toBeTruthy()
  })
})
