import { describe, expect, it } from 'vitest'
import { apply } from '#core/annotation/edits'
import type { ArticleView } from '#core/bridge/calls'
import { noSteps } from '#core/bridge/history-calls'
import { bad, good, type Outcome } from '#core/outcome'
import {
  compareVersions,
  settleConflict,
  takeChange,
  takeProject
} from '../../../src/renderer/src/state/outside'
import { edit, undo } from '../../../src/renderer/src/state/reading-actions'
import { saveElsewhere } from '../../../src/renderer/src/state/saving'
import { nothingTold } from '../../../src/renderer/src/state/taking'
import {
  askedOf,
  cardOf,
  deskOf,
  held,
  projectOf,
  readingOf,
  savedAt,
  settled,
  tagOf,
  viewOf
} from '../../helpers/desk'
import { giveSuggestions, suggestionOn, withRegister } from '../../helpers/suggesting'

const note = { type: 'note', id: 'f', from: '', to: 'لهم' } as const
const theirs = (): ArticleView => {
  const view = viewOf('article-1')
  return { ...view, reading: apply(view.reading, note) }
}
const holder = { annotator: 'Omar', host: 'PC-2', since: savedAt, isHere: false }

describe('a reading that was changed outside', () => {
  it('is shown as it is now, with the tag that was chosen, and told', async () => {
    const steps = { ...noSteps, done: { edits: [note], older: null } }
    const { desk } = deskOf({
      workbench: { selected: 'f' },
      answers: { 'article.open': () => good({ ...theirs(), steps }) }
    })
    const { paragraphs } = desk.store.get().open!
    await takeChange(desk, { is: 'reading', article: 'article-1', what: 'taken' })
    expect(tagOf(desk, 'f')?.note).toBe('لهم')
    const { selected, notices, canUndo, open } = desk.store.get()
    expect([selected, canUndo, open?.paragraphs === paragraphs]).toEqual(['f', true, true])
    expect(notices).toEqual([{ code: 'outside.taken', facts: { title: 'article-1' } }])
  })

  it('is no longer suggested what was tagged outside', async () => {
    const options = withRegister()
    const view = viewOf('article-1', options)
    const { desk } = deskOf(options)
    giveSuggestions(desk)
    const suggestion = suggestionOn(desk, 'actor', 'داعش')
    const reading = apply(view.reading, {
      type: 'add',
      tag: { ...suggestion.tag, id: 'x-1', note: '' }
    })
    const answer = good({ ...view, reading })
    const other = deskOf({ ...options, answers: { 'article.open': () => answer } })
    giveSuggestions(other.desk)
    await takeChange(other.desk, { is: 'reading', article: 'article-1', what: 'taken' })
    expect(tagOf(other.desk, 'x-1')).toBeDefined()
    expect(() => suggestionOn(other.desk, 'actor', 'داعش')).toThrow('No actor')
  })

  it('keeps an edit that is made while main answers', async () => {
    const first = held<Outcome<ArticleView>>()
    let asked = 0
    const mine = { type: 'note', id: 'a', from: '', to: 'لي' } as const
    const both = { ...theirs(), reading: apply(theirs().reading, mine) }
    const { desk } = deskOf({
      answers: { 'article.open': () => ((asked += 1) === 1 ? first.promise : good(both)) }
    })
    const taking = takeChange(desk, { is: 'reading', article: 'article-1', what: 'merged' })
    edit(desk, mine)
    first.give(good(theirs()))
    await taking
    expect([tagOf(desk, 'f')?.note, tagOf(desk, 'a')?.note]).toEqual(['لهم', 'لي'])
  })

  it('that is not on the screen is told only when there is something to do or to know', async () => {
    const { desk, port } = deskOf()
    await takeChange(desk, { is: 'reading', article: 'article-9', what: 'taken' })
    expect(desk.store.get().notices).toEqual([])
    await takeChange(desk, { is: 'reading', article: 'article-9', what: 'conflict' })
    expect(desk.store.get().notices).toMatchObject([{ code: 'outside.conflict' }])
    expect(port.asked).toEqual([])
  })
})

