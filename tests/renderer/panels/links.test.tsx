import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { defaultScheme } from '#core/scheme/default'
import { relationById } from '#core/scheme/rules'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { offerLinks } from '../../../src/renderer/src/state/linking'
import { undo } from '../../../src/renderer/src/state/reading-actions'
import { bothLanguages, readingOf, renderDesk, type DeskOptions } from '../../helpers/desk'

describe.each(bothLanguages)('the links of a tag in %s', (language) => {
  function show(selected: string, options: DeskOptions = {}) {
    const shown = renderDesk(<InspectorPanel />, {
      language,
      ...options,
      workbench: { selected, ...options.workbench }
    })
    return { ...shown, words: shown.strings.inspector }
  }
  const relation = (id: string) => relationById(defaultScheme, id)![language]

  /** The menu’s lines, by the relation that each begins with. */
  async function openMenu({ user, words }: ReturnType<typeof show>) {
    await user.click(screen.getByRole('button', { name: words.addLink }))
    return screen.getAllByRole('menuitem')
  }
  const isOff = (item: HTMLElement) => item.getAttribute('aria-disabled') === 'true'
  const beginnings = (items: readonly HTMLElement[], ids: readonly string[]) =>
    ids.map((id, at) => items[at]?.textContent?.startsWith(relation(id)) === true)

  it.each([
    ['f', ['in_claim', 'victim', 'perpetrator', 'subset_of', 'same_as']],
    ['k', ['source', 'same_as', 'supports', 'contradicts']],
    ['c', ['cue_of']],
    ['a', ['affiliated_with']]
  ])('of %s are offered as the scheme allows them: %j', async (tag, ids) => {
    const items = await openMenu(show(tag))
    expect(items).toHaveLength(ids.length)
    expect(beginnings(items, ids)).toEqual(ids.map(() => true))
  })

  it('that have nowhere to point to are off, and say so', async () => {
    const shown = show('f')
    const off = (await openMenu(shown)).filter(isOff)
    expect(beginnings(off, ['subset_of', 'same_as'])).toEqual([true, true])
    for (const item of off) expect(item.textContent).toContain(shown.words.noTargets)
  })

  it('of which there may be one only are off when it is there', async () => {
    const items = await openMenu(show('f', { links: [['in_claim', 'f', 'k']] }))
    expect(isOff(items[0]!)).toBe(true)
  })

  it('wait for their end once the relation is chosen', async () => {
    const shown = show('f')
    const [, victim] = await openMenu(shown)
    await shown.user.click(victim!)
    expect(shown.desk.store.get()).toMatchObject({
      linking: { from: 'f', relation: 'victim', candidate: null },
      linkMenu: null
    })
  })

  it('are removed one by one, by relation and words, and undo brings them back', async () => {
    const { desk, user, words } = show('f', {
      links: [
        ['victim', 'f', 'a'],
        ['victim', 'f', 'b']
      ]
    })
    const name = words.removeLink(relation('victim'), 'السنديان')
    await user.click(screen.getByRole('button', { name }))
    expect(readingOf(desk).links.map(({ to }) => to)).toEqual(['a'])
    act(() => undo(desk))
    expect(screen.getByRole('button', { name })).toBeTruthy()
  })

  it('lead to the tag at their other end', async () => {
    const { desk, user, words } = show('f', { links: [['victim', 'f', 'a']] })
    await user.click(screen.getByRole('button', { name: words.goTo('المجلس') }))
    expect(desk.store.get().selected).toBe('a')
  })

  it('that end at the tag are listed apart', () => {
    const { words } = show('k', { links: [['in_claim', 'f', 'k']] })
    const section = within(screen.getByRole('region', { name: words.links }))
    expect(section.getByRole('heading', { name: words.incoming })).toBeTruthy()
    expect(section.getByRole('button', { name: words.goTo('أربعة قتلى') })).toBeTruthy()
  })

  it('have attributes of their own, with the scheme’s default until one is chosen', async () => {
    const { desk, user } = show('f', { links: [['perpetrator', 'f', 'b']] })
    const [basis] = relationById(defaultScheme, 'perpetrator')!.attrs!
    const group = within(screen.getByRole('radiogroup', { name: basis![language] }))
    const words = basis!.values!.map((choice) => choice[language])
    expect(group.getByRole('radio', { name: words[0]!, checked: true })).toBeTruthy()
    await user.click(group.getByRole('radio', { name: words[1]! }))
    expect(readingOf(desk).links[0]?.attributes).toEqual({ basis: 'implied' })
  })

  it('are offered for the tag’s key even while the list of all tags is shown', async () => {
    const { desk, user, words } = show('f')
    await user.click(screen.getByRole('tab', { name: new RegExp(`^${words.all}`) }))
    act(() => offerLinks(desk))
    expect(screen.getByRole('menu', { name: words.addLink })).toBeTruthy()
  })

  it('are not offered unasked for a tag that is chosen later', () => {
    const { desk } = show('p', { notation: '‹place#p:الرقة› و‹actor#a:قسد› و‹actor#b:داعش›' })
    act(() => offerLinks(desk))
    act(() => desk.store.patch({ selected: 'a' }))
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
