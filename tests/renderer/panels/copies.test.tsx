import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { KeptCopy, SharedCopy } from '#core/bridge/copy-calls'
import { bad, good } from '#core/outcome'
import { BundlesDialog } from '../../../src/renderer/src/panels/bundles/BundlesDialog'
import { Notices } from '../../../src/renderer/src/panels/notices/Notices'
import { openBundles } from '../../../src/renderer/src/state/bundle-actions'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { askedOf, bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

const copy = (name: string, more: KeptCopy['more']): KeptCopy => ({
  place: `annotations/layla/${name}.json`,
  by: 'Hashiya',
  reading: { reader: 'ليلى', title: 'خبر' },
  more
})
const settled = copy('a.conflict-1', { tags: 0, links: 0 })
const differing = copy('a.conflict-2', { tags: 2, links: 1 })
const unknown: KeptCopy = { ...copy('a.conflict-3', null), reading: null }

describe.each(bothLanguages)('versions kept beside, in %s', (language) => {
  async function show(answers: DeskOptions['answers'] = {}) {
    const notices = [{ code: 'project.conflict-copy', at: settled.place }]
    const shown = renderDesk(
      <>
        <Notices />
        <BundlesDialog />
      </>,
      {
        language,
        workbench: { notices },
        answers: { 'copies.list': () => good([settled, differing, unknown]), ...answers }
      }
    )
    await act(async () => openBundles(shown.desk, 'copies'))
    const ticks = () => screen.getAllByRole<HTMLInputElement>('checkbox')
    return { ...shown, words: shown.strings.copies, ticks }
  }

  it('are ticked where nothing of theirs would be missed', async () => {
    const { words, ticks } = await show()
    expect(ticks().map(({ checked }) => checked)).toEqual([true, false, false])
    const rows = ticks().map(({ labels }) => labels?.[0]?.textContent)
    expect(rows[0]).toContain(words.settled)
    expect(rows[1]).toContain(words.more(3))
    expect(rows[2]).toContain(words.unknown)
    expect(rows[2]).toContain(unknown.place)
  })

  it('are put away as ticked, and their notices go', async () => {
    const { desk, port, user, words, ticks } = await show({
      'copies.put-away': () => good({ away: ['x', 'y'], problems: [] })
    })
    await user.click(ticks()[1]!)
    await user.click(screen.getByRole('button', { name: words.putAway(2) }))
    expect(askedOf(port, 'copies.put-away')).toEqual([{ places: [settled.place, differing.place] }])
    expect(screen.getByText(words.done(2))).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(desk.store.get().dialog).toBeNull()
    expect(desk.store.get().notices).toEqual([])
    expect(askedOf(port, 'copies.list')).toHaveLength(2)
  })

  it('say why one was not moved, and keep its notice', async () => {
    const problem = { code: 'disk.denied', at: settled.place }
    const { desk, user, words } = await show({
      'copies.put-away': () => good({ away: [], problems: [problem] })
    })
    await user.click(screen.getByRole('button', { name: words.putAway(1) }))
    expect(screen.getByText(problemText(problem, language))).toBeTruthy()
    expect(desk.store.get().notices).toHaveLength(1)
  })

  it('of guidelines, gold and drafts are told apart, and put in use where a person says so', async () => {
    const shared: SharedCopy = {
      of: { is: 'guideline', label: 'ACTOR', language: 'ar' },
      savedAt: '2024-05-15T08:00:00.000Z',
      savedBy: 'عمر',
      isSame: false,
      usable: true,
      text: 'سم الفاعل.'
    }
    const place = 'guidelines/ACTOR.ar.conflict-2-0123abcd.md'
    const kept: KeptCopy = { place, by: 'Hashiya', reading: null, more: null, shared }
    const draft: KeptCopy = {
      ...kept,
      place: 'incidents/omar/i-1.conflict-2-0123abcd.json',
      shared: {
        ...shared,
        of: { is: 'incident', title: 'قصف', reader: 'عمر' },
        usable: false,
        text: null
      }
    }
    const lists = [[kept, draft], [draft]]
    const { desk, port, user, words, ticks, strings } = await show({
      'copies.list': () => good(lists.shift() ?? []),
      'copies.use': () => good(null)
    })
    const view = { version: 1, changedAt: null, by: null, text: 'قديم', seen: null }
    act(() =>
      desk.store.patch({
        guidelines: { ...desk.store.get().guidelines, views: { 'ACTOR.ar': view } }
      })
    )
    const rows = ticks().map(({ labels }) => labels?.[0]?.textContent)
    expect(rows[0]).toContain(strings.bundles.guideline(strings.bundles.languages.ar))
    expect(rows[0]).toContain(words.differs)
    expect(rows[1]).toContain('قصف')
    expect(screen.getByText('سم الفاعل.')).toBeTruthy()
    const [choose, ...more] = screen.getAllByText(words.choose)
    expect(more).toEqual([])
    await user.click(choose!)
    expect(askedOf(port, 'copies.use')).toEqual([{ place }])
    expect(screen.getByText(words.used.guideline)).toBeTruthy()
    expect(ticks()).toHaveLength(1)
    expect(desk.store.get().guidelines.views).toEqual({})
  })

  it('say why they cannot be listed, and when there are none', async () => {
    const problem = { code: 'disk.gone' }
    const { words } = await show({ 'copies.list': () => bad(problem) })
    expect(screen.getByText(problemText(problem, language))).toBeTruthy()
    expect(screen.queryByText(words.none)).toBeNull()
  })

  it('are none where there are none', async () => {
    const { words } = await show({ 'copies.list': () => good([]) })
    expect(screen.getByText(words.none)).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('are opened from the notice of one', async () => {
    const { desk, user, strings } = await show()
    act(() => desk.store.patch({ dialog: null }))
    await user.click(screen.getByRole('button', { name: strings.copies.look }))
    expect([desk.store.get().dialog, desk.store.get().bundles.tab]).toEqual(['bundles', 'copies'])
  })
})
