import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { emptyReading } from '#core/annotation/reading'
import type { Feedback } from '#core/file/feedback-file'
import { good } from '#core/outcome'
import { feedbackFor } from '#core/review/feedback'
import { defaultScheme } from '#core/scheme/default'
import { CorrectionsPage } from '../../../src/renderer/src/panels/corrections/CorrectionsPage'
import { askedOf, bothLanguages, renderDesk } from '../../helpers/desk'
import { articleOf, reading } from '../../helpers/notation'

const notation = '😀 قال المجلس إن "قسد" هاجمت'
const article = articleOf(notation)

/** Omar took the quotation marks into the name. */
function feedback(): Feedback {
  const { reading: gold } = reading('😀 قال المجلس إن "‹actor:قسد›" هاجمت')
  const { reading: theirs } = reading('😀 قال المجلس إن ‹actor:"قسد"› هاجمت')
  return feedbackFor(
    {
      project: { id: 'project-1', name: 'رصد' },
      scheme: defaultScheme,
      annotator: { id: 'omar', name: 'عمر' },
      names: new Map(),
      anonymous: false
    },
    [{ article, theirs: { ...emptyReading, tags: theirs.tags }, gold }]
  )
}

describe.each(bothLanguages)('the page of corrections in %s', (language) => {
  function show() {
    const shown = renderDesk(<CorrectionsPage />, {
      language,
      notation,
      project: { annotators: [{ id: 'omar', name: 'عمر' }] },
      answers: { 'feedback.make': () => good(feedback()), 'agreement.save': () => good(true) }
    })
    const field = shown.container.querySelector<HTMLInputElement>('input[type=file]')!
    return { ...shown, field, words: shown.strings.corrections }
  }

  const fileOf = (text: string) => new File([text], 'omar.json', { type: 'application/json' })

  it('lists the corrections of a file and leads to their words', async () => {
    const { user, desk, field, words } = show()
    await user.upload(field, fileOf(JSON.stringify(feedback())))
    const place = await screen.findByRole('button', { name: words.goTo('"قسد"') })
    await user.click(place)
    const { room, goTo } = desk.store.get()
    expect(room).toBe('read')
    expect(goTo?.span).toEqual({ start: 17, end: 22 })
  })

  it('shows words of another text nowhere, and says so', async () => {
    const { user, desk, field, words } = show()
    const other = feedback()
    const articles = other.articles.map((one) => ({ ...one, textSha256: 'f'.repeat(64) }))
    await user.upload(field, fileOf(JSON.stringify({ ...other, articles })))
    await user.click(await screen.findByRole('button', { name: words.goTo('"قسد"') }))
    expect(desk.store.get().goTo).toBeNull()
    expect(desk.store.get().notices).toEqual([
      { code: 'feedback.other-text', at: articles[0]!.title }
    ])
  })

  it.each(['{', '{"format":"hashiya.reading"}', '[]'])(
    'refuses a file that is none: %s',
    async (text) => {
      const { user, desk, field } = show()
      await user.upload(field, fileOf(text))
      await expect
        .poll(() => desk.store.get().notices)
        .toEqual([{ code: 'feedback.not-one', at: 'omar.json' }])
      expect(desk.store.get().corrections).toBeNull()
    }
  )

  it('shows what a colleague will be told, and saves it as a page', async () => {
    const { user, port, words } = show()
    const make = screen.getByRole('group', { name: words.make.heading })
    await user.selectOptions(within(make).getByRole('combobox'), 'omar')
    await user.click(within(make).getByRole('button', { name: words.make.anonymous }))
    await user.click(within(make).getByRole('button', { name: words.make.show }))
    expect(askedOf(port, 'feedback.make')).toEqual([{ annotator: 'omar', anonymous: true }])
    await user.click(await screen.findByRole('button', { name: words.make.page }))
    const [saved] = askedOf(port, 'agreement.save')
    expect(saved!.text).toContain(`<html lang="${language}"`)
  })
})
