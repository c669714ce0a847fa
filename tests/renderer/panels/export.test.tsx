import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ExportPreview, ExportReport } from '#core/bridge/calls'
import { bad, good, type Outcome } from '#core/outcome'
import { ExportDialog } from '../../../src/renderer/src/panels/export/ExportDialog'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatNumber } from '#core/words/said'
import { askedOf, bothLanguages, held, renderDesk, type DeskOptions } from '../../helpers/desk'

const preview: ExportPreview = { articles: 3, annotations: 1200, links: 7, sample: '{"id":"a"}' }
const written = {
  fileName: 'رصد.jsonl',
  articles: 3,
  annotations: 1200,
  identical: 1200,
  bytes: 90_000
}
const annotators = [
  { id: 'layla', name: 'ليلى' },
  { id: 'sam', name: 'Sam' }
]

describe.each(bothLanguages)('the export dialog in %s', (language) => {
  const number = (value: number) => formatNumber(value, language)

  async function show(answers: DeskOptions['answers'] = {}) {
    const shown = renderDesk(<ExportDialog />, {
      language,
      project: { annotators },
      workbench: { dialog: 'export' },
      answers: { 'export.preview': () => good(preview), ...answers }
    })
    await act(async () => undefined)
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
    return { ...shown, strings: shown.strings.export, button }
  }

  it('shows how much goes out, in which units, and the first records', async () => {
    const { port, strings } = await show()
    const dialog = screen.getByRole('dialog', { name: strings.title })
    expect(dialog.textContent).toContain(strings.contents(number(3), number(1200), number(7)))
    expect(dialog.textContent).toContain(strings.unit)
    const sample = screen.getByRole<HTMLTextAreaElement>('textbox', { name: strings.preview })
    expect([sample.value, sample.readOnly, sample.dir]).toEqual([preview.sample, true, 'ltr'])
    expect(port.asked).toEqual([['export.preview', { format: 'jsonl', annotator: 'layla' }]])
  })

  it('says how much of what was written was read back as it was', async () => {
    const report: ExportReport = { written: { ...written, identical: 1199 }, problems: [] }
    const { user, strings, button } = await show({ 'export.write': () => good(report) })
    await user.click(button(strings.write))
    expect(screen.getByRole('status').textContent).toBe(
      strings.done('\u2068رصد.jsonl\u2069', number(1199), number(1200))
    )
  })

  it('says what was left out, each with its reason', async () => {
    const problems = [
      { code: 'export.set-aside', at: 'article-1', facts: { count: 2 } },
      { code: 'export.differs', at: 'article-2' }
    ]
    const { user, strings, button } = await show({
      'export.write': () => good({ written, problems })
    })
    await user.click(button(strings.write))
    for (const problem of problems)
      expect(screen.getByRole('status').textContent).toContain(problemText(problem, language))
  })

  it('says nothing when the file was not chosen after all', async () => {
    const { user, strings, button } = await show({
      'export.write': () => good({ written: null, problems: [] })
    })
    await user.click(button(strings.write))
    expect([screen.queryByRole('status'), screen.queryByRole('alert')]).toEqual([null, null])
  })

  it('says why nothing could be written', async () => {
    const problem = { code: 'export.inside-project', at: 'رصد.jsonl' }
    const { user, strings, button } = await show({ 'export.write': () => bad(problem) })
    await user.click(button(strings.write))
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
  })

  it('writes nothing while there is nothing to show, and says why there is not', async () => {
    const problem = { code: 'file.damaged', at: 'project.json' }
    const { strings, button } = await show({ 'export.preview': () => bad(problem) })
    expect(button(strings.write).disabled).toBe(true)
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
  })

  it('waits for one export before the next', async () => {
    const answer = held<Outcome<ExportReport>>()
    const { user, strings, button } = await show({ 'export.write': () => answer.promise })
    await user.click(button(strings.write))
    expect(button(strings.write).disabled).toBe(true)
    await act(async () => answer.give(good({ written, problems: [] })))
    expect(button(strings.write).disabled).toBe(false)
  })

  it('takes the readings of one annotator or of everyone', async () => {
    const { port, user, strings, button } = await show({
      'export.write': () => good({ written, problems: [] })
    })
    const chooser = new RegExp(strings.annotator)
    await user.click(screen.getByRole('button', { name: chooser }))
    await user.click(screen.getByRole('option', { name: 'Sam' }))
    await user.click(screen.getByRole('button', { name: chooser }))
    await user.click(screen.getByRole('option', { name: strings.everyone }))
    await user.click(button(strings.write))
    const asked = askedOf(port, 'export.preview').map(({ annotator }) => annotator)
    expect(asked).toEqual(['layla', 'sam', null])
    expect(askedOf(port, 'export.write')).toEqual([{ format: 'jsonl', annotator: null }])
  })

  it('shows the preview of the last choice, whichever answer comes first', async () => {
    const late = held<Outcome<ExportPreview>>()
    const { user, strings } = await show({
      'export.preview': ({ annotator }) =>
        annotator === 'layla' ? late.promise : good({ ...preview, articles: 9 })
    })
    await user.click(screen.getByRole('button', { name: new RegExp(strings.annotator) }))
    await user.click(screen.getByRole('option', { name: 'Sam' }))
    await act(async () => late.give(good(preview)))
    expect(screen.getByRole('dialog').textContent).toContain(
      strings.contents(number(9), number(1200), number(7))
    )
  })

  it('closes', async () => {
    const { desk, user, strings, button } = await show()
    await user.click(button(strings.close))
    expect(desk.store.get().dialog).toBeNull()
  })
})
