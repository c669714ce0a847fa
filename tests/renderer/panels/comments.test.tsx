import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { commentsOf, type Comment } from '#core/annotation/comments'
import { good } from '#core/outcome'
import { InspectorPanel } from '../../../src/renderer/src/panels/inspector/InspectorPanel'
import { undo } from '../../../src/renderer/src/state/reading-actions'
import {
  askedOf,
  bothLanguages,
  cardOf,
  readingOf,
  renderDesk,
  shelling,
  type DeskOptions
} from '../../helpers/desk'

const omar = { id: 'omar', name: 'عمر' }
const layla = { id: 'layla', name: 'ليلى' }
/** A colleague's question on words that only he has tagged. */
const question: Comment = {
  id: 'c-q',
  place: { span: { start: 0, end: 3 }, tag: { annotator: 'omar', id: 't-9' } },
  text: 'من القائل؟',
  author: 'omar',
  at: '2024-05-12T08:30:00.000Z'
}

describe.each(bothLanguages)('the comments in %s', (language) => {
  function show(options: DeskOptions = {}) {
    const shown = renderDesk(<InspectorPanel />, {
      language,
      notation: shelling,
      project: {
        annotators: [layla, omar],
        articles: [cardOf('article-1', { readers: ['عمر'] })]
      },
      answers: {
        'comments.of': () =>
          good({ given: [{ annotator: 'omar', comments: [question] }], problems: [] })
      },
      ...options,
      workbench: { inspectorTab: 'comments', ...options.workbench }
    })
    const said = () => commentsOf(readingOf(shown.desk))
    return { ...shown, said, words: shown.strings.comments }
  }

  async function type(user: ReturnType<typeof show>['user'], field: HTMLElement, text: string) {
    await user.click(field)
    await user.keyboard(`${text}{Control>}{Enter}{/Control}`)
  }

  it('shows what a colleague asked of words that only he has tagged, with his name', async () => {
    const { words, port } = show()
    const thread = await screen.findByRole('group', { name: /قال/ })
    expect(thread.textContent).toContain('من القائل؟')
    expect(thread.textContent).toContain('عمر')
    expect(within(thread).queryByRole('button', { name: words.edit })).toBeNull()
    expect(askedOf(port, 'comments.of')[0]).toEqual({ article: 'article-1' })
    const tab = screen.getByRole('tab', { name: new RegExp(words.tab) })
    expect(tab.textContent).toMatch(/[1١]/)
  })

  it('asks nobody where no colleague has read the article', () => {
    const { port } = show({ project: {} })
    expect(askedOf(port, 'comments.of')).toEqual([])
  })

  it('comments on the chosen tag, or on the article when that is wanted', async () => {
    const { user, said, words } = show({ workbench: { selected: 'a' } })
    await type(user, screen.getByRole('textbox', { name: words.field }), 'لماذا؟')
    await user.click(screen.getByRole('button', { name: words.wholeArticle }))
    await type(user, screen.getByRole('textbox', { name: words.field }), 'خبر مهم')
    expect(said()).toMatchObject([
      { text: 'لماذا؟', author: 'layla', place: { tag: { annotator: 'layla', id: 'a' } } },
      { text: 'خبر مهم', place: null }
    ])
  })

  it('answers and resolves a colleague’s question in my own reading, and undo opens it again', async () => {
    const { desk, user, said, words } = show()
    const thread = await screen.findByRole('group', { name: /قال/ })
    await user.click(within(thread).getByRole('button', { name: words.reply }))
    await type(user, screen.getByRole('textbox', { name: words.replyField }), 'الناطق')
    expect(said()).toMatchObject([{ answers: 'c-q', text: 'الناطق' }])
    await user.click(screen.getByRole('button', { name: words.resolve }))
    expect(said()[1]).toMatchObject({ answers: 'c-q', does: 'resolve', text: '' })
    expect(screen.queryByRole('button', { name: words.resolve })).toBeNull()
    act(() => undo(desk))
    expect(said()).toHaveLength(1)
    expect(screen.getByRole('button', { name: words.resolve })).toBeTruthy()
  })

  it('lets one’s own words be changed and taken back', async () => {
    const { user, said, words } = show({ project: {}, workbench: { selected: 'a' } })
    await type(user, screen.getByRole('textbox', { name: words.field }), 'أ')
    await user.click(screen.getByRole('button', { name: words.edit }))
    await type(user, screen.getByRole('textbox', { name: words.editField }), 'ب')
    expect(said()).toMatchObject([{ text: 'أب', changedAt: expect.any(String) as unknown }])
    await user.click(screen.getByRole('button', { name: words.remove }))
    expect(said()).toEqual([])
  })

  it('keeps what is typed while another tab is looked at', async () => {
    const { user, words, strings } = show()
    await user.click(screen.getByRole('textbox', { name: words.field }))
    await user.keyboard('نصف جملة')
    await user.click(screen.getByRole('tab', { name: strings.inspector.tag }))
    await user.click(screen.getByRole('tab', { name: new RegExp(words.tab) }))
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.field })
    expect(field.value).toBe('نصف جملة')
  })

  it('lets nothing be said in a locked article', async () => {
    const { words } = show({ locked: { code: 'project.read-only' } })
    await screen.findByRole('group', { name: /قال/ })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: words.reply })).toBeNull()
  })
})
