import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BundlePreview, BundleReport, WorkId, WorkProgress } from '#core/bridge/bundle-calls'
import { bad, good, type Outcome } from '#core/outcome'
import { formatNumber } from '#core/words/said'
import { DropZone } from '../../../src/renderer/src/app/DropZone'
import { BundlesDialog } from '../../../src/renderer/src/panels/bundles/BundlesDialog'
import { openBundles } from '../../../src/renderer/src/state/bundle-actions'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import {
  askedOf,
  bothLanguages,
  held,
  importAnswers,
  renderDesk,
  reportOf,
  type DeskOptions
} from '../../helpers/desk'

const work = '00000000-0000-4000-8000-000000000001' as WorkId
const annotators = [
  { id: 'layla', name: 'ليلى' },
  { id: 'sam', name: 'Sam' }
]
const none = { gold: 0, guidelines: 0, incidents: 0 }
const empty: BundlePreview = {
  ...none,
  readings: 0,
  articles: 0,
  offered: none,
  writesGuidelines: false,
  items: [],
  besides: []
}
const preview: BundlePreview = {
  ...empty,
  readings: 3,
  items: [{ title: 'خبر', readers: ['ليلى'], gold: false }]
}
const chosen = { gold: false, guidelines: false, incidents: true }
const packed: BundleReport = {
  is: 'packed',
  packed: {
    ...none,
    fileName: 'رصد.hashiya.zip',
    annotators: ['layla'],
    readings: 3,
    articles: 0,
    bytes: 9
  },
  problems: []
}
const received: BundleReport = {
  is: 'received',
  fileName: 'sam.hashiya.zip',
  from: ['Sam'],
  files: [
    { outcome: 'beside', count: 1, first: [{ is: 'reading', title: 'خبر', reader: 'ليلى' }] },
    { outcome: 'new', count: 201, first: [{ is: 'article', title: 'خبر آخر' }] }
  ],
  problems: [{ code: 'zip.bomb', at: 'annotations/sam/a.json' }]
}

