import { describe, expect, it } from 'vitest'
import type { Saved } from '#core/bridge/calls'
import { bad, good, type Outcome } from '#core/outcome'
import { showArticle } from '../../../src/renderer/src/state/project-actions'
import { edit } from '../../../src/renderer/src/state/reading-actions'
import { saveNow } from '../../../src/renderer/src/state/saving'
import { askedOf, cardOf, deskOf, held, savedAt, settled, tagOf, viewOf } from '../../helpers/desk'

const full = { code: 'disk.full', at: 'article-1.json' }
const note = (id: string, from: string, to: string) => ({ type: 'note', id, from, to }) as const

describe('saving', () => {
  it('is said to be done only after main has answered', async () => {
    const answer = held<Outcome<Saved>>()
    const { desk } = deskOf({ answers: { 'reading.edit': () => answer.promise } })
    edit(desk, note('f', '', 'حصيلة أولية'))
    await settled()
    expect(desk.store.get().save).toEqual({ kind: 'saving' })
    answer.give(good({ rev: 1, savedAt }))
    await settled()
    expect(desk.store.get().save).toEqual({ kind: 'saved', at: savedAt })
  })

  it('is said to be done by the answer to the newest edit only', async () => {
    const [first, second] = [held<Outcome<Saved>>(), held<Outcome<Saved>>()]
    const answers = [first, second]
    const { desk } = deskOf({ answers: { 'reading.edit': () => answers.shift()!.promise } })
    edit(desk, note('f', '', 'أ'))
    edit(desk, note('f', 'أ', 'أب'))
    first.give(good({ rev: 1, savedAt }))
    await settled()
    expect(desk.store.get().save).toEqual({ kind: 'saving' })
    second.give(good({ rev: 2, savedAt }))
    await settled()
    expect(desk.store.get()).toMatchObject({ pending: 0, save: { kind: 'saved' } })
  })

  it('is told when it failed, and that is cleared by the next edit that is saved', async () => {
    const { desk, port } = deskOf({ answers: { 'reading.edit': () => bad(full) } })
    edit(desk, note('f', '', 'أ'))
    await settled()
    expect(desk.store.get().save).toEqual({ kind: 'failed', problem: full })
    expect(tagOf(desk, 'f')?.note).toBe('أ')

    port.answer({ 'reading.edit': () => good({ rev: 1, savedAt }) })
    edit(desk, note('f', 'أ', 'ب'))
    await settled()
    expect(desk.store.get().save).toEqual({ kind: 'saved', at: savedAt })
  })

  it('is tried again for the open article', async () => {
    const { desk, port } = deskOf({ answers: { 'reading.edit': () => bad(full) } })
    edit(desk, note('f', '', 'أ'))
    await settled()
    await saveNow(desk)
    expect(askedOf(port, 'reading.save')).toEqual([{ article: 'article-1' }])
    expect(desk.store.get().save).toEqual({ kind: 'saved', at: savedAt })
  })

  it('stays failed when trying again fails too', async () => {
    const { desk } = deskOf({ answers: { 'reading.save': () => bad(full) } })
    await saveNow(desk)
    expect(desk.store.get().save).toEqual({ kind: 'failed', problem: full })
  })

  it('is not said to be done by a retry while a newer edit is on its way', async () => {
    const answer = held<Outcome<Saved>>()
    const retry = held<Outcome<Saved>>()
    const { desk } = deskOf({
      answers: { 'reading.edit': () => answer.promise, 'reading.save': () => retry.promise }
    })
    const trying = saveNow(desk)
    edit(desk, note('f', '', 'أ'))
    retry.give(good({ rev: 1, savedAt }))
    await trying
    expect(desk.store.get().save).toEqual({ kind: 'saving' })
  })

  it('of one article stays failed when an edit of another article is saved', async () => {
    const { desk, port } = deskOf({
      project: { articles: [cardOf('article-1'), cardOf('article-2')] },
      answers: {
        'article.open': ({ article }) => good(viewOf(article)),
        'reading.edit': ({ article }) =>
          article === 'article-1' ? bad(full) : good({ rev: 1, savedAt })
      }
    })
    edit(desk, note('f', '', 'أ'))
    await settled()
    await showArticle(desk, 'article-2')
    edit(desk, note('f', '', 'ب'))
    await settled()
    expect(desk.store.get().save).toEqual({ kind: 'failed', problem: full })
    await saveNow(desk)
    const asked = askedOf(port, 'reading.save').map(({ article }) => article)
    // Either it is still told, or the retry has saved that article too.
    if (desk.store.get().save.kind === 'saved') expect(asked).toContain('article-1')
    else expect(desk.store.get().save).toEqual({ kind: 'failed', problem: full })
  })
})

describe('an edit that main refuses', () => {
  it('is told, and the article is shown as main holds it', async () => {
    const refused = { code: 'reading.edit-refused', at: 'article-1' }
    const { desk, port } = deskOf({ answers: { 'reading.edit': () => bad(refused) } })
    edit(desk, note('f', '', 'أ'))
    await settled()
    expect(askedOf(port, 'article.open')).toEqual([{ article: 'article-1' }])
    expect(tagOf(desk, 'f')?.note).toBe('')
    expect(desk.store.get()).toMatchObject({
      notices: [refused],
      save: { kind: 'failed', problem: refused },
      canUndo: false
    })
  })
})
