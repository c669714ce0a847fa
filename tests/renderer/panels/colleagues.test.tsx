import { act, screen, within, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { IntakeId, TakingStep } from '#core/bridge/taking-calls'
import { good } from '#core/outcome'
import type { Plan, TakeReport } from '#core/taking/plan'
import { ColleaguesDialog } from '../../../src/renderer/src/panels/colleagues/ColleaguesDialog'
import { openColleagues } from '../../../src/renderer/src/state/taking-actions'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { formatNumber } from '#core/words/said'
import { stringsOf } from '../../../src/renderer/src/strings/use-strings'
import { askedOf, bothLanguages, handleOf, renderDesk, type DeskOptions } from '../../helpers/desk'

const intake = handleOf(7) as unknown as IntakeId
const file = {
  name: 'omar.jsonl',
  format: 'doccano',
  documents: 3,
  matched: { text: 2, letters: 0, id: 1, name: 0, hand: 0 },
  newArticles: 0,
  withoutArticle: 0,
  fitting: 40,
  refound: 2,
  orphans: 1
}
const strange = {
  ...file,
  name: 'x.bin',
  format: null,
  documents: 0,
  matched: { text: 0, letters: 0, id: 0, name: 0, hand: 0 },
  fitting: 0,
  refound: 0,
  orphans: 0
}
const plan: Plan = {
  files: [file, strange],
  people: [
    {
      key: 'file:0',
      stated: null,
      files: ['omar.jsonl'],
      documents: 3,
      suggested: 'omar',
      collides: null,
      differing: 2
    }
  ],
  labels: [
    { name: 'PER', count: 9, suggested: { keep: true }, because: null },
    { name: 'Actor', count: 4, suggested: { to: 'ACTOR' }, because: 'same-name' }
  ],
  relations: [],
  newArticles: 1,
  unknown: [],
  skipped: [],
  problems: [{ code: 'taking.unknown-format', at: 'x.bin' }]
}
const report: TakeReport = {
  files: [
    {
      ...file,
      taken: { new: 2, same: 1, updated: 0, older: 0, replaced: 0, beside: 0, 'left-out': 0 },
      mapped: 4,
      labelsLeftOut: 0
    }
  ],
  annotators: [{ id: 'omar', name: 'عمر' }],
  orphans: [
    {
      file: 'omar.jsonl',
      article: 'هدنة',
      label: 'CLAIM',
      quote: 'قال البيان',
      reason: 'ambiguous'
    }
  ],
  importedArticles: 0,
  problems: [],
  skipped: []
}
const step = (part: Partial<TakingStep>): TakingStep => ({
  done: 3,
  finished: true,
  plan: null,
  report: null,
  ...part
})

describe.each(bothLanguages)('the dialog for colleagues’ files in %s', (language) => {
  const number = (value: number) => formatNumber(value, language)

  async function show(answers: DeskOptions['answers'] = {}) {
    const steps = [step({ done: 1, finished: false }), step({ plan }), step({ plan, report })]
    const shown = renderDesk(<ColleaguesDialog />, {
      language,
      answers: {
        'taking.choose': () => good({ intake }),
        'taking.next': () => good(steps.shift() ?? step({})),
        'taking.take': () => good(null),
        'taking.stop': () => good(null),
        ...answers
      }
    })
    act(() => openColleagues(shown.desk))
    const strings = shown.strings.colleagues
    const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
    return { ...shown, strings, button }
  }

  it('says what is in each file, and what could not be read', async () => {
    const { user, strings, button, port } = await show()
    await user.click(button(strings.files))
    expect(askedOf(port, 'taking.choose')).toEqual([{ what: 'files' }])
    const [, first, second] = within(screen.getByRole('table')).getAllByRole('row')
    for (const words of [
      'omar.jsonl',
      'doccano',
      strings.matched.text(number(2)),
      strings.matched.id(number(1)),
      strings.fitting(number(40)),
      strings.refound(number(2)),
      strings.orphans(number(1))
    ])
      expect(first!.textContent).toContain(words)
    expect(second!.textContent).toContain(strings.unknownFormat)
    expect(screen.getByText(problemText(plan.problems[0]!, language))).toBeTruthy()
  })

  it('asks whose they are, what labels become, and sends what was decided', async () => {
    const { user, strings, button, port } = await show()
    await user.click(button(strings.folder))
    const name = screen.getByRole<HTMLInputElement>('textbox')
    expect(name.value).toBe('omar')
    await user.clear(name)
    expect(button(strings.take).disabled).toBe(true)
    await user.type(name, 'عمر')
    const select = (label: string) =>
      screen.getByRole<HTMLSelectElement>('combobox', { name: label })
    await user.selectOptions(select(strings.clashOf('\u2068عمر\u2069')), 'replace')
    await user.selectOptions(select(strings.becomes('\u2068PER\u2069')), 'FIGURE')
    await user.click(screen.getByRole('checkbox', { name: strings.importArticles(1) }))
    await user.click(button(strings.take))
    expect(askedOf(port, 'taking.take')).toEqual([
      {
        intake,
        decisions: {
          people: { 'file:0': { as: 'colleague', name: 'عمر', clash: 'replace' } },
          labels: [
            ['PER', { to: 'FIGURE' }],
            ['Actor', { to: 'ACTOR' }]
          ],
          relations: [],
          importArticles: false
        }
      }
    ])
    expect(screen.getByRole('status').textContent).toContain('عمر')
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain(strings.reasons.ambiguous)
    expect(dialog.textContent).toContain('قال البيان')
    expect(dialog.textContent).toContain(`${number(1)} ${strings.became.same}`)
  })

  it('lets an article that was not found be said by hand, and keeps what was typed', async () => {
    const unknown = {
      key: 'text:1',
      files: ['omar.jsonl'],
      documents: 2,
      called: 'خبر قديم',
      opening: 'هاجمت قسد',
      assigned: null
    }
    const known = { ...unknown, key: 'said:x', called: '', opening: null, documents: 1 }
    const first = { ...plan, unknown: [unknown, known] }
    const [person] = plan.people
    const second: Plan = {
      ...plan,
      newArticles: 0,
      unknown: [{ ...unknown, assigned: 'article-1' }, known],
      people: [...plan.people, { ...person!, key: 'file:1', suggested: 'sara', differing: 0 }]
    }
    const steps = [step({ plan: first }), step({ finished: false }), step({ plan: second })]
    const { user, strings, button, port, desk } = await show({
      'taking.next': () => good(steps.shift() ?? step({})),
      'taking.assign': () => good(null)
    })
    const words = stringsOf(language).takeIn
    await user.click(button(strings.files))
    const name = screen.getByRole<HTMLInputElement>('textbox')
    await user.clear(name)
    await user.type(name, 'عمر')
    const [box, other] = screen.getAllByRole<HTMLInputElement>('combobox', {
      name: /خبر قديم|omar\.jsonl/
    })
    expect([box!.placeholder, other!.placeholder]).toEqual([words.asNew, words.leftOut])
    expect(screen.getByText('هاجمت قسد')).toBeTruthy()
    await user.type(box!, 'لا شيء كهذا')
    expect(await screen.findByText(words.noArticle)).toBeTruthy()
    await user.clear(box!)
    await user.type(box!, 'artic')
    await user.click(await screen.findByRole('option', { name: /article-1/ }))
    await waitFor(() => expect(screen.getAllByRole('textbox')).toHaveLength(2))
    expect(askedOf(port, 'taking.assign')).toEqual([
      { intake, articles: { 'text:1': 'article-1' } }
    ])
    expect(desk.store.get().taking).toMatchObject({
      decisions: {
        people: { 'file:0': { name: 'عمر' }, 'file:1': { as: 'colleague', name: 'sara' } }
      }
    })
    expect(box!.value).toBe('article-1')
  })

  it('names what was passed over, and lists the files with a loss first', async () => {
    const many = Array.from({ length: 120 }, (_, at) => ({ ...file, orphans: 0, name: `${at}` }))
    const long: Plan = {
      ...plan,
      files: [...many, { ...file, name: 'lossy' }],
      skipped: [{ code: 'taking.article-alone', at: 'x.txt' }]
    }
    const { user, strings, button } = await show({
      'taking.next': () => good(step({ plan: long }))
    })
    const words = stringsOf(language).takeIn
    await user.click(button(strings.folder))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(102)
    expect(rows[1]!.textContent).toContain('lossy')
    expect(rows.at(-1)!.textContent).toBe(words.moreFiles(21))
    expect(screen.getByText(words.skipped(1))).toBeTruthy()
    expect(screen.getByText(problemText(long.skipped[0]!, language))).toBeTruthy()
  })

  it('can be stopped while it looks, and closed at any time', async () => {
    const held = new Promise<never>(() => undefined)
    const { user, strings, button, port, desk } = await show({ 'taking.next': () => held })
    await user.click(button(strings.files))
    expect(screen.getByRole('status').textContent).toBe(strings.looking(0))
    await user.click(button(strings.stop))
    expect(askedOf(port, 'taking.stop')).toEqual([{ intake }])
    expect(button(strings.files)).toBeTruthy()
    await user.click(button(strings.close))
    expect(desk.store.get().dialog).toBeNull()
  })

  it('does nothing when the system’s dialog was cancelled', async () => {
    const { user, strings, button, desk } = await show({ 'taking.choose': () => good(null) })
    await user.click(button(strings.files))
    expect(desk.store.get().taking.step).toBe('choosing')
  })
})