describe('a conflict', () => {
  const opposed = { code: 'save.changed-underneath', at: 'article-2.json', facts: { copy: 'x' } }

  it('is compared on the page of its article', async () => {
    const { desk } = deskOf({
      answers: { 'article.open': ({ article }) => good(viewOf(article)) },
      workbench: { unsaved: new Map([['article-2', opposed]]) }
    })
    await compareVersions(desk)
    const { open, dialog } = desk.store.get()
    expect([open?.article.id, dialog]).toEqual(['article-2', 'conflict'])
  })

  it('that is settled shows what both came to, and is saved', async () => {
    const { desk } = deskOf({
      answers: {
        'article.open': () => good(theirs()),
        'conflict.settle': () => good({ rev: 4, savedAt })
      },
      workbench: { unsaved: new Map([['article-1', opposed]]) }
    })
    const sides = { 'tag:f': 'theirs' } as const
    expect(await settleConflict(desk, { article: 'article-1', sides })).toBeNull()
    expect(tagOf(desk, 'f')?.note).toBe('لهم')
    expect(desk.store.get().save).toEqual({ kind: 'saved', at: savedAt })
  })

  it('that has changed once more stays, and says so', async () => {
    const changed = { code: 'conflict.changed', at: 'article-1' }
    const { desk } = deskOf({ answers: { 'conflict.settle': () => bad(changed) } })
    expect(await settleConflict(desk, { article: 'article-1', sides: {} })).toEqual(changed)
    expect(desk.store.get().save.kind).toBe('failed')
  })
})

describe('what comes into the folder', () => {
  it('stands in the library: new articles last, others in their place', async () => {
    const { desk } = deskOf({
      project: { articles: [cardOf('article-1'), cardOf('article-2')] }
    })
    const articles = [cardOf('article-3'), cardOf('article-1', { readers: ['عمر'] })]
    const annotators = [{ id: 'omar', name: 'عمر' }]
    const problem = { code: 'file.damaged', at: 'articles/x.json' }
    await takeChange(desk, { is: 'library', articles, annotators, problems: [problem] })
    const { project, notices } = desk.store.get()
    expect(project?.articles.map(({ id }) => id)).toEqual(['article-1', 'article-2', 'article-3'])
    expect(project?.articles[0]?.readers).toEqual(['عمر'])
    expect(project?.annotators).toEqual(annotators)
    expect(notices).toEqual([{ code: 'outside.arrived', facts: { count: 1 } }, problem])
  })
})

describe('what is taken in from colleagues', () => {
  it('stands in the library, and is no news', async () => {
    const { desk } = deskOf({ project: { articles: [] } })
    const done = { step: 'done', report: null, stopped: false, problem: null } as const
    desk.store.patch({ taking: { ...done, told: nothingTold } })
    const articles = [cardOf('article-1')]
    await takeChange(desk, { is: 'library', articles, annotators: [], problems: [] })
    const { project, notices } = desk.store.get()
    expect(project?.articles.map(({ id }) => id)).toEqual(['article-1'])
    expect(notices).toEqual([])
  })
})