describe.each(bothLanguages)('exchanging work in %s', (language) => {
  const number = (value: number) => formatNumber(value, language)

  async function show(answers: DeskOptions['answers'] = {}, tab: 'send' | 'receive' = 'send') {
    const shown = renderDesk(
      <DropZone>
        <BundlesDialog />
        <main>page</main>
      </DropZone>,
      {
        language,
        project: { annotators },
        answers: { 'bundle.preview': () => good(preview), ...answers }
      }
    )
    await act(async () => openBundles(shown.desk, tab))
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
    return { ...shown, words: shown.strings.bundles, button }
  }
  const finished = (report: BundleReport) => ({
    'bundle.pack': () => good({ work }),
    'bundle.choose': () => good({ work }),
    'bundle.drop': () => good({ work }),
    'bundle.next': () => good<WorkProgress>({ done: 1, report })
  })

  it('shows what would be sent, one’s own readings at first', async () => {
    const { port, words } = await show()
    const dialog = screen.getByRole('dialog', { name: words.title })
    expect(dialog.textContent).toContain(words.send.contents(number(3), number(0)))
    expect(within(dialog).getByRole('listitem').textContent).toBe('خبرليلى')
    expect(askedOf(port, 'bundle.preview')).toEqual([
      { annotator: 'layla', articles: false, only: null, ...chosen }
    ])
  })

  it('packs everyone’s readings of the open article with the article', async () => {
    const { port, user, words, button } = await show(finished(packed))
    const choose = async (label: string, option: string) => {
      await user.click(screen.getByRole('button', { name: new RegExp(label) }))
      await user.click(screen.getByRole('option', { name: option }))
    }
    await choose(words.send.whose, words.send.everyone)
    await choose(words.send.which, words.send.open)
    await choose(words.send.articles, words.send.with)
    await user.click(button(words.send.start))
    const asked = { annotator: null, articles: true, only: 'article-1', ...chosen }
    expect(askedOf(port, 'bundle.preview').at(-1)).toEqual(asked)
    expect(askedOf(port, 'bundle.pack')).toEqual([asked])
    expect(screen.getByText(/\.hashiya\.zip/).textContent).toBe(
      words.send.done('\u2068رصد.hashiya.zip\u2069', words.send.contents(number(3), number(0)))
    )
  })

  it('sends the guidelines of whoever wrote some, and gold only when it is wished', async () => {
    const offered = { gold: 2, guidelines: 5, incidents: 1 }
    const { port, user, words, button } = await show({
      ...finished(packed),
      'bundle.preview': ({ gold, guidelines, incidents }) =>
        good({
          ...preview,
          offered,
          writesGuidelines: true,
          gold: gold ? 2 : 0,
          guidelines: guidelines ? 1 : 0,
          incidents: incidents ? 1 : 0,
          besides: [
            { is: 'guideline', label: 'ACTOR', language: 'ar' },
            { is: 'incident', title: 'قصف', reader: 'ليلى' }
          ]
        })
    })
    const dialog = screen.getByRole('dialog', { name: words.title })
    const sums = words.send.sums
    expect(dialog.textContent).toContain(sums.guidelines(number(1)))
    expect(dialog.textContent).toContain(sums.incidents(number(1)))
    expect(dialog.textContent).not.toContain(sums.gold(number(2)))
    const items = within(dialog).getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent).slice(1)).toEqual([
      expect.stringContaining(words.guideline(words.languages.ar)),
      `قصف${words.incident('\u2068ليلى\u2069')}`
    ])
    const box = (kind: 'gold' | 'guidelines') =>
      screen.getByRole<HTMLInputElement>('checkbox', {
        name: new RegExp(`^${words.send.kinds[kind](number(offered[kind])).replace(/[()]/g, '.')}`)
      })
    expect([box('gold').checked, box('guidelines').checked]).toEqual([false, true])
    await user.click(box('gold'))
    await user.click(box('guidelines'))
    expect(dialog.textContent).toContain(sums.gold(number(2)))
    await user.click(button(words.send.start))
    expect(askedOf(port, 'bundle.pack')).toMatchObject([
      { gold: true, guidelines: false, incidents: true }
    ])
  })

  it('leads from what was kept beside to where a person chooses', async () => {
    const { desk, user, words, button } = await show(
      { ...finished(received), 'copies.list': () => good([]) },
      'receive'
    )
    await user.click(button(words.receive.start))
    await user.click(button(words.receive.look))
    expect(desk.store.get().bundles.tab).toBe('copies')
  })

  it('sends nothing where there is nothing', async () => {
    const { words, button } = await show({
      'bundle.preview': () => good(empty)
    })
    expect(screen.getByText(words.send.nothing)).toBeTruthy()
    expect(button(words.send.start).disabled).toBe(true)
  })

  it('shows how far it is, and stops when that is wished', async () => {
    const next = held<Outcome<WorkProgress>>()
    const answers: Outcome<WorkProgress>[] = [good({ done: 0.4, report: null })]
    const { port, user, words, button } = await show({
      'bundle.pack': () => good({ work }),
      'bundle.stop': () => good(null),
      'bundle.next': () => answers.shift() ?? next.promise
    })
    await user.click(button(words.send.start))
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: words.packing })
    expect([bar.value, document.activeElement]).toEqual([0.4, button(words.send.start)])
    await user.click(button(words.send.start))
    expect(askedOf(port, 'bundle.pack')).toHaveLength(1)
    await user.click(button(words.stop))
    expect(askedOf(port, 'bundle.stop')).toEqual([{ work }])
    const problem = { code: 'bundle.stopped', at: 'رصد.hashiya.zip' }
    await act(async () => next.give(good({ done: 1, report: { is: 'failed', problem } })))
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('leaves everything as it was when the dialog was cancelled', async () => {
    const { desk, user, words, button } = await show({ 'bundle.pack': () => good(null) })
    await user.click(button(words.send.start))
    expect(desk.store.get().bundles).toMatchObject({ running: null, reports: { send: null } })
  })

  it('says why packing could not begin', async () => {
    const problem = { code: 'disk.full' }
    const { user, words, button } = await show({ 'bundle.pack': () => bad(problem) })
    await user.click(button(words.send.start))
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
  })

  it('tells what became of each received file, and what was refused and why', async () => {
    const { user, words, button } = await show(finished(received), 'receive')
    await user.click(button(words.receive.start))
    const headings = screen.getAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      `${words.receive.outcomes.beside} ${number(1)}`,
      `${words.receive.outcomes.new} ${number(201)}`,
      `${words.receive.refused} ${number(1)}`
    ])
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(items).toEqual([
      'خبرليلى',
      `خبر آخر${words.receive.article}`,
      problemText({ code: 'zip.bomb', at: 'annotations/sam/a.json' }, language)
    ])
    expect(screen.getByText(words.send.more(200))).toBeTruthy()
  })

  it('takes a dropped bundle in, and leaves the other files to the import', async () => {
    const { desk, port, words } = await show({
      ...finished(received),
      ...importAnswers([], reportOf([]))
    })
    act(() => desk.store.patch({ dialog: null }))
    const files = ['sam.HASHIYA.zip', 'خبر.txt'].map((name) => new File(['x'], name))
    await act(async () => {
      fireEvent.drop(screen.getByText('page'), { dataTransfer: { files, types: ['Files'] } })
    })
    expect(await screen.findAllByRole('heading', { level: 3 })).toHaveLength(3)
    expect(askedOf(port, 'bundle.drop').map(({ name }) => name)).toEqual(['sam.HASHIYA.zip'])
    await waitFor(() =>
      expect(askedOf(port, 'intake.drop')[0]?.files.map(({ name }) => name)).toEqual(['خبر.txt'])
    )
    expect(screen.getByRole('tab', { name: words.tabs.receive, selected: true })).toBeTruthy()
  })

  it('says that a bundle is too large to be dropped', async () => {
    const { port } = await show({}, 'receive')
    const file = new File(['x'], 'big.hashiya.zip')
    Object.defineProperty(file, 'size', { value: 40_000_000 })
    await act(async () => {
      fireEvent.drop(screen.getByText('page'), {
        dataTransfer: { files: [file], types: ['Files'] }
      })
      await Promise.resolve()
    })
    const problem = { code: 'bundle.drop-too-large', at: 'big.hashiya.zip' }
    expect(screen.getByRole('alert').textContent).toBe(problemText(problem, language))
    expect(askedOf(port, 'bundle.drop')).toEqual([])
  })
})
