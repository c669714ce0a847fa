import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { defaultScheme } from '#core/scheme/default'
import { enabledLabels, labelById } from '#core/scheme/rules'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { redo, undo } from '../../../src/renderer/src/state/reading-actions'
import { bothLanguages, readingOf, renderDesk, tagOf, type DeskOptions } from '../../helpers/desk'

const figure = labelById(defaultScheme, 'FIGURE')!

describe.each(bothLanguages)('the inspector in %s', (language) => {
  /** The inspector with the figure «أربعة قتلى» chosen. */
  function show(options: DeskOptions = {}) {
    const shown = renderDesk(<InspectorPanel />, {
      language,
      ...options,
      workbench: { selected: 'f', ...options.workbench }
    })
    return { ...shown, words: shown.strings.inspector }
  }

  /** The words of an attribute of a figure, and of one of its choices. */
  const named = (attribute: string, choice?: string) => {
    const known = figure.attrs.find(({ id }) => id === attribute)!
    return (choice ? known.values!.find(({ id }) => id === choice)! : known)[language]
  }
  const starting = (words: string) => new RegExp(`^${words}`)
  const ending = (words: string) => new RegExp(`${words}$`)
  const field = (attribute: string) =>
    screen.getByRole<HTMLInputElement>('textbox', { name: named(attribute) })

  /** Types over whatever stands in a field, and leaves it. */
  async function typeOver({ user }: ReturnType<typeof show>, attribute: string, typed: string) {
    await user.tripleClick(field(attribute))
    await user.keyboard(typed)
    await user.tab()
  }

  it('says what to do while no tag is chosen', () => {
    const { words } = show({ workbench: { selected: null } })
    expect(screen.getByText(words.nothing)).toBeTruthy()
  })

  it('quotes the article in the article’s own direction', () => {
    show()
    const quote = screen.getByText('أربعة قتلى', { selector: 'blockquote' })
    expect([quote.dir, quote.lang]).toEqual(['rtl', 'ar'])
  })

  describe('choices', () => {
    it('are those of the scheme, side by side when they are few', () => {
      show()
      const group = within(screen.getByRole('radiogroup', { name: starting(named('status')) }))
      expect(group.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(
        figure.attrs.find(({ id }) => id === 'status')!.values!.map((choice) => choice[language])
      )
    })

    it('are in a list that opens when they are many', async () => {
      const { desk, user } = show()
      await user.click(
        screen.getByRole('button', { name: new RegExp(`${named('qualifier')}(?!.*\\d)`) })
      )
      const { values = [] } = figure.attrs.find(({ id }) => id === 'qualifier')!
      expect(screen.getAllByRole('option')).toHaveLength(values.length)
      await user.click(screen.getByRole('option', { name: named('qualifier', 'at_least') }))
      expect(tagOf(desk, 'f')?.attributes).toEqual({ qualifier: 'at_least' })
    })

    it('that are required are marked until one is chosen', async () => {
      const { user, words } = show()
      const group = screen.getByRole('radiogroup', { name: starting(named('status')) })
      const label = document.getElementById(group.getAttribute('aria-labelledby')!)!
      expect(label.textContent).toBe(named('status') + words.required)
      await user.click(within(group).getByRole('radio', { name: named('status', 'civilian') }))
      expect(label.textContent).toBe(named('status'))
    })

    it('of which several may be made are kept in the scheme’s order', async () => {
      const { desk, user } = show()
      const harm = within(screen.getByRole('toolbar', { name: starting(named('harm')) }))
      for (const id of ['displaced', 'wounded', 'killed'])
        await user.click(harm.getByRole('button', { name: named('harm', id) }))
      expect(tagOf(desk, 'f')?.attributes).toEqual({ harm: ['killed', 'wounded', 'displaced'] })
      for (const id of ['wounded', 'killed', 'displaced'])
        await user.click(harm.getByRole('button', { name: named('harm', id) }))
      expect(tagOf(desk, 'f')?.attributes).toEqual({})
    })

    it('can be taken back by pressing what is chosen', async () => {
      const { desk, user } = show({ attributes: { f: { status: 'civilian' } } })
      await user.click(screen.getByRole('radio', { name: named('status', 'civilian') }))
      expect(tagOf(desk, 'f')?.attributes).toEqual({})
    })
  })

  describe('a number', () => {
    it.each([
      ['100', 100],
      ['١٠٠', 100],
      ['۱۰۰', 100],
      ['1,000', 1000],
      ['٣٠٬٠٠٠', 30_000],
      ['0', 0]
    ])('typed as %s is taken', async (typed, number) => {
      const shown = show()
      await typeOver(shown, 'min', typed)
      expect(tagOf(shown.desk, 'f')?.attributes).toEqual({ min: number })
      expect(field('min').value).toBe(String(number))
      expect(screen.queryByRole('alert')).toBeNull()
    })

    it.each(['-5', '1.5', '١٫٥', 'عشرات', '5 or 6'])(
      'typed as %s is refused with a reason, and stays for mending',
      async (typed) => {
        const shown = show({ attributes: { f: { min: 7 } } })
        await typeOver(shown, 'min', typed)
        const alert = screen.getByRole('alert')
        expect(alert.textContent).toBe(shown.words.badNumber)
        expect(field('min').value).toBe(typed)
        expect(field('min').getAttribute('aria-invalid')).toBe('true')
        expect(field('min').getAttribute('aria-describedby')).toBe(alert.id)
        expect(tagOf(shown.desk, 'f')?.attributes).toEqual({ min: 7 })
      }
    )

    it('that was mended is taken', async () => {
      const shown = show()
      await typeOver(shown, 'min', '-5')
      await typeOver(shown, 'min', '5')
      expect(screen.queryByRole('alert')).toBeNull()
      expect(tagOf(shown.desk, 'f')?.attributes).toEqual({ min: 5 })
    })

    it('that was cleared is not stated, which is not zero', async () => {
      const shown = show({ attributes: { f: { min: 7 } } })
      await shown.user.clear(field('min'))
      await shown.user.tab()
      expect(tagOf(shown.desk, 'f')?.attributes).toEqual({ min: null })
      expect([field('min').value, screen.queryByRole('alert')]).toEqual(['', null])
    })

    it('of several digits is one step of undo', async () => {
      const shown = show({ attributes: { f: { min: 7 } } })
      await typeOver(shown, 'min', '120')
      act(() => undo(shown.desk))
      expect(tagOf(shown.desk, 'f')?.attributes).toEqual({ min: 7 })
      expect(field('min').value).toBe('7')
    })

    it('above its upper bound is warned of, until they are the right way round', async () => {
      const shown = show({ attributes: { f: { min: 9, max: 4 } } })
      expect(screen.getByRole('alert').textContent).toBe(shown.words.reversed)
      await typeOver(shown, 'max', '12')
      expect(screen.queryByRole('alert')).toBeNull()
    })
  })

  describe('the label', () => {
    const chooser = (words: ReturnType<typeof show>['words']) =>
      screen.getByRole('button', { name: ending(words.changeLabel) })

    it('is one of those that the project has', async () => {
      const { user, words } = show()
      await user.click(chooser(words))
      const labels = enabledLabels(defaultScheme)
      expect(screen.getAllByRole('option')).toHaveLength(labels.length)
      for (const label of labels)
        expect(screen.getByRole('option', { name: label[language] })).toBeTruthy()
    })

    it('keeps the attributes that the new one has too, and only those', async () => {
      const claim = labelById(defaultScheme, 'CLAIM')!
      const grade = claim.attrs.find(({ id }) => id === 'grade')!
      const graded = { ...figure, attrs: [...figure.attrs, grade] }
      const scheme = {
        ...defaultScheme,
        span_types: defaultScheme.span_types.map((label) => (label === figure ? graded : label))
      }
      const { desk, user, words } = show({
        project: { scheme },
        attributes: { f: { min: 4, grade: 'weak', harm: ['killed'] } }
      })
      const before = readingOf(desk)
      await user.click(chooser(words))
      await user.click(screen.getByRole('option', { name: claim[language] }))
      expect(tagOf(desk, 'f')).toMatchObject({
        label: 'CLAIM',
        attributes: {
          voice: 'indirect',
          epistemic: 'certain_true',
          realis: 'actual',
          grade: 'weak'
        }
      })
      expect(Object.keys(tagOf(desk, 'f')!.attributes)).toHaveLength(4)
      act(() => undo(desk))
      expect(readingOf(desk)).toEqual(before)
    })

    it('that the scheme does not know is shown by its id, and can be changed', async () => {
      const { user, words } = show({ notation: '‹weapon#f:قذائف›' })
      const label = chooser(words)
      expect(label.textContent).toContain('WEAPON')
      await user.click(label)
      expect(screen.getAllByRole('option')).toHaveLength(enabledLabels(defaultScheme).length)
    })
  })

  it('deletes the tag with its links, and undo brings both back', async () => {
    const { desk, user, words } = show({ links: [['victim', 'f', 'a']] })
    const before = readingOf(desk)
    await user.click(screen.getByRole('button', { name: words.remove }))
    expect([tagOf(desk, 'f'), readingOf(desk).links]).toEqual([undefined, []])
    expect(screen.getByText(words.nothing)).toBeTruthy()
    act(() => undo(desk))
    expect(readingOf(desk)).toEqual(before)
    act(() => redo(desk))
    expect(readingOf(desk).links).toEqual([])
  })

  it('lets nothing be changed in a locked article', () => {
    const { strings } = show({ locked: { code: 'file.newer' }, links: [['victim', 'f', 'a']] })
    const panel = within(screen.getByRole('tabpanel'))
    for (const box of panel.getAllByRole<HTMLInputElement>('textbox'))
      expect(box.disabled).toBe(true)
    for (const button of panel.getAllByRole<HTMLButtonElement>('button'))
      // The ends of links are gone to, and the guideline is read.
      if (
        !button.getAttribute('aria-label')?.includes(shownQuote) &&
        !button.textContent?.startsWith(strings.guidelines.open)
      )
        expect(button.disabled).toBe(true)
    for (const radio of panel.getAllByRole<HTMLButtonElement>('radio'))
      expect(radio.disabled).toBe(true)
  })

  it('marks how far the annotator is with the article', async () => {
    const { desk, user, strings, words } = show()
    await user.click(screen.getByRole('button', { name: ending(words.state) }))
    await user.click(screen.getByRole('option', { name: strings.library.states.done }))
    expect(readingOf(desk).state).toBe('done')
  })
})

const shownQuote = 'المجلس'
