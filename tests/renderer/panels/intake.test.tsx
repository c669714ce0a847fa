import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { good } from '#core/outcome'
import { IntakeDialog } from '../../../src/renderer/src/panels/intake/IntakeDialog'
import { LibraryPanel } from '../../../src/renderer/src/panels/library/LibraryPanel'
import { importArticles } from '../../../src/renderer/src/state/import-actions'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import {
  askedOf,
  bothLanguages,
  cardOf,
  held,
  importAnswers,
  intakeId,
  lookOf,
  renderDesk,
  reportOf,
  viewOf,
  type DeskOptions
} from '../../helpers/desk'

const page = lookOf(0, {
  name: 'خبر.html',
  kind: 'html',
  title: 'هدنة في الوادي',
  date: '2024-05-12',
  outlet: 'وكالة الضفة',
  opening: 'هدنة في الوادي\nقالت اللجان إن الهدنة قائمة.',
  notes: [{ code: 'import.whole-page', at: 'خبر.html' }],
  asks: true
})
const unsure = lookOf(1, {
  name: 'قديم.txt',
  encoding: 'windows-1256',
  candidates: [
    { encoding: 'windows-1256', preview: 'داظش' },
    { encoding: 'iso-8859-6', preview: 'داعش' }
  ],
  asks: true
})
const columns = { all: ['id', 'words'], text: null, title: null, date: null }
const table = lookOf(2, { name: 't.csv', kind: 'csv', columns, articles: 0, asks: true })
const damaged = lookOf(3, {
  name: 'x.pdf',
  kind: null,
  problem: { code: 'import.pdf-damaged', at: 'x.pdf' }
})

describe.each(bothLanguages)('importing in %s', (language) => {
  const show = (looks: readonly ReturnType<typeof lookOf>[], more: DeskOptions['answers'] = {}) => {
    const shown = renderDesk(
      <>
        <LibraryPanel />
        <IntakeDialog />
      </>,
      {
        language,
        answers: {
          ...importAnswers(looks, reportOf([cardOf('article-2')])),
          'article.open': ({ article }) => good(viewOf(article)),
          ...more
        }
      }
    )
    return { ...shown, importing: importArticles(shown.desk, null) }
  }

  it('asks nothing about plain texts, and says which file became what', async () => {
    const { importing, port, strings, user } = show([lookOf(0), damaged])
    await importing
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(askedOf(port, 'intake.take')).toEqual([{ intake: intakeId, decisions: [] }])
    const report = within(await screen.findByRole('status'))
    expect(report.getByText(strings.library.imported(1))).toBeTruthy()
    await user.click(report.getByText(strings.intake.details))
    expect(report.getByText('خبر.txt').closest('li')!.textContent).toContain('utf-8')
  })

  it('shows what a page is, says and begins with, and imports it', async () => {
    const { desk, strings, user } = show([page])
    const dialog = within(await screen.findByRole('dialog', { name: strings.intake.title }))
    const row = dialog.getByRole('listitem').textContent
    for (const words of ['خبر.html', strings.intake.kinds.html, page.title!, page.outlet!])
      expect(row).toContain(words)
    expect(row).toContain(problemText(page.notes[0]!, language))
    expect(dialog.getByLabelText(strings.intake.opening).getAttribute('dir')).toBe('auto')
    await user.click(dialog.getByRole('button', { name: strings.intake.confirm(1) }))
    await waitFor(() => expect(desk.store.get().open?.article.id).toBe('article-2'))
    expect([desk.store.get().intake, desk.store.get().importing]).toEqual([null, false])
  })

  it('waits until an encoding is chosen by how the text reads', async () => {
    const { port, strings, user } = show([unsure], {
      'intake.again': () => good({ ...unsure, encoding: 'iso-8859-6', candidates: [] })
    })
    const dialog = within(await screen.findByRole('dialog'))
    const confirm = dialog.getByRole('button', { name: strings.intake.confirm(1) })
    expect(confirm.hasAttribute('disabled')).toBe(true)
    expect(dialog.getByRole('status').textContent).toBe(strings.intake.open(1))
    await user.click(dialog.getByRole('radio', { name: /داعش/ }))
    await waitFor(() => expect(confirm.hasAttribute('disabled')).toBe(false))
    expect(dialog.getByRole('radio', { name: /داعش/ }).getAttribute('aria-checked')).toBe('true')
    await user.click(confirm)
    const choices = { encoding: 'iso-8859-6' }
    expect(askedOf(port, 'intake.take')).toEqual([
      { intake: intakeId, decisions: [{ file: 1, leave: false, choices }] }
    ])
  })

  it('waits until the column of the text is chosen', async () => {
    const { port, strings, user } = show([table], {
      'intake.again': () => good({ ...table, columns: { ...columns, text: 'words' }, articles: 7 })
    })
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText(strings.intake.textColumn), 'words')
    expect(await dialog.findByText(strings.intake.articles(7))).toBeTruthy()
    expect(dialog.getByRole('status').textContent).toBe(strings.intake.ready)
    expect(askedOf(port, 'intake.again')).toEqual([
      { intake: intakeId, file: 2, choices: { textColumn: 'words' } }
    ])
  })

  it('leaves out what is unticked, and what cannot be read, with the reason', async () => {
    const { port, strings, user } = show([page, unsure, damaged])
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(problemText(damaged.problem!, language))).toBeTruthy()
    expect(dialog.getByRole('checkbox', { name: /x\.pdf/ }).hasAttribute('disabled')).toBe(true)
    await user.click(dialog.getByRole('checkbox', { name: /قديم\.txt/ }))
    await user.click(dialog.getByRole('button', { name: strings.intake.confirm(1) }))
    expect(askedOf(port, 'intake.take')).toEqual([
      { intake: intakeId, decisions: [{ file: 1, leave: true, choices: {} }] }
    ])
  })

  it('is cancelled by Escape, and then nothing is taken', async () => {
    const { desk, port, user } = show([page])
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(port.asked.map(([call]) => call)).toEqual([
      'intake.choose',
      'intake.look',
      'intake.stop'
    ])
    expect(desk.store.get().importing).toBe(false)
  })

  it('shows how far it is, and can be stopped; what was taken stays', async () => {
    const first = { ...reportOf([cardOf('article-2')]), finished: false }
    const last = { ...reportOf([cardOf('article-3')]), finished: true }
    const second = held<ReturnType<typeof good<typeof last>>>()
    let pieces = 0
    const { desk, importing, port, strings, user } = show([lookOf(0), lookOf(1)], {
      'intake.take': () => ((pieces += 1) === 1 ? good(first) : second.promise)
    })
    const stop = await screen.findByRole('button', { name: strings.intake.stop })
    await waitFor(() => expect(desk.store.get().intake?.reports).toHaveLength(1))
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1')
    await user.click(stop)
    expect(askedOf(port, 'intake.stop')).toEqual([{ intake: intakeId }])
    expect(stop.hasAttribute('disabled')).toBe(true)
    second.give(good(last))
    await importing
    expect(desk.store.get().project?.articles.map(({ id }) => id)).toEqual([
      'article-1',
      'article-2',
      'article-3'
    ])
    expect(await screen.findByText(strings.library.imported(2))).toBeTruthy()
  })
})
