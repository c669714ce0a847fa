import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyReading } from '#core/annotation/reading'
import type { ComparisonId } from '#core/bridge/compare-calls'
import { noSteps } from '#core/bridge/history-calls'
import { bad, good } from '#core/outcome'
import { differencesOf } from '#core/review/differences'
import { ComparePage } from '../../../src/renderer/src/panels/compare/ComparePage'
import { formatNumber } from '#core/words/said'
import { takeChange } from '../../../src/renderer/src/state/outside'
import {
  askedOf,
  bothLanguages,
  cardOf,
  renderDesk,
  savedAt,
  type DeskOptions
} from '../../helpers/desk'
import { articleOf } from '../../helpers/notation'
import { cases, layla, omar, rana, settle, take } from '../../helpers/settling'

const readings = [layla, omar, rana]
const annotators = readings.map(({ annotator }) => ({ id: annotator, name: annotator }))
const article = articleOf(layla.text)
const id = '00000000-0000-4000-8000-000000000001' as ComparisonId

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400)
})
afterEach(() => void vi.restoreAllMocks())

describe.each(bothLanguages)('the page that compares in %s', (language) => {
  async function show(answers: DeskOptions['answers'] = {}) {
    const comparison = differencesOf(layla.text, readings)
    const gold = { reading: emptyReading, locked: null, steps: noSteps }
    const compared = { article, readings, comparison, gold, problems: [] }
    const progress = { disputes: 3, settled: 0, accords: 0, taken: 0 }
    const shown = renderDesk(<ComparePage />, {
      language,
      project: { annotators, articles: [cardOf('article-1')] },
      answers: {
        'compare.count': () => good({ readers: ['layla', 'omar'], progress, problems: [] }),
        'compare.start': () => good({ comparison: id, tags: 8 }),
        'compare.next': () => good({ paired: 8, compared, finished: true }),
        'gold.edit': () => good({ rev: 1, savedAt }),
        ...answers
      }
    })
    const words = shown.strings.compare
    await screen.findByRole('article', { name: words.card })
    const settledSo = async (count: number) =>
      waitFor(() =>
        expect(screen.getAllByRole('status')[0]?.textContent).toContain(
          words.progress(formatNumber(count, language), formatNumber(3, language))
        )
      )
    return { ...shown, words, settledSo }
  }
  const gold = (desk: Awaited<ReturnType<typeof show>>['desk']) =>
    desk.store.get().reviewing.open!.gold
  const rowTexts = () =>
    [...document.querySelectorAll('div[role=option]')].map(({ textContent }) => textContent)

  it('lists the differences, the worst first, each with its kind', async () => {
    const { words } = await show()
    const rows = rowTexts()
    expect(rows).toHaveLength(3)
    for (const [at, kind] of (['missing', 'label', 'borders'] as const).entries())
      expect(rows[at]).toContain(words.kinds[kind])
    expect(rows[2]).toContain(words.borderKinds.clitic)
  })

  it('settles by digits, goes on by itself, and undoes and redoes', async () => {
    const { desk, port, user, settledSo, words } = await show()
    await user.keyboard('1')
    await settledSo(1)
    await user.keyboard('2')
    await settledSo(2)
    await user.keyboard('{Control>}z{/Control}')
    await settledSo(1)
    await user.keyboard('{Control>}y{/Control}')
    await settledSo(2)
    await user.keyboard('0')
    await settledSo(3)
    expect(gold(desk)).toMatchObject({ state: 'done', settled: { length: 3 } })
    expect(screen.getByText(words.done)).toBeTruthy()
    expect(askedOf(port, 'gold.edit').map(({ way }) => way)).toEqual([
      'do',
      'do',
      'undo',
      'redo',
      'do'
    ])
  })

  it('offers for a save that somebody else was quicker than what it does for readings', async () => {
    const { desk, user, strings, words } = await show({
      'gold.edit': () => bad({ code: 'save.changed-underneath', facts: { kept: 'x' } })
    })
    await user.keyboard('1')
    const alert = await screen.findByRole('alert')
    for (const name of [words.retry, strings.outside.elsewhere])
      expect(within(alert).getByRole('button', { name })).toBeTruthy()
    const { compare } = strings.outside.conflict
    await user.click(within(alert).getByRole('button', { name: compare }))
    expect(desk.store.get().dialog).toBe('gold-conflict')
  })

  it('shows what somebody else has settled meanwhile, and stays where it is', async () => {
    const all = cases(readings, layla.text)
    const reading = settle(all, emptyReading, [take(all.disputes[2]!)])
    const { desk, settledSo, user } = await show({
      'gold.open': () => good({ reading, locked: null, steps: noSteps })
    })
    await user.keyboard('{ArrowDown}')
    const { current } = desk.store.get().reviewing
    await takeChange(desk, { is: 'gold', article: article.id, what: 'taken' })
    await settledSo(1)
    expect(desk.store.get().reviewing.current).toBe(current)
    expect(desk.store.get().notices).toMatchObject([{ code: 'outside.gold-taken' }])
  })

  it('takes a changed candidate as changed', async () => {
    const { desk, user, words, settledSo } = await show()
    await user.keyboard('e')
    const editor = within(screen.getByRole('group', { name: words.editing }))
    await user.selectOptions(editor.getByLabelText(words.editLabel), 'ACTOR')
    await user.click(screen.getByRole('button', { name: words.takeEdited }))
    await settledSo(1)
    expect(gold(desk)).toMatchObject({
      tags: [{ label: 'ACTOR' }],
      settled: [{ outcome: 'edited', from: ['layla', 'omar'] }]
    })
  })

  it('keeps the reason with the decision, and opens it again', async () => {
    const { desk, user, words, settledSo } = await show()
    await user.selectOptions(screen.getByLabelText(words.reason), 'slip')
    screen.getByLabelText(words.reason).blur()
    await user.keyboard('1')
    await settledSo(1)
    expect(gold(desk).settled).toMatchObject([{ reason: 'slip' }])
    await user.keyboard('{ArrowUp}r')
    await settledSo(0)
    expect(gold(desk).settled).toMatchObject([{ outcome: 'reopened' }])
    expect(screen.getByText(words.reopenedBecause['by-hand'])).toBeTruthy()
  })

  it('shows what a rule would settle before it does, and does it as one step', async () => {
    const { desk, user, words, settledSo } = await show()
    await user.selectOptions(screen.getByLabelText(words.rules.label), 'majority')
    expect(gold(desk).settled).toBeUndefined()
    expect(screen.getByText(words.rules.preview(3))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: words.rules.apply }))
    await settledSo(3)
    await user.keyboard('{Control>}z{/Control}')
    await settledSo(0)
  })

  it('hides the names of readers', async () => {
    const { user, words } = await show()
    expect(screen.getAllByText('omar').length).toBeGreaterThan(0)
    await user.keyboard('b')
    expect(screen.queryByText('omar')).toBeNull()
    expect(screen.getAllByText(words.reader(2)).length).toBeGreaterThan(0)
  })

  it('narrows the list to a kind, and says when nothing is left', async () => {
    const { user, words } = await show()
    await user.selectOptions(screen.getByLabelText(words.filters.kind), 'borders')
    expect(rowTexts()).toHaveLength(1)
    await user.selectOptions(screen.getByLabelText(words.filters.tagLabel), 'CLAIM')
    expect(screen.getByText(words.noneShown)).toBeTruthy()
  })

  it('says what to do while nobody else has read anything', () => {
    const { strings } = renderDesk(<ComparePage />, { language })
    const { empty } = strings.compare
    expect(screen.getByRole('heading', { name: empty.title })).toBeTruthy()
    for (const step of empty.steps) expect(screen.getByText(step)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
