import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Entity } from '#core/actors/register'
import { good } from '#core/outcome'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatNumber } from '#core/words/said'
import { eagles, giveSizes, hawks, showActors } from '../../helpers/actors-desk'
import { bothLanguages, type DeskOptions } from '../../helpers/desk'

describe.each(bothLanguages)('the questions of the register editor in %s', (language) => {
  beforeEach(giveSizes)
  afterEach(() => void vi.restoreAllMocks())
  const number = (value: number) => formatNumber(value, language)
  const nameOf = ({ names }: Entity) => names[language]
  const show = (options: DeskOptions = {}) => showActors({ language, ...options })

  it('shows before a merge which names and tags go, and merges', async () => {
    const { user, words, kept, choose, press } = await show()
    await choose(eagles)
    await press(words.merge)
    const panel = screen.getByRole('region', {
      name: words.mergeTitle(`\u2068${nameOf(eagles)}\u2069`)
    })
    await user.click(within(panel).getByRole('option', { name: new RegExp(nameOf(hawks)) }))
    const preview = within(panel).getByRole('status').textContent
    for (const name of ['لواء النسور', 'Eagles', 'النسور', 'مليشيا النسور'])
      expect(preview).toContain(name)
    expect(preview).toContain(words.inArticle('\u2068قصف السوق\u2069', number(4)))
    expect(preview).toContain(words.colleagues(number(2)))
    await press(words.mergeInto(`\u2068${nameOf(hawks)}\u2069`))
    expect(kept().map(({ id, formerIds }) => [id, formerIds])).toEqual([['hawks', ['eagles']]])
    expect(screen.getByText('eagles')).toBeTruthy()
  })

  it('splits names off into a new actor, and says which tags go with them', async () => {
    const { user, words, kept, choose, press, field } = await show()
    await choose(eagles)
    await press(words.split)
    await user.click(screen.getByRole('checkbox', { name: 'النسور' }))
    const preview = screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join()
    expect(preview).toContain(words.inArticle('\u2068قصف السوق\u2069', number(2)))
    expect(preview).toContain(words.colleaguesStay(number(2)))
    await user.type(field(words.nameEn), 'Young Eagles')
    await press(words.splitDo)
    expect(kept().map(({ id, aliases }) => [id, aliases.map(({ text }) => text)])).toEqual([
      ['eagles', ['مليشيا النسور']],
      ['young-eagles', ['النسور']],
      ['hawks', []]
    ])
  })

  it('deletes what no tag names, and says of the rest where the tags are', async () => {
    const { words, kept, choose, press } = await show()
    await choose(eagles)
    await press(words.remove)
    expect(screen.getByText(words.removeUsed)).toBeTruthy()
    expect(
      screen.getByText(words.inArticle('\u2068قصف السوق\u2069 (\u2068sam\u2069)', number(2)))
    ).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.removeDo }).disabled).toBe(
      true
    )
    await press(words.cancel)
    await choose(hawks)
    await press(words.remove)
    await press(words.removeDo)
    expect(kept()).toEqual([eagles])
  })

  it('gives a question up by Escape and stays open', async () => {
    const { desk, words, choose, press } = await show()
    await choose(eagles)
    await press(words.split)
    await act(
      async () => void fireEvent.keyDown(document.activeElement!, { code: 'Escape', key: 'Escape' })
    )
    expect(screen.queryByText(words.splitWhich)).toBeNull()
    expect(desk.store.get().dialog).toBe('actors')
  })

  it('shows what a table would do, and takes it over', async () => {
    const fresh: Entity = { ...hawks, id: 'fresh', names: { ar: 'جديدة', en: '' } }
    const table = {
      fileName: 'جهات.csv',
      entities: [fresh],
      plan: {
        added: [fresh],
        changed: [
          {
            id: 'eagles',
            names: eagles.names,
            renamed: false,
            retyped: true,
            noted: false,
            aliasesAdded: 2,
            aliasesChanged: 0
          }
        ],
        same: 3
      },
      problems: [
        { code: 'register.row-left-out', at: 'جهات.csv', facts: { line: 4, because: 'no-name' } }
      ]
    }
    const { words, kept, press } = await show({
      answers: { 'register.table': () => good(table) }
    })
    await press(words.import)
    const panel = screen.getByRole('region', { name: words.importTitle('\u2068جهات.csv\u2069') })
    for (const said of [
      words.importAdds(number(1)),
      words.importChanges(number(1)),
      `${words.changes.retyped} · ${words.changes.aliasesAdded(number(2))}`,
      words.importSame(number(3)),
      words.importLeftOut(number(1)),
      problemText(table.problems[0]!, language)
    ])
      expect(panel.textContent).toContain(said)
    expect(kept()).toHaveLength(2)
    await press(words.importDo)
    expect(kept().at(-1)).toEqual(fresh)
  })
})
