import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ShownIncident } from '#core/bridge/incident-calls'
import type { LedgerId } from '#core/bridge/ledger-calls'
import { newIncident, type Evidence, type Incident } from '#core/incidents/record'
import type { Standing } from '#core/incidents/view'
import { newLedgerRecord } from '#core/ledger/decisions'
import { bad, good } from '#core/outcome'
import { IncidentsPage } from '../../../src/renderer/src/panels/incidents/IncidentsPage'
import { askedOf, bothLanguages, renderDesk, viewOf, type DeskOptions } from '../../helpers/desk'

const figure: Evidence = {
  article: 'article-1',
  annotator: 'layla',
  tag: 'f',
  start: 30,
  end: 41,
  quote: 'أربعة قتلى'
}
const key = 'article-1/layla/f'
const span = { start: 30, end: 40 }
const place: Evidence = { ...figure, tag: 'p', quote: 'دير الزور' }

const begun = newIncident({ id: 'i-1', annotatorId: 'layla', now: '2024-05-15T08:00:00.000Z' })
const incident: Incident = {
  ...begun,
  title: 'قصف',
  figures: [figure],
  fields: {
    ...begun.fields,
    place: [{ value: 'دير الزور', entity: null, basis: null, evidence: [place] }]
  }
}

const shownOf = (incident: Incident, standing: Standing = 'whole'): ShownIncident => ({
  incident,
  harm: [
    {
      harm: 'killed',
      status: 'civilian',
      min: 4,
      max: 4,
      apart: null,
      figures: [key],
      notAdded: []
    }
  ],
  standing: {
    [key]: { standing: 'whole', span, quote: figure.quote },
    'article-1/layla/p': {
      standing,
      span: standing === 'gone' ? null : span,
      quote: standing === 'changed' ? 'الرقة' : place.quote
    }
  },
  anchors: [
    { label: 'FIGURE', evidence: figure },
    { label: 'ACTOR', evidence: place }
  ]
})

const ledger = '00000000-0000-4000-8000-000000000001' as LedgerId

function main(shown: readonly ShownIncident[]): NonNullable<DeskOptions['answers']> {
  return {
    'incidents.list': () => good(shown),
    'incidents.keep': ({ incident }) => good(shownOf(incident)),
    'incidents.write': () => good({ fileName: 'incident.html' }),
    'ledger.start': () =>
      good({ ledger, articles: [], record: newLedgerRecord('layla'), problems: [] }),
    'ledger.next': () => good({ changed: [], problems: [], read: 0, finished: true }),
    'article.open': ({ article }) => good(viewOf(article))
  }
}

