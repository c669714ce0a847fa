import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { starterRegister } from '#core/actors/starter'
import { registerOf } from '#core/actors/register'
import { good } from '#core/outcome'
import { findAll } from '#core/suggest/find-all'
import type { FoundInText } from '#core/suggest/found-in-text'
import { followSuggestions } from '../../../src/renderer/src/state/follow-suggestions'
import { showArticle } from '../../../src/renderer/src/state/project-actions'
import { addTag, undo } from '../../../src/renderer/src/state/reading-actions'
import { finderHere, type FindAsked, type Finder } from '../../../src/renderer/src/suggest/finder'
import { deskOf, held, readingOf, settled, viewOf, type DeskOptions } from '../../helpers/desk'
import { offered, suggestionOn, withRegister } from '../../helpers/suggesting'

/** A finder that answers when the test lets it. */
function heldFinder() {
  const asked: FindAsked[] = []
  const answers: ReturnType<typeof held<FoundInText>>[] = []
  const finder: Finder = {
    find(one) {
      asked.push(one)
      const answer = held<FoundInText>()
      answers.push(answer)
      return answer.promise
    }
  }
  const give = async (at: number) => {
    const { text, register, scheme } = asked[at]!
    answers[at]!.give(findAll(text, matcherOf(register), scheme))
    await settled()
  }
  return { finder, asked, give }
}

const other: DeskOptions = { notation: 'مقتل 7 جنود' }

describe('the suggestions of the open article', () => {
  it('are looked for as soon as the register is there, and once', async () => {
    const { desk } = deskOf(withRegister({ workbench: { register: null } }))
    const { finder, asked, give } = heldFinder()
    followSuggestions(desk, finder)
    expect(asked).toEqual([])
    desk.store.patch({ register: starterRegister })
    desk.store.patch({ selected: 'x' })
    expect(asked).toHaveLength(1)
    await give(0)
    expect(offered(desk).length).toBeGreaterThan(8)
  })

  it('are those of the article that was opened last', async () => {
    const { desk } = deskOf(
      withRegister({ answers: { 'article.open': ({ article }) => good(viewOf(article, other)) } })
    )
    const { finder, give } = heldFinder()
    followSuggestions(desk, finder)
    await showArticle(desk, 'article-2')
    await give(1)
    await give(0)
    expect(offered(desk).map(({ kind }) => kind)).toEqual(['claim', 'figure'])
  })

  it('leave out what is tagged while they are looked for', async () => {
    const { desk } = deskOf(withRegister(other))
    const { finder, give } = heldFinder()
    followSuggestions(desk, finder)
    addTag(desk, 'FIGURE', { start: 5, end: 11 })
    await give(0)
    const kinds = () => offered(desk).map(({ kind }) => kind)
    expect([readingOf(desk).tags.length, kinds()]).toEqual([1, ['claim']])
    undo(desk)
    expect(kinds()).toEqual(['claim', 'figure'])
  })

  it('are looked for anew when the register changes, and not after an edit', async () => {
    const { desk } = deskOf(withRegister())
    followSuggestions(desk, finderHere)
    await settled()
    expect(suggestionOn(desk, 'actor', 'داعش').tag.attributes['entity']).toBe('isis')
    desk.store.patch({ register: registerOf([]) })
    await settled()
    expect(offered(desk).filter(({ rule }) => rule === 'actor.alias')).toEqual([])
  })

  it('are not looked for where nothing can be tagged', () => {
    const { desk } = deskOf(withRegister({ locked: { code: 'file.newer' } }))
    const { finder, asked } = heldFinder()
    followSuggestions(desk, finder)
    expect(asked).toEqual([])
  })

  it('are not looked for any more after the end', () => {
    const { desk } = deskOf(withRegister({ workbench: { register: null } }))
    const { finder, asked } = heldFinder()
    followSuggestions(desk, finder)()
    desk.store.patch({ register: starterRegister })
    expect(asked).toEqual([])
  })
})
