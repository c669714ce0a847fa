import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { addTag, edit } from '../../../src/renderer/src/state/reading-actions'
import { settingAttribute } from '../../../src/renderer/src/state/tag-values'
import { entityName } from '#core/words/entity-name'
import { bothLanguages, readingOf, renderDesk } from '../../helpers/desk'
import { freshArticle, withRegister } from '../../helpers/suggesting'

describe.each(bothLanguages)('where a value comes from, in %s', (language) => {
  /** The inspector with these words tagged by hand and chosen. */
  function show(label: string, words: string, start = freshArticle.indexOf(words)) {
    const shown = renderDesk(<InspectorPanel />, withRegister({ language }))
    act(() => addTag(shown.desk, label, { start, end: start + words.length }))
    const tag = () => readingOf(shown.desk).tags[0]!
    const origin = () => screen.getByRole('region', { name: shown.strings.suggest.read })
    return { ...shown, words: shown.strings.suggest, tag, origin }
  }

  it('is said in words, with those of the article that say it', () => {
    const { origin } = show('FIGURE', 'ما لا يقل عن أربعة مدنيين')
    expect(origin().textContent).toContain('ما لا يقل عن')
  })

  it('names the policy of a vague word', () => {
    const { origin, words } = show('FIGURE', 'العشرات')
    expect(origin().textContent).toContain(words.policies.order_of_magnitude)
  })

  it('says that a hand has changed it, and reads it again when asked', async () => {
    const { desk, user, tag, origin, words } = show('FIGURE', 'العشرات')
    expect(within(origin()).queryByText(words.edited)).toBeNull()
    act(() => edit(desk, settingAttribute(tag(), 'max', 50)))
    expect(within(origin()).getByText(words.edited)).toBeTruthy()
    await user.click(within(origin()).getByRole('button', { name: words.readAgain }))
    expect([tag().attributes['max'], tag().rest?.['edited']]).toEqual([99, undefined])
    expect(within(origin()).queryByText(words.edited)).toBeNull()
  })

  it('offers both readings of a word that has two', async () => {
    const { user, tag, origin, words } = show(
      'FIGURE',
      'مدنيين',
      freshArticle.indexOf('مدنيين وجرح')
    )
    await user.click(within(origin()).getByRole('button', { name: words.dual }))
    expect(tag()).toMatchObject({ attributes: { min: 2, max: 2 }, rest: { edited: true } })
    expect(within(origin()).queryByRole('button', { name: words.dual })).toBeNull()
  })

  it('is not spoken of where no rule read anything', () => {
    const { words } = show('CLAIM', 'داعش قتل')
    expect(screen.queryByRole('region', { name: words.read })).toBeNull()
  })

  it('offers to read what was tagged without a value', async () => {
    const { desk, user, tag, origin, words } = show('ACTOR', 'قسد')
    act(() => edit(desk, { type: 'origin', id: tag().id, from: tag().rest, to: undefined }))
    act(() => edit(desk, settingAttribute(tag(), 'entity', 'x')))
    await user.click(within(origin()).getByRole('button', { name: words.readAgain }))
    expect(tag().attributes['entity']).toBe('sdf')
  })

  describe('the field for an actor', () => {
    const combo = () => screen.getByRole<HTMLInputElement>('combobox')

    it('shows the name of the register and not its id', () => {
      const { desk } = show('ACTOR', 'قسد')
      const { register } = desk.store.get()
      expect(combo().value).toBe(entityName(register, 'sdf', language))
    })

    it.each([
      ['an Arabic name in another spelling', 'قوات سوريه الديموقراطيه', 'sdf'],
      ['an English name', 'islamic state', 'isis'],
      ['a short name', 'داعش', 'isis']
    ])('finds an actor by %s', async (_, typed, id) => {
      const { desk, user, tag } = show('ACTOR', 'النظام')
      await user.tripleClick(combo())
      await user.paste(typed)
      const { register } = desk.store.get()
      const name = entityName(register, id, language)
      await user.click(screen.getByRole('option', { name: new RegExp(escaped(name)) }))
      expect([tag().attributes['entity'], combo().value]).toEqual([id, name])
    })

    it('marks an actor that a rule had found as changed by hand', async () => {
      const { user, tag, origin, words } = show('ACTOR', 'قسد')
      await user.tripleClick(combo())
      await user.paste('islamic state')
      await user.keyboard('{ArrowDown}{Enter}')
      expect(tag().rest).toMatchObject({ rule: 'actor.alias', edited: true })
      expect(within(origin()).getByText(words.edited)).toBeTruthy()
    })

    it('is emptied by emptying it', async () => {
      const { user, tag } = show('ACTOR', 'قسد')
      await user.clear(combo())
      await user.tab()
      expect(tag().attributes['entity']).toBeUndefined()
    })

    it('says that nobody has such a name, and keeps the value', async () => {
      const { user, tag, words } = show('ACTOR', 'قسد')
      await user.tripleClick(combo())
      await user.paste('ظظظ')
      expect(screen.getByText(words.entity.none)).toBeTruthy()
      await user.tab()
      expect(tag().attributes['entity']).toBe('sdf')
    })
  })
})

function escaped(name: string): string {
  return name.replaceAll(/[()]/g, String.raw`\$&`)
}
