import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerOf } from '#core/actors/register'
import { MentionsDialog } from '../../../src/renderer/src/panels/mentions/MentionsDialog'
import { undo } from '../../../src/renderer/src/state/reading-actions'
import { formatNumber } from '#core/words/said'
import { askedOf, bothLanguages, readingOf, renderDesk, type DeskOptions } from '../../helpers/desk'

const register = registerOf([
  {
    id: 'eagles',
    type: 'armed_group',
    names: { ar: 'لواء النسور', en: 'Eagles' },
    aliases: [
      { text: 'النسور', framing: 'neutral' },
      { text: 'مليشيا النسور', framing: 'pejorative' }
    ]
  }
])
const notation = [
  'قال ‹actor#a:النسور› إن لواء النسور هنا.',
  'والنسور هناك، ومليشيا النسور، و‹actor#b:النسور›.'
].join('\n')
const attributes = { a: { entity: 'eagles', actor_type: 'communal', framing: 'neutral' } }
const first = { start: 4, end: 10 }

/** happy-dom lays nothing out: the tree is given the size by which it knows what is in sight. */
function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(456)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(456)
}

describe.each(bothLanguages)('the dialog of mentions in %s', (language) => {
  beforeEach(giveSizes)
  afterEach(() => void vi.restoreAllMocks())
  const number = (value: number) => formatNumber(value, language)

  async function show(options: DeskOptions = {}) {
    const shown = renderDesk(<MentionsDialog />, {
      language,
      notation,
      attributes,
      ...options,
      workbench: {
        register,
        dialog: 'mentions',
        mentionsOf: first,
        selected: 'a',
        ...options.workbench
      }
    })
    // A long article is looked through in several stretches.
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).not.toBe(shown.strings.mentions.searching)
    )
    const tree = screen.getByRole('tree', { name: shown.strings.mentions.list })
    const press = (code: string) => act(async () => void fireEvent.keyDown(tree, { code }))
    return { ...shown, words: shown.strings.mentions, press }
  }
  const rows = () => screen.getAllByRole('treeitem')
  const checks = () => rows().map((row) => row.getAttribute('aria-checked'))

  it('shows every mention in its line and group, ticked unless it is tagged', async () => {
    const { words } = await show()
    const heads = rows().filter((row) => row.getAttribute('aria-level') === '1')
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      `${words.groups.exact}${words.tickedOf(number(1), number(2))}`,
      `${words.groups.clitic}${words.tickedOf(number(1), number(2))}`,
      `${words.groups.alias}${words.tickedOf(number(1), number(1))}`
    ])
    const lines = rows().filter((row) => row.getAttribute('aria-level') === '2')
    expect(
      lines.map((row) => [row.querySelector('mark')?.textContent, row.getAttribute('aria-checked')])
    ).toEqual([
      ['النسور', 'false'],
      ['النسور', 'true'],
      ['النسور', 'true'],
      ['النسور', 'false'],
      ['لواء النسور', 'true']
    ])
    expect(lines.map((row) => row.textContent?.includes(words.tagged))).toEqual([
      true,
      false,
      false,
      true,
      false
    ])
    for (const row of lines)
      expect(row.querySelector('bdi')).toMatchObject({ dir: 'rtl', lang: 'ar' })
    expect(screen.getByRole('status').textContent).toBe(words.found(number(5), number(3)))
  })

  it('tags by Enter in one edit that one undo takes back, with the values of the tag', async () => {
    const { desk, port, press } = await show()
    await press('Enter')
    expect(desk.store.get()).toMatchObject({ dialog: null, mentionsOf: null, selected: 'a' })
    const made = readingOf(desk).tags.filter(({ rest }) => rest?.['source'] === 'propagated')
    expect(
      made.map(({ attributes: { entity, actor_type, framing }, rest }) => [
        entity,
        actor_type,
        framing,
        rest?.['rule']
      ])
    ).toEqual([
      ['eagles', 'communal', 'neutral', 'propagate.alias'],
      ['eagles', 'communal', 'neutral', 'propagate.clitic'],
      ['eagles', 'communal', 'pejorative', 'propagate.exact']
    ])
    expect(askedOf(port, 'reading.edit')).toHaveLength(1)
    act(() => undo(desk))
    expect(readingOf(desk).tags).toHaveLength(2)
  })

  it('unticks by Space one mention or a whole group', async () => {
    const { press, words } = await show()
    const before = checks()
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Space')
    expect(checks()).toEqual(before.with(0, 'false').with(2, 'false'))
    await press('Home')
    await press('Space')
    expect(checks()).toEqual(before.with(0, 'true'))
    await press('End')
    await press('Space')
    expect(screen.getByRole('button', { name: words.tag(number(2)) })).toBeTruthy()
  })

  it('does not tick by Space what is tagged', async () => {
    const { press } = await show()
    const before = checks()
    await press('ArrowDown')
    await press('Space')
    expect(checks()).toEqual(before)
  })

  it('turns a tick by a click, and tags by its button', async () => {
    const { desk, user, words } = await show()
    await user.click(rows().at(-1)!)
    await user.click(screen.getByRole('button', { name: words.tag(number(2)) }))
    expect(readingOf(desk).tags).toHaveLength(4)
  })

  it('offers the labels for words without a tag, and knows the actor by the register', async () => {
    const { desk, press, words } = await show({
      notation: 'قال النسور.\nوالنسور.',
      workbench: { selected: null }
    })
    expect(screen.getByText(language === 'ar' ? 'لواء النسور' : 'Eagles')).toBeTruthy()
    const labels = screen.getByRole('radiogroup', { name: words.label })
    expect(labels.querySelectorAll('button')).toHaveLength(4)
    await press('Enter')
    expect(
      readingOf(desk).tags.map(({ label, attributes }) => [label, attributes['entity']])
    ).toEqual([
      ['ACTOR', 'eagles'],
      ['ACTOR', 'eagles']
    ])
    expect(desk.store.get().selected).toBe(readingOf(desk).tags[0]!.id)
  })

  it('closes by Escape and by its button, and changes nothing', async () => {
    const { desk, port, user, words } = await show()
    await user.click(screen.getByRole('button', { name: words.cancel }))
    expect(desk.store.get()).toMatchObject({ dialog: null, mentionsOf: null })
    expect(askedOf(port, 'reading.edit')).toEqual([])
  })

  it('draws only the lines in sight of very many, and tags all of them', async () => {
    const { desk, press } = await show({
      notation: `قال ‹actor#a:النسور› ${'والنسور '.repeat(900)}`
    })
    expect(rows().length).toBeLessThan(60)
    await press('Enter')
    expect(readingOf(desk).tags).toHaveLength(901)
  })
})