describe('a project that somebody else has', () => {
  it('opens with the question what to do', async () => {
    const { desk } = deskOf({ answers: { 'article.open': () => good(viewOf('article-1')) } })
    const project = projectOf({ holder, readOnly: true, id: 'project-2' })
    await takeChange(desk, { is: 'handed-over', project, article: null, problem: null })
    expect(desk.store.get()).toMatchObject({ dialog: 'lock', project: { id: 'project-2' } })
  })

  it('is one’s own after the decision, with the article that was open', async () => {
    const { desk } = deskOf({
      project: { holder, readOnly: true },
      answers: {
        'article.open': ({ article }) => good(viewOf(article)),
        'lock.take': () => good(projectOf())
      }
    })
    expect(await takeProject(desk)).toBeNull()
    const { project, open, dialog } = desk.store.get()
    expect([project?.readOnly, open?.article.id, dialog]).toEqual([false, 'article-1', null])
  })

  it('stays theirs while they live', async () => {
    const here = { ...holder, isHere: true }
    const project = projectOf({ holder: here, readOnly: true })
    const { desk } = deskOf({ project, answers: { 'lock.take': () => good(project) } })
    expect((await takeProject(desk))?.code).toBe('project.in-use')
    expect(desk.store.get().project?.readOnly).toBe(true)
  })

  it('is told of when they come and go', async () => {
    const { desk } = deskOf()
    await takeChange(desk, { is: 'lock', holder })
    await takeChange(desk, { is: 'lock', holder: null })
    expect(desk.store.get().notices.map(({ code }) => code)).toEqual([
      'project.open-elsewhere',
      'project.free-again'
    ])
  })
})

it('a second start goes to the article of the project that is open', async () => {
  const { desk } = deskOf({ answers: { 'article.open': ({ article }) => good(viewOf(article)) } })
  const project = projectOf()
  await takeChange(desk, { is: 'handed-over', project, article: 'article-2', problem: null })
  expect(desk.store.get().open?.article.id).toBe('article-2')
  const problem = { code: 'project.missing' }
  await takeChange(desk, { is: 'handed-over', project: null, article: null, problem })
  expect(desk.store.get()).toMatchObject({ notices: [problem], project: { id: 'project-1' } })
})

describe('older steps', () => {
  const place = { state: '0'.repeat(32), skip: 0, before: 900 }
  const older = { type: 'note', id: 'f', from: 'أقدم', to: '' } as const

  it('are fetched when those at hand are used up, and undone', async () => {
    const { desk, port } = deskOf({
      workbench: {
        canUndo: true,
        steps: { ...noSteps, done: { edits: [], older: place } }
      },
      answers: { 'history.older': () => good({ edits: [older], older: null }) }
    })
    undo(desk)
    await settled()
    expect(askedOf(port, 'history.older')).toEqual([
      { article: 'article-1', side: 'done', from: place }
    ])
    expect(readingOf(desk).tags.find(({ id }) => id === 'f')?.note).toBe('أقدم')
    expect(askedOf(port, 'reading.edit')).toMatchObject([{ way: 'undo' }])
    expect(desk.store.get()).toMatchObject({ canUndo: false, canRedo: true })
  })

  it('that are not there leave nothing to undo', async () => {
    const { desk, port } = deskOf({
      workbench: { canUndo: true, steps: { ...noSteps, done: { edits: [], older: place } } },
      answers: { 'history.older': () => good({ edits: [], older: null }) }
    })
    undo(desk)
    await settled()
    expect(desk.store.get().canUndo).toBe(false)
    expect(askedOf(port, 'reading.edit')).toEqual([])
  })
})

describe('saving elsewhere', () => {
  const full = { code: 'disk.full', at: 'article-1.json' }

  it('asks once for each article, and goes on saying that the project lacks it', async () => {
    const { desk, port } = deskOf({
      workbench: {
        save: { kind: 'failed', problem: full },
        unsaved: new Map([
          ['article-1', full],
          ['article-2', full]
        ])
      },
      answers: {
        'reading.save-elsewhere': ({ article }) =>
          good({ fileName: article === 'article-1' ? 'copy.json' : null })
      }
    })
    await saveElsewhere(desk)
    expect(askedOf(port, 'reading.save-elsewhere')).toHaveLength(2)
    expect(desk.store.get()).toMatchObject({
      save: { kind: 'failed' },
      notices: [{ code: 'save.kept-elsewhere', at: 'copy.json' }]
    })
  })
})
