import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerOf } from '#core/actors/register'
import { good } from '#core/outcome'
import { freshId } from '../../../src/renderer/src/panels/actors/actor-names'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatNumber } from '#core/words/said'
import {
  eagles,
  eaglesAndHawks,
  giveSizes,
  hawks,
  listed,
  showActors
} from '../../helpers/actors-desk'
import { askedOf, bothLanguages, type DeskOptions } from '../../helpers/desk'

describe.each(bothLanguages)('the register editor in %s', (language) => {
  beforeEach(giveSizes)
  afterEach(() => void vi.restoreAllMocks())
  const number = (value: number) => formatNumber(value, language)
  const show = (options: DeskOptions = {}) => showActors({ language, ...options })

  it('lists the actors with type and tags, the current annotator’s alone', async () => {
    const { words } = await show()
    expect(listed().map(({ textContent }) => textContent?.includes(words.tags(number(4))))).toEqual(
      [true, false]
    )
    expect(screen.getByText(words.count(number(2), number(2)))).toBeTruthy()
  })

  it.each([
    ['an Arabic name however spelled', 'امه الصقور', 'hawks'],
    ['an English one in small letters', 'hawk', 'hawks'],
    ['an alias', 'مليشيا', 'eagles'],
    ['its id', 'eagles', 'eagles']
  ])('finds an actor by %s', async (_what, typed, id) => {
    const { user, words } = await show()
    await user.type(screen.getByRole('searchbox', { name: words.filter }), typed)
    expect(listed().map((row) => row.id.split('-').at(-1))).toEqual([id])
  })

  it('leads from the filter into the list and on to the fields by keys', async () => {
    const { user, words, field } = await show()
    screen.getByRole('searchbox', { name: words.filter }).focus()
    await user.keyboard('{ArrowDown}')
    const list = screen.getByRole('listbox', { name: words.list })
    expect(document.activeElement).toBe(list)
    expect(field(words.nameEn).value).toBe('Eagles')
    await act(async () => void fireEvent.keyDown(list, { code: 'ArrowDown' }))
    expect(field(words.nameEn).value).toBe('Hawks')
    await act(async () => void fireEvent.keyDown(list, { code: 'Enter' }))
    expect(document.activeElement).toBe(field(words.nameAr))
  })

  it('renames on Enter and not before, and brings the old name back on Escape', async () => {
    const { user, words, kept, choose, field } = await show()
    await choose(hawks)
    const name = field(words.nameEn)
    await user.clear(name)
    await user.type(name, 'Falcons')
    expect(kept()[1]).toEqual(hawks)
    fireEvent.keyDown(name, { code: 'Escape' })
    expect([name.value, kept()[1]]).toEqual(['Hawks', hawks])
    await user.clear(name)
    await user.type(name, 'Falcons')
    await act(async () => void fireEvent.keyDown(name, { code: 'Enter' }))
    expect(kept()[1]?.names).toEqual({ ar: 'أمة الصقور', en: 'Falcons' })
  })

  it('changes the type, an alias’s tone, form and doubt, and takes an alias away', async () => {
    const { user, words, kept, choose, press } = await show()
    await choose(eagles)
    const select = (name: string) => screen.getByRole('combobox', { name })
    await user.selectOptions(select(words.type), 'communal')
    await user.selectOptions(select(words.aliasOf(number(1), words.framing)), 'honorific')
    await user.selectOptions(select(words.aliasOf(number(1), words.form)), 'nominal')
    await user.click(
      screen.getByRole('checkbox', { name: words.aliasOf(number(1), words.ambiguous) })
    )
    await press(words.removeAlias('\u2068مليشيا النسور\u2069'))
    expect(kept()[0]).toEqual({
      ...eagles,
      type: 'communal',
      aliases: [{ text: 'النسور', framing: 'honorific', form: 'nominal', ambiguous: true }]
    })
  })

  it('adds an alias, and says why it does not add it twice', async () => {
    const { user, words, kept, choose, field } = await show()
    await choose(eagles)
    await user.type(field(words.newAlias), 'نسور{Enter}')
    expect(kept()[0]?.aliases.at(-1)).toEqual({ text: 'نسور', framing: 'neutral' })
    expect(field(words.newAlias).value).toBe('')
    await user.type(field(words.newAlias), 'نسور{Enter}')
    expect(screen.getByRole('alert').textContent).toBe(
      problemText(
        { code: 'register.alias-taken', facts: { actor: 'eagles', alias: 'نسور' } },
        language
      )
    )
  })

  it('makes a new actor and shows it', async () => {
    const { user, words, kept, press, field } = await show()
    await press(words.add)
    await user.type(field(words.nameEn), 'River Guard')
    await press(words.create)
    expect(kept()[2]).toMatchObject({ id: 'river-guard', names: { ar: '', en: 'River Guard' } })
    expect(screen.getByText('river-guard')).toBeTruthy()
  })

  it('undoes the last change', async () => {
    const { user, words, kept, choose, press } = await show()
    const undo = screen.getByRole<HTMLButtonElement>('button', { name: words.undo })
    expect(undo.disabled).toBe(true)
    await choose(hawks)
    await user.selectOptions(screen.getByRole('combobox', { name: words.type }), 'communal')
    await press(words.undo)
    expect([kept()[1], undo.disabled]).toEqual([hawks, true])
  })

  it('says that a table was written and read back', async () => {
    const { words, press } = await show({
      answers: {
        'register.export': () => good({ fileName: 'a.csv', actors: 2, bytes: 90, problems: [] })
      }
    })
    await press(words.export)
    expect(screen.getByText(words.exported('\u2068a.csv\u2069', number(2)))).toBeTruthy()
  })

  it('changes nothing in a folder that cannot be written to', async () => {
    const { port, words, choose, field } = await show({ project: { readOnly: true } })
    await choose(eagles)
    expect(field(words.nameAr).disabled).toBe(true)
    for (const name of [words.add, words.merge, words.split, words.remove, words.import])
      expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true)
    expect(askedOf(port, 'register.edit')).toEqual([])
  })

  it('says so when the register cannot be read', async () => {
    const { words } = await show({ workbench: { register: null } })
    expect(screen.getByRole('alert').textContent).toBe(words.missing)
  })

  it('draws only the rows in sight of very many', async () => {
    const many = registerOf(Array.from({ length: 3000 }, (_, at) => ({ ...hawks, id: `h${at}` })))
    await showActors({ language }, many)
    expect(listed().length).toBeLessThan(40)
    expect(listed()[0]!.getAttribute('aria-setsize')).toBe('3000')
  })
})

describe('the id of a new actor', () => {
  it.each([
    ['the English name', { ar: 'س', en: 'River Guard (North)' }, 'river-guard-north'],
    ['the name without its accents', { ar: '', en: 'Élite' }, 'elite'],
    ['one that is in use, with chance', { ar: '', en: 'Hawks' }, 'hawks-1a2b'],
    ['an Arabic name, by chance alone', { ar: 'النسور', en: '' }, 'actor-1a2b']
  ])('is of %s', (_what, names, id) => {
    expect(freshId(eaglesAndHawks, names, '1a2b')).toBe(id)
  })
})
