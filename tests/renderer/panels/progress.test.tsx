import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ProgressId } from '#core/bridge/progress-calls'
import type { Trace } from '#core/progress/trace'
import { good } from '#core/outcome'
import { ProgressPage } from '../../../src/renderer/src/panels/progress/ProgressPage'
import { askedOf, bothLanguages, renderDesk, viewOf, type DeskOptions } from '../../helpers/desk'

type Answers = NonNullable<DeskOptions['answers']>

const start = Date.parse('2024-05-02T09:00:00Z')
const progress = '00000000-0000-4000-8000-000000000001' as ProgressId

const trace: Trace = {
  article: 'article-1',
  importedAt: '2024-05-01T08:00:00.000Z',
  state: 'done',
  counts: { ACTOR: 2, FIGURE: 1 },
  savedAt: '2024-05-02T09:05:00.000Z',
  moments: [0, 5].map((minutes) => ({
    at: start + minutes * 60_000,
    tags: 1,
    state: minutes === 5 ? 'done' : null,
    outside: false
  }))
}

function main(traces: readonly Trace[] = [trace], finished = true): Answers {
  return {
    'progress.start': () => good({ progress, articles: traces.length + (finished ? 0 : 5) }),
    'progress.next': () => good({ traces, problems: [], read: traces.length, finished }),
    'progress.stop': () => good(null),
    'article.open': ({ article }) => good(viewOf(article))
  }
}

type Three = [string, string, string]

describe.each(bothLanguages)('the progress in %s', (language) => {
  const numeral = (value: number) => value.toLocaleString(language)

  it('shows each chart with its table, and leads from a state to its article', async () => {
    const { strings, user, desk } = renderDesk(<ProgressPage />, { language, answers: main() })
    const words = strings.progress
    const table = await screen.findByRole('table', { name: words.now })
    expect(screen.getByRole('group', { name: words.now })).toBeTruthy()
    const done = strings.library.states.done
    await user.click(within(table).getByRole('button', { name: words.show(done) }))
    const list = screen.getByRole('region', { name: done })
    expect(within(list).getByRole('status').textContent).toBe(words.listed(done, numeral(1)))
    await user.click(within(list).getByRole('button'))
    await waitFor(() => expect(desk.store.get().room).toBe('read'))
    expect(desk.store.get().open?.article.id).toBe('article-1')
  })

  it('says the speed, how it is worked out, and why nothing is estimated', async () => {
    const { strings } = renderDesk(<ProgressPage />, { language, answers: main() })
    const words = strings.progress
    const table = await screen.findByRole('table', { name: words.speed })
    const five = words.minutes((5).toLocaleString(language))
    expect(within(table).getByRole('row', { name: `${words.worked} ${five}` })).toBeTruthy()
    expect(screen.getByText(words.speedHow)).toBeTruthy()
    expect(screen.getByText(words.nothingLeft)).toBeTruthy()
    expect(screen.getByText(words.rests(...([1, 0, 0].map(numeral) as Three)))).toBeTruthy()
  })

  it('says that it rests on saves alone, and that no speed is known', async () => {
    const saved = { ...trace, state: 'new', moments: [] } as const
    const { strings } = renderDesk(<ProgressPage />, { language, answers: main([saved]) })
    expect(
      await screen.findByText(strings.progress.rests(...([0, 1, 0].map(numeral) as Three)))
    ).toBeTruthy()
    expect(screen.getByText(strings.progress.noSpeed)).toBeTruthy()
    expect(screen.getByText(strings.progress.tooFew(4))).toBeTruthy()
  })
})

it('can be stopped, and says of how many articles it speaks', async () => {
  const answers = main([trace], false)
  const { strings, user, port } = renderDesk(<ProgressPage />, {
    language: 'en',
    answers: {
      ...answers,
      // The second piece never comes.
      'progress.next': (() => {
        let pieces = 0
        return () => {
          pieces += 1
          if (pieces > 1) return new Promise<never>(() => undefined)
          return good({ traces: [trace], problems: [], read: 1, finished: false })
        }
      })()
    }
  })
  await screen.findByRole('table', { name: strings.progress.now })
  await user.click(screen.getByRole('button', { name: strings.progress.stop }))
  expect(screen.getByText(new RegExp(strings.progress.stopped('1', '6')))).toBeTruthy()
  expect(askedOf(port, 'progress.next')).toHaveLength(2)
})