describe.each(bothLanguages)('incidents in %s', (language) => {
  const opened = (shown: readonly ShownIncident[]) =>
    renderDesk(<IncidentsPage />, { language, answers: main(shown) })

  it('say what each field rests on, and lead to the words', async () => {
    const { strings, user, desk } = opened([shownOf(incident)])
    const words = strings.incidents
    const harm = await screen.findByRole('region', { name: words.harm })
    expect(within(harm).getByRole('cell', { name: (4).toLocaleString(language) })).toBeTruthy()
    const victims = screen.getByRole('region', { name: words.fields.victims })
    expect(within(victims).getByText(words.noEvidence)).toBeTruthy()
    await user.click(within(harm).getByRole('button', { name: words.toWords(figure.quote) }))
    await waitFor(() => expect(desk.store.get().room).toBe('read'))
    expect(desk.store.get().open?.article.id).toBe('article-1')
  })

  it('mark what a person states without evidence, and anchor what they give some for', async () => {
    const { strings, user, port } = opened([shownOf(incident)])
    const words = strings.incidents
    const name = words.fields.victims
    const victims = await screen.findByRole('region', { name })
    const add = async (anchor: string) => {
      await user.type(within(victims).getByLabelText(words.value(name)), 'مدنيون')
      await user.selectOptions(within(victims).getByLabelText(words.anchor(name)), anchor)
      await user.click(within(victims).getByRole('button', { name: words.add(name) }))
    }
    await add('')
    expect(await within(victims).findByText(words.notEvidenced)).toBeTruthy()
    await add(key)
    await waitFor(() => expect(within(victims).queryByText(words.notEvidenced)).toBeNull())
    const kept = askedOf(port, 'incidents.keep').map(({ incident }) => incident.fields.victims)
    const said = { value: 'مدنيون', entity: null, basis: null }
    expect(kept).toEqual([[{ ...said, evidence: [] }], [{ ...said, evidence: [figure] }]])
  })

  it.each(['gone', 'changed'] as const)('say when evidence is %s', async (standing) => {
    const { strings } = opened([shownOf(incident, standing)])
    const words = strings.incidents
    const field = await screen.findByRole('region', { name: words.fields.place })
    expect(within(field).getByText(new RegExp(words.standing[standing]))).toBeTruthy()
    const button = within(field).getByRole('button', { name: words.toWords(place.quote) })
    expect(button.hasAttribute('disabled')).toBe(standing === 'gone')
  })

  it('have one grade with its meaning', async () => {
    const { strings, user, port } = opened([shownOf(incident)])
    const words = strings.incidents
    const name = words.fields.grading
    const grading = await screen.findByRole('region', { name })
    for (const grade of ['weak', 'fair'] as const) {
      await user.selectOptions(within(grading).getByLabelText(words.grade), grade)
      await user.click(within(grading).getByRole('button', { name: words.add(name) }))
      expect(await within(grading).findByText(words.gradeMeanings[grade])).toBeTruthy()
    }
    const last = askedOf(port, 'incidents.keep').at(-1)
    expect(last?.incident.fields.grading.map(({ value }) => value)).toEqual(['fair'])
  })

  it('are a colleague’s to read and not to change', async () => {
    const { strings } = opened([shownOf({ ...incident, annotatorId: 'omar' })])
    expect(await screen.findByText(strings.incidents.theirs)).toBeTruthy()
    const victims = screen.getByRole('region', { name: strings.incidents.fields.victims })
    expect(within(victims).queryByRole('textbox')).toBeNull()
  })

  it('can be deleted, brought back, and undone and redone step by step', async () => {
    const { strings, user, port, desk } = opened([
      shownOf(incident),
      shownOf({ ...begun, id: 'i-2' })
    ])
    const words = strings.incidents
    await user.click(await screen.findByRole('button', { name: words.delete }))
    const list = screen.getByRole('navigation', { name: words.list })
    expect(within(list).queryByRole('button', { name: 'قصف' })).toBeNull()
    expect(await screen.findByText(words.deleted('\u2068قصف\u2069'))).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: words.page }))
    await user.keyboard('{Control>}z{/Control}')
    expect(await within(list).findByRole('button', { name: 'قصف' })).toBeTruthy()
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await waitFor(() => expect(within(list).queryByRole('button', { name: 'قصف' })).toBeNull())
    await user.click(within(list).getByText(words.deletedOnes((1).toLocaleString(language))))
    await user.click(within(list).getByRole('button', { name: words.bringBack('قصف') }))
    expect(await within(list).findByRole('button', { name: 'قصف' })).toBeTruthy()
    const kept = askedOf(port, 'incidents.keep').map(({ incident }) => incident.deleted ?? false)
    expect(kept).toEqual([true, false, true, false])
    expect(desk.store.get().incidents.done).toHaveLength(2)
  })

  it('take a field’s change back, and not one that somebody has built on', async () => {
    const { strings, user, desk } = opened([shownOf(incident)])
    const words = strings.incidents
    const field = await screen.findByRole('region', { name: words.fields.place })
    const remove = () =>
      user.click(within(field).getByRole('button', { name: words.remove('دير الزور') }))
    await remove()
    expect(within(field).getByText(words.noEvidence)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: words.undo }))
    expect(
      await within(field).findByRole('button', { name: words.remove('دير الزور') })
    ).toBeTruthy()
    await remove()
    const { incidents } = desk.store.get()
    const list = incidents.list!.map((one) => shownOf({ ...one.incident, title: 'قصف آخر' }))
    act(() => desk.store.patch({ incidents: { ...incidents, list } }))
    await user.click(screen.getByRole('button', { name: words.undo }))
    expect(desk.store.get().notices.map(({ code }) => code)).toEqual(['incident.built-upon'])
    expect(within(field).getByText(words.noEvidence)).toBeTruthy()
  })

  it('can be put back as an earlier session left them, and that can be undone', async () => {
    const earlier = { ...incident, title: 'قصف السوق', rev: 3 }
    const { strings, user, port } = renderDesk(<IncidentsPage />, {
      language,
      answers: {
        ...main([shownOf({ ...incident, rev: 5 })]),
        'incidents.versions': () => good([earlier])
      }
    })
    const words = strings.incidents
    const part = await screen.findByRole('region', { name: words.earlier })
    await user.click(within(part).getByText(words.earlier))
    await user.click(await within(part).findByText(words.putBackShort))
    await user.click(screen.getByRole('button', { name: words.undo }))
    const kept = askedOf(port, 'incidents.keep').map(({ incident }) => incident)
    expect(kept.map(({ title, rev }) => [title, rev])).toEqual([
      ['قصف السوق', 5],
      ['قصف', 5]
    ])
  })

  it('are shown as they are where a change could not be saved, with nothing to undo', async () => {
    const { strings, user, desk } = renderDesk(<IncidentsPage />, {
      language,
      answers: { ...main([shownOf(incident)]), 'incidents.keep': () => bad({ code: 'disk.full' }) }
    })
    const words = strings.incidents
    await user.click(await screen.findByRole('button', { name: words.delete }))
    await waitFor(() => expect(desk.store.get().notices).toEqual([{ code: 'disk.full' }]))
    expect(await screen.findByRole('button', { name: 'قصف' })).toBeTruthy()
    expect(desk.store.get().incidents.done).toEqual([])
    expect(screen.queryByText(words.deleted('\u2068قصف\u2069'))).toBeNull()
  })

  it('tell how to make one where there is none', async () => {
    const { strings } = opened([])
    expect(await screen.findByText(strings.incidents.empty)).toBeTruthy()
  })
})
