import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '#core/annotation/merge'
import type { Deed } from '#core/bridge/history-calls'
import { bad, good } from '#core/outcome'
import { HistorySection } from '../../../src/renderer/src/panels/inspector/HistorySection'
import type { Settlement } from '#core/annotation/settlement'
import { noSteps } from '#core/bridge/history-calls'
import { differencesOf } from '#core/review/differences'
import { noReview, openReview } from '../../../src/renderer/src/state/reviewing'
import {
  ConflictDialog,
  GoldConflictDialog
} from '../../../src/renderer/src/panels/outside/ConflictDialog'
import { LockDialog } from '../../../src/renderer/src/panels/outside/LockDialog'
import { StatusBar } from '../../../src/renderer/src/panels/status/StatusBar'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatMoment } from '../../../src/renderer/src/strings/use-strings'
import {
  askedOf,
  bothLanguages,
  deskOf,
  projectOf,
  readingOf,
  renderDesk,
  savedAt,
  tagOf,
  viewOf,
  type DeskOptions
} from '../../helpers/desk'

const holder = { annotator: 'عمر', host: 'PC-2', since: savedAt, isHere: false }

describe.each(bothLanguages)('the history of a tag in %s', (language) => {
  const deed = (way: Deed['way'], ...edits: Deed['edits']): Deed => ({
    way,
    by: 'layla',
    at: savedAt,
    edits
  })
  const show = (deeds: readonly Deed[], options: DeskOptions = {}) => {
    const { desk } = deskOf()
    const { open, project } = desk.store.get()
    const tag = tagOf(desk, 'f')!
    return renderDesk(<HistorySection tag={tag} open={open!} scheme={project!.scheme} />, {
      language,
      answers: { 'history.about': () => good({ deeds, older: null }) },
      ...options
    })
  }

  it('is read only when it is opened', () => {
    const { port } = show([])
    expect(port.asked).toEqual([])
  })

  it('says who did what and when, in words', async () => {
    const tag = readingOf(deskOf().desk).tags.find(({ id }) => id === 'f')!
    const link = { id: 'l', relation: 'victim', from: 'f', to: 'a', attributes: {} }
    const { strings, user, container } = show([
      deed('undo', { type: 'set', id: 'f', attribute: 'min', from: 12, to: null }),
      deed('do', { type: 'note', id: 'f', from: '', to: 'ملاحظة' }),
      deed('outside', { type: 'link', link }),
      deed('do', { type: 'add', tag })
    ])
    await user.click(screen.getByText(strings.history.title))
    const rows = await screen.findAllByRole('listitem')
    const said = rows.map(({ textContent }) => textContent ?? '')
    expect(rows).toHaveLength(4)
    for (const words of said) {
      expect(words).toContain('ليلى')
      expect(words).toContain(formatMoment(savedAt, language))
    }
    expect(said[0]).toContain(strings.history.ways.undo)
    expect(said[0]).toContain(strings.history.notStated)
    expect(said[1]).toContain('ملاحظة')
    expect(said[2]).toContain(strings.history.ways.outside)
    expect(said[2]).toContain('المجلس')
    expect(said[3]).toContain('أربعة قتلى')
    expect(container.textContent).not.toMatch(/undefined|\[object/)
  })

  it('says that there is none, or that it cannot be read', async () => {
    const { strings, user, unmount } = show([])
    await user.click(screen.getByText(strings.history.title))
    expect(await screen.findByText(strings.history.nothing)).toBeTruthy()
    unmount()
    const failing = show([], {
      answers: { 'history.about': () => bad({ code: 'bridge.failed' }) }
    })
    await failing.user.click(screen.getByText(strings.history.title))
    expect(await screen.findByText(strings.history.failed)).toBeTruthy()
  })
})

describe.each(bothLanguages)('the question whose the project is, in %s', (language) => {
  const show = (options: DeskOptions = {}) =>
    renderDesk(<LockDialog />, {
      language,
      project: { holder, readOnly: true },
      workbench: { dialog: 'lock' },
      ...options
    })

  it('names who has it, where and since when', () => {
    show()
    const words = screen.getByRole('dialog').textContent ?? ''
    for (const part of ['عمر', 'PC-2', formatMoment(savedAt, language)])
      expect(words).toContain(part)
  })

  it('leaves it for reading, or takes it', async () => {
    const { strings, user, desk } = show({
      answers: {
        'lock.take': () => good(projectOf()),
        'article.open': () => good(viewOf('article-1'))
      }
    })
    await user.click(screen.getByRole('button', { name: strings.outside.lock.anyway }))
    expect(desk.store.get()).toMatchObject({ dialog: null, project: { readOnly: false } })
  })

  it('says that another Hashiya here still has it', async () => {
    const here = projectOf({ holder: { ...holder, isHere: true }, readOnly: true })
    const { strings, user } = show({ project: here, answers: { 'lock.take': () => good(here) } })
    await user.click(screen.getByRole('button', { name: strings.outside.lock.again }))
    expect((await screen.findByRole('alert')).textContent).not.toBe('')
  })
})

describe.each(bothLanguages)('both versions in %s', (language) => {
  const { reading } = viewOf('article-1')
  const figure = reading.tags.find(({ id }) => id === 'f')!
  const conflicts: readonly Conflict[] = [
    { kind: 'tag', id: 'f', mine: { ...figure, note: 'لي' }, theirs: null },
    { kind: 'state', id: 'state', mine: 'done', theirs: 'under-review' }
  ]
  const show = (options: DeskOptions = {}) =>
    renderDesk(<ConflictDialog />, {
      language,
      workbench: { dialog: 'conflict' },
      ...options,
      answers: {
        'conflict.open': () => good({ conflicts, mine: reading }),
        'article.open': () => good(viewOf('article-1')),
        ...options.answers
      }
    })

  it('stand side by side, and nothing is chosen beforehand', async () => {
    const { strings } = show()
    const groups = await screen.findAllByRole('radiogroup')
    expect(groups).toHaveLength(2)
    expect(within(groups[0]!).getByText(/لي/)).toBeTruthy()
    expect(within(groups[0]!).getByText(strings.outside.conflict.removed)).toBeTruthy()
    expect(within(groups[1]!).getByText(strings.library.states.done)).toBeTruthy()
    const confirm = screen.getByRole<HTMLButtonElement>('button', {
      name: strings.outside.conflict.confirm
    })
    expect(confirm.disabled).toBe(true)
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  })

  it('are joined by what was chosen for each', async () => {
    const { strings, user, port, desk } = show({
      answers: { 'conflict.settle': () => good({ rev: 3, savedAt }) }
    })
    const radios = await screen.findAllByRole('radio')
    await user.click(radios[1]!)
    await user.click(radios[2]!)
    await user.click(screen.getByRole('button', { name: strings.outside.conflict.confirm }))
    expect(askedOf(port, 'conflict.settle')).toEqual([
      { article: 'article-1', sides: { 'tag:f': 'theirs', 'state:state': 'mine' } }
    ])
    expect(desk.store.get().dialog).toBeNull()
  })
})

describe.each(bothLanguages)('both versions of a gold reading in %s', (language) => {
  const { article, reading } = viewOf('article-1')
  const decision: Settlement = {
    id: 'd',
    at: savedAt,
    by: 'huda',
    kind: 'label',
    on: [],
    outcome: 'taken',
    from: ['omar'],
    result: ['f'],
    reason: 'slip',
    words: 'كما ترى'
  }
  const conflicts: readonly Conflict[] = [
    { kind: 'decision', id: 'd', mine: null, theirs: decision }
  ]

  it('stand side by side with why and by whom, and are joined as chosen', async () => {
    const open = openReview({
      article,
      readings: [],
      comparison: differencesOf(article.text, []),
      gold: { reading, locked: null, steps: noSteps },
      problems: []
    })
    const { strings, user, port, desk } = renderDesk(<GoldConflictDialog />, {
      language,
      workbench: { dialog: 'gold-conflict', reviewing: { ...noReview, open } },
      answers: {
        'conflict.open': () => good({ conflicts, mine: reading }),
        'conflict.settle': () => good({ rev: 3, savedAt }),
        'gold.open': () =>
          good({ reading: { ...reading, settled: [decision] }, locked: null, steps: noSteps }),
        'gold.save': () => good({ rev: 3, savedAt })
      }
    })
    const group = await screen.findByRole('radiogroup', { name: strings.gold.decision })
    for (const words of [strings.gold.outcomes.taken, 'كما ترى', strings.compare.reasons.slip])
      expect(within(group).getByText(words)).toBeTruthy()
    expect(within(group).getByText(strings.gold.by('huda'))).toBeTruthy()
    await user.click(within(group).getAllByRole('radio')[1]!)
    await user.click(screen.getByRole('button', { name: strings.outside.conflict.confirm }))
    expect(askedOf(port, 'conflict.settle')).toEqual([
      { article: 'article-1', record: 'gold', sides: { 'decision:d': 'theirs' } }
    ])
    const { dialog, reviewing } = desk.store.get()
    expect(dialog).toBeNull()
    expect(reviewing.open?.gold.settled).toEqual([decision])
    expect(reviewing.save).toMatchObject({ kind: 'saved' })
  })
})

describe.each(bothLanguages)('the status bar in %s', (language) => {
  it('offers to compare, and to save elsewhere', async () => {
    const problem = {
      code: 'save.changed-underneath',
      facts: { copy: 'article-1.conflict-2.json' }
    }
    const { strings, user, desk } = renderDesk(<StatusBar />, {
      language,
      workbench: {
        save: { kind: 'failed', problem },
        unsaved: new Map([['article-1', problem]])
      },
      answers: { 'reading.save-elsewhere': () => good({ fileName: 'copy.json' }) }
    })
    await user.click(screen.getByRole('button', { name: strings.outside.elsewhere }))
    expect(desk.store.get().notices).toMatchObject([{ code: 'save.kept-elsewhere' }])
    await user.click(screen.getByRole('button', { name: strings.outside.conflict.compare }))
    expect(desk.store.get().dialog).toBe('conflict')
  })

  it('says what was not quite right about a save', () => {
    const note = { code: 'save.not-confirmed', at: 'article-1.json' }
    renderDesk(<StatusBar />, {
      language,
      workbench: { save: { kind: 'saved', at: savedAt, note } }
    })
    expect(screen.getByRole('status').textContent).toContain(problemText(note, language))
  })

  it('leads back to the question whose the project is', async () => {
    const { strings, user, desk } = renderDesk(<StatusBar />, {
      language,
      project: { holder, readOnly: true }
    })
    expect(screen.getByText(strings.outside.lock.status)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: strings.outside.lock.decide }))
    expect(desk.store.get().dialog).toBe('lock')
  })
})
