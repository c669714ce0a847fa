import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ExportOptions, ExportPage, ExportPreview } from '#core/bridge/export-calls'
import type { ExportChoice } from '#core/bridge/export-choice'
import { formatIds } from '#core/formats/format-ids'
import { formatById } from '#core/formats/list'
import { bad, good, type Outcome } from '#core/outcome'
import { ExportDialog } from '../../../src/renderer/src/panels/export/ExportDialog'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatNumber } from '#core/words/said'
import { askedOf, bothLanguages, held, renderDesk, type DeskOptions } from '../../helpers/desk'
import { exportChoice } from '../../helpers/export-choice'
import { annotators, finished, options, page, preview, running } from '../../helpers/export-dialog'

describe.each(bothLanguages)('the export dialog in %s', (language) => {
  const number = (value: number) => formatNumber(value, language)

  async function show(answers: DeskOptions['answers'] = {}, offered: Partial<ExportOptions> = {}) {
    const shown = renderDesk(<ExportDialog />, {
      language,
      project: { annotators },
      workbench: { dialog: 'export' },
      answers: {
        'export.options': () => good({ ...options, ...offered }),
        'export.preview': () => good(preview),
        'export.start': () => good({ export: running }),
        'export.next': () => good(finished()),
        'export.stop': () => good(null),
        ...answers
      }
    })
    await act(async () => undefined)
    const strings = shown.strings.export
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
    const format = (id: keyof typeof strings.formats) =>
      within(screen.getByRole('listbox')).getByText(strings.formats[id].name)
    const press = (name: string) => shown.user.click(screen.getByRole('radio', { name }))
    const toggle = (name: string) => shown.user.click(button(name))
    const previewed = (): ExportChoice | undefined =>
      askedOf(shown.port, 'export.preview').at(-1)?.choice
    return { ...shown, strings, button, format, press, toggle, previewed }
  }

  it('offers every format under what it is for, with a line about it', async () => {
    const { strings } = await show()
    const list = screen.getByRole('listbox', { name: strings.format })
    expect(within(list).getAllByRole('option')).toHaveLength(formatIds.length)
    for (const purpose of Object.values(strings.purposes))
      expect(within(list).getByRole('group', { name: purpose })).toBeTruthy()
    for (const id of formatIds) expect(list.textContent).toContain(strings.formats[id].about)
  })

  it('shows how much goes out and the first records of the annotator’s own readings', async () => {
    const { strings, previewed } = await show()
    const dialog = screen.getByRole('dialog', { name: strings.title })
    expect(dialog.textContent).toContain(
      strings.contents(number(4), number(3), number(1200), number(7))
    )
    expect(dialog.textContent).toContain(strings.units.codepoint)
    const sample = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: strings.previewOf('readings.jsonl')
    })
    expect([sample.value, sample.readOnly, sample.dir]).toEqual(['{"id":"a"}\n', true, 'ltr'])
    expect(previewed()).toEqual(exportChoice)
  })

  it.each(['conll', 'refi-qda', 'ledger-xlsx'] as const)(
    'says what %s has no place for',
    async (id) => {
      const { user, strings, format } = await show()
      await user.click(format(id))
      const { loses } = formatById(id)!
      const dialog = screen.getByRole('dialog').textContent
      for (const loss of loses.filter(
        (one) => !['set-aside', 'context', 'source', 'marked-lines'].includes(one)
      ))
        expect(dialog).toContain(strings.losses[loss])
    }
  )

  it('offers only what the format takes heed of', async () => {
    const { user, strings, format } = await show()
    const offered = () =>
      [strings.text.label, strings.tokens.label, strings.tagging, strings.split.label].map(
        (label) => screen.queryByRole('radiogroup', { name: label }) !== null
      )
    expect(offered()).toEqual([true, false, false, false])
    await user.click(format('conll'))
    expect(offered()).toEqual([false, true, true, true])
    await user.click(format('doccano'))
    expect(screen.getByRole('radiogroup', { name: strings.units.label })).toBeTruthy()
  })

  it('asks for what was chosen', async () => {
    const { user, strings, format, press, toggle, previewed, desk } = await show()
    const [actor] = desk.store.get().project!.scheme.span_types
    await user.click(format('conll'))
    await press('BIOES')
    await press(strings.tokens.words)
    await press(strings.names.pseudonyms)
    await press(strings.articles.open)
    await press(strings.split.by)
    await toggle(actor![language])
    await toggle(desk.store.get().settings.language === 'ar' ? 'جديدة' : 'New')
    expect(previewed()).toMatchObject({
      format: 'conll',
      tagging: 'bioes',
      tokens: 'words',
      pseudonyms: true,
      articles: ['article-1'],
      split: { train: 80, validation: 10, test: 10, seed: '1' }
    })
    expect(previewed()?.labels).not.toContain(actor!.id)
    expect(previewed()?.states).toEqual(['in-progress', 'done', 'under-review'])
    expect(screen.getByRole('dialog').textContent).toContain(
      strings.splits(number(2), number(1), number(0))
    )
  })

  it('takes the readings of one annotator, of everyone, and the gold where there is any', async () => {
    const { user, strings, previewed } = await show({}, { gold: true })
    const chooser = new RegExp(strings.annotator)
    for (const [name, whose] of [
      ['Sam', { kind: 'annotator', id: 'sam' }],
      [strings.everyone, { kind: 'all' }],
      [strings.gold, { kind: 'gold' }]
    ] as const) {
      await user.click(screen.getByRole('button', { name: chooser }))
      await user.click(screen.getByRole('option', { name }))
      expect(previewed()?.whose).toEqual(whose)
    }
  })

  it('offers no gold where there is none', async () => {
    const { user, strings } = await show()
    await user.click(screen.getByRole('button', { name: new RegExp(strings.annotator) }))
    expect(screen.queryByRole('option', { name: strings.gold })).toBeNull()
  })

  it('begins with the last choice, as far as it still holds', async () => {
    const last: ExportChoice = {
      ...exportChoice,
      format: 'hugging-face',
      whose: { kind: 'annotator', id: 'gone' },
      labels: ['ACTOR', 'gone'],
      articles: ['article-9'],
      pseudonyms: true
    }
    const { previewed } = await show({}, { last })
    expect(previewed()).toEqual({
      ...last,
      whose: exportChoice.whose,
      labels: ['ACTOR'],
      articles: ['article-1']
    })
  })

  it('says how much of what was written was read back as it was', async () => {
    const { user, strings, button, port } = await show()
    await user.click(button(strings.write))
    const status = screen.getByRole('status').textContent
    expect(status).toContain(strings.done('\u2068رصد.jsonl\u2069'))
    expect(status).toContain(strings.identical(number(1207), number(1207)))
    expect(status).toContain('ab'.repeat(32))
    expect(askedOf(port, 'export.start')).toEqual([{ choice: exportChoice }])
  })

  it('lists what the format does not carry, and what was left out on purpose', async () => {
    const comparison = {
      total: 31,
      identical: 20,
      asDeclared: 31,
      lost: { links: 9, borders: 2 },
      differing: []
    }
    const leftOut = { readings: 1, tags: 2, links: 3 }
    const { user, strings, button } = await show({
      'export.next': () => good(finished({ comparison, leftOut }))
    })
    await user.click(button(strings.write))
    const status = screen.getByRole('status').textContent
    for (const words of [
      strings.asDeclared(number(31), number(31)),
      strings.lost(number(20), number(31)),
      strings.loss(strings.losses.links, number(9)),
      strings.loss(strings.losses.borders, number(2)),
      strings.leftOut(number(1), number(2), number(3))
    ])
      expect(status).toContain(words)
  })

  it('says what could not be taken, each with its reason', async () => {
    const problems = [
      { code: 'export.set-aside', at: 'article-1', facts: { count: 2 } },
      { code: 'export.differs', at: 'article-2' }
    ]
    const { user, strings, button } = await show({
      'export.next': () => good(finished({ problems }))
    })
    await user.click(button(strings.write))
    for (const problem of problems)
      expect(screen.getByRole('status').textContent).toContain(problemText(problem, language))
  })

  it('says nothing when the place was not chosen after all', async () => {
    const { user, strings, button } = await show({ 'export.start': () => good(null) })
    await user.click(button(strings.write))
    expect([screen.queryByRole('status'), screen.queryByRole('alert')]).toEqual([null, null])
  })

  it.each(['export.start', 'export.next'] as const)(
    'says why nothing could be written (%s)',
    async (call) => {
      const problem = { code: 'export.inside-project', at: 'رصد.jsonl' }
      const answers = {
        'export.start': { 'export.start': () => bad(problem) },
        'export.next': { 'export.next': () => good({ ...page, finished: true, problem }) }
      }
      const { user, strings, button } = await show(answers[call])
      await user.click(button(strings.write))
      expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
    }
  )

  it('writes nothing while there is nothing to show, and says why there is not', async () => {
    const problem = { code: 'file.damaged', at: 'project.json' }
    const { strings, button } = await show({ 'export.preview': () => bad(problem) })
    expect(button(strings.write).disabled).toBe(true)
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
  })

  it('shows how far it is, can be stopped, and waits for one export before the next', async () => {
    const answer = held<Outcome<ExportPage>>()
    let asked = 0
    const { user, strings, button, port } = await show({
      'export.next': () =>
        (asked += 1) === 1 ? good({ ...page, stage: 'reading-back', done: 2 }) : answer.promise
    })
    await user.click(button(strings.write))
    const bar = screen.getByRole('progressbar', { name: strings.readingBack })
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual([
      '2',
      strings.progress(number(2), number(3))
    ])
    expect(screen.queryByRole('button', { name: strings.write })).toBeNull()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog')).toBeTruthy()
    expect(document.activeElement).toBe(button(strings.cancel))
    await user.click(button(strings.cancel))
    expect(askedOf(port, 'export.stop')).toEqual([{ export: running }])
    const problem = { code: 'export.cancelled', at: 'x' }
    await act(async () => answer.give(good({ ...page, finished: true, problem })))
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
    expect(button(strings.write).disabled).toBe(false)
  })

  it('stops an export that is left', async () => {
    const answer = held<Outcome<ExportPage>>()
    const { user, strings, button, port, desk } = await show({
      'export.next': () => answer.promise
    })
    await user.click(button(strings.write))
    await act(async () => desk.store.patch({ dialog: null }))
    expect(askedOf(port, 'export.stop')).toEqual([{ export: running }])
  })

  it('shows the preview of the last choice, whichever answer comes first', async () => {
    const late = held<Outcome<ExportPreview>>()
    const { user, strings } = await show({
      'export.preview': ({ choice }) =>
        choice.pseudonyms ? good({ ...preview, articles: 9 }) : late.promise
    })
    await user.click(screen.getByRole('radio', { name: strings.names.pseudonyms }))
    await act(async () => late.give(good(preview)))
    expect(screen.getByRole('dialog').textContent).toContain(
      strings.contents(number(4), number(9), number(1200), number(7))
    )
  })

  it('closes', async () => {
    const { desk, user, strings, button } = await show()
    await user.click(button(strings.close))
    expect(desk.store.get().dialog).toBeNull()
  })
})
