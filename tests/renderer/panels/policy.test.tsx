import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { bad, good } from '#core/outcome'
import { acledLower } from '#core/quantity/vague'
import { defaultScheme } from '#core/scheme/default'
import { schemeSchema } from '#core/scheme/scheme'
import { withPolicy } from '#core/suggest/vague-policy'
import { formatNumber } from '#core/words/said'
import { PolicyDialog } from '../../../src/renderer/src/panels/policy/PolicyDialog'
import { problemText } from '../../../src/renderer/src/strings/problem-text'
import { askedOf, bothLanguages, renderDesk, type DeskOptions } from '../../helpers/desk'

const change = {
  article: 'article-1',
  tag: 'f',
  span: { start: 0, end: 5 },
  words: 'عشرات القتلى',
  from: { min: 10, max: 99 },
  to: { min: 10, max: null },
  isEdited: true
}

describe.each(bothLanguages)('the policy of vague words in %s', (language) => {
  const show = (answers: DeskOptions['answers'] = {}) => {
    const pages = [
      { changes: [change], done: 1, total: 2 },
      { changes: [], done: 2, total: 2 }
    ]
    const shown = renderDesk(<PolicyDialog />, {
      language,
      workbench: { dialog: 'policy' },
      answers: {
        'policy.preview': ({ policy, from }) =>
          good(policy === 'acled_lower' ? pages[from]! : { changes: [], done: 2, total: 2 }),
        'policy.choose': () => good(schemeSchema.parse(withPolicy(defaultScheme, acledLower))),
        ...answers
      }
    })
    const { policy: words, suggest } = shown.strings
    const radio = () =>
      screen.getByRole('radio', { name: new RegExp(suggest.policies.acled_lower) })
    const use = () => screen.getByRole<HTMLButtonElement>('button', { name: words.use })
    return { ...shown, words, radio, use }
  }

  it('is the one in use until another is chosen, whose changes are shown first', async () => {
    const { words, user, radio, use, port } = show()
    expect(await screen.findByText(words.none)).toBeTruthy()
    expect(use().disabled).toBe(true)
    await user.click(radio())
    const list = await screen.findByRole('region', { name: words.changes })
    expect(await within(list).findByRole('button', { name: words.goTo(change.words) })).toBeTruthy()
    expect(within(list).getByRole('status').textContent).toContain(
      words.edited(formatNumber(1, language))
    )
    expect(askedOf(port, 'policy.choose')).toEqual([])
  })

  it('is taken when that is asked for, and is the project’s from then on', async () => {
    const { words, user, radio, use, port, desk } = show()
    await user.click(radio())
    await user.click(use())
    expect(askedOf(port, 'policy.choose')).toEqual([{ policy: 'acled_lower' }])
    expect(desk.store.get().project?.scheme['vague_policy']).toMatchObject({ id: 'acled_lower' })
    expect(within(radio().closest('label')!).getByText(words.chosen)).toBeTruthy()
    expect(use().disabled).toBe(true)
  })

  it('has stored figures read again when that is asked for, and looks anew', async () => {
    const left = [{ ...change, isEdited: false }]
    const { words, user, port } = show({
      'policy.preview': () => good({ changes: left, done: 2, total: 2 }),
      'policy.follow': ({ from }) => {
        left.length = 0
        return good({ articles: [], problems: [], done: from + 1, total: 2 })
      }
    })
    const again = words.follow(formatNumber(1, language))
    await user.click(await screen.findByRole('button', { name: again }))
    expect(await screen.findByText(words.none)).toBeTruthy()
    const asked = askedOf(port, 'policy.follow')
    expect(asked.map(({ from }) => from)).toEqual([0, 1])
    expect(new Set(asked.map(({ action }) => action)).size).toBe(1)
    expect(document.activeElement?.textContent).toBe(words.close)
  })

  it('says why it could not be taken', async () => {
    const problem = { code: 'policy.unknown', facts: { policy: 'acled_lower' } }
    const { user, radio, use } = show({ 'policy.choose': () => bad(problem) })
    await user.click(radio())
    await user.click(use())
    expect((await screen.findByRole('alert')).textContent).toBe(problemText(problem, language))
  })
})
