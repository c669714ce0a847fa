import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../../src/renderer/src/state/reading-actions'
import {
  acceptAll,
  acceptSuggestion,
  goToSuggestion,
  neighbour,
  rejectSuggestion,
  restoreSuggestion
} from '../../../src/renderer/src/state/suggestion-actions'
import type { Desk } from '../../../src/renderer/src/state/workbench'
import { deskOf, readingOf, settled, type DeskOptions } from '../../helpers/desk'
import { giveSuggestions, offered, suggestionOn, withRegister } from '../../helpers/suggesting'

function freshDesk(options: DeskOptions = {}): Desk {
  const { desk } = deskOf(withRegister(options))
  giveSuggestions(desk)
  return desk
}

const ids = (desk: Desk) => offered(desk).map(({ id }) => id)

describe('accepting', () => {
  it('tags the words with their value and says by which rule, and goes on to the next', () => {
    const desk = freshDesk()
    const [, second] = offered(desk)
    const first = suggestionOn(desk, 'cue', 'قالت')
    acceptSuggestion(desk, first.id)
    expect(readingOf(desk).tags).toMatchObject([
      { label: 'CUE', span: first.tag.span, rest: { source: 'suggested', rule: first.rule } }
    ])
    expect(ids(desk)).not.toContain(first.id)
    expect(desk.store.get().suggested).toBe(second?.id)
  })

  it('keeps the policy that gave a vague word its bounds', () => {
    const desk = freshDesk()
    acceptSuggestion(desk, suggestionOn(desk, 'figure', 'العشرات').id)
    expect(readingOf(desk).tags[0]).toMatchObject({
      attributes: { min: 10, max: 99 },
      rest: { policy: 'order_of_magnitude', rule: 'figure.vague.tens' }
    })
  })

  it.each([
    ['the claim first', ['claim', 'actor']],
    ['the source first', ['actor', 'claim']]
  ] as const)('links a claim to its source, %s', (_, kinds) => {
    const desk = freshDesk()
    const words = { claim: 'داعش قتل', actor: 'قسد' }
    for (const kind of kinds) acceptSuggestion(desk, suggestionOn(desk, kind, words[kind]).id)
    const { links, tags } = readingOf(desk)
    const source = links.find(({ relation }) => relation === 'source')
    const labels = [source?.from, source?.to].map((end) => tags.find(({ id }) => id === end)?.label)
    expect(labels).toEqual(['CLAIM', 'ACTOR'])
    expect(source?.rest).toMatchObject({ source: 'suggested', because: 'subject' })
  })

  it('takes the actor that was chosen for an ambiguous name', () => {
    const desk = freshDesk()
    const regime = suggestionOn(desk, 'actor', 'النظام')
    expect(regime.candidates).toContain('syr_gov')
    acceptSuggestion(desk, regime.id, { entity: 'syr_gov' })
    expect(readingOf(desk).tags[0]?.attributes['entity']).toBe('syr_gov')
  })

  it('is taken back and done again by one key each, and the suggestion comes and goes', () => {
    const desk = freshDesk()
    const before = ids(desk)
    const [first] = before
    acceptSuggestion(desk, first!)
    undo(desk)
    expect([ids(desk), readingOf(desk).tags]).toEqual([before, []])
    redo(desk)
    expect([ids(desk).length, readingOf(desk).tags.length]).toEqual([before.length - 1, 1])
  })

  it('does nothing with what is not offered any more', () => {
    const desk = freshDesk()
    const [first] = ids(desk)
    acceptSuggestion(desk, first!)
    acceptSuggestion(desk, first!)
    expect(readingOf(desk).tags).toHaveLength(1)
  })
})

describe('accepting all of a kind', () => {
  it('is one edit, says how much it was, and leaves the other kinds', () => {
    const desk = freshDesk()
    const figures = offered(desk).filter(({ kind }) => kind === 'figure')
    const before = ids(desk)
    expect(acceptAll(desk, 'figure')).toBe(figures.length)
    expect(desk.store.get().acceptedAll).toEqual({ kind: 'figure', count: figures.length })
    expect(readingOf(desk).tags.map(({ label }) => label)).toEqual(figures.map(() => 'FIGURE'))
    expect(offered(desk).filter(({ kind }) => kind === 'figure')).toEqual([])
    undo(desk)
    expect([readingOf(desk).tags, ids(desk)]).toEqual([[], before])
    expect(desk.store.get().acceptedAll).toBeNull()
  })

  it('brings the links between them and to what is tagged', () => {
    const desk = freshDesk()
    acceptAll(desk, 'claim')
    acceptAll(desk, 'figure')
    const relations = new Set(readingOf(desk).links.map(({ relation }) => relation))
    expect(relations).toEqual(new Set(['in_claim', 'subset_of']))
  })

  it('leaves out what was turned down', () => {
    const desk = freshDesk()
    const figure = suggestionOn(desk, 'figure', 'العشرات')
    rejectSuggestion(desk, figure.id)
    acceptAll(desk, 'figure')
    expect(readingOf(desk).tags.map(({ span }) => span)).not.toContainEqual(figure.tag.span)
  })

  it('does nothing where nothing of the kind is offered', () => {
    const desk = freshDesk({ notation: 'لا شيء' })
    expect([acceptAll(desk, 'actor'), desk.store.get().canUndo]).toEqual([0, false])
  })
})

describe('turning down', () => {
  it('keeps it away, goes on to the next and asks main to remember it', async () => {
    const { desk, port } = deskOf(withRegister())
    giveSuggestions(desk)
    const [first, second] = offered(desk)
    rejectSuggestion(desk, first!.id)
    await settled()
    const rejection = { kind: first!.kind, span: first!.tag.span }
    expect(readingOf(desk).rejected).toEqual([rejection])
    expect([ids(desk).includes(first!.id), desk.store.get().suggested]).toEqual([false, second!.id])
    expect(port.asked).toEqual([
      ['reading.edit', { article: 'article-1', edits: [{ type: 'reject', rejection }] }]
    ])
    giveSuggestions(desk)
    expect(ids(desk)).not.toContain(first!.id)
  })

  it('is undone, and brought back from the list', () => {
    const desk = freshDesk()
    const before = ids(desk)
    rejectSuggestion(desk, before[0]!)
    undo(desk)
    expect([ids(desk), readingOf(desk).rejected]).toEqual([before, undefined])
    redo(desk)
    restoreSuggestion(desk, readingOf(desk).rejected![0]!)
    expect(ids(desk)).toEqual(before)
  })
})

describe('going through them', () => {
  it('starts at the caret, and ends beyond the last and the first', () => {
    const desk = freshDesk()
    const all = ids(desk)
    const at = (step: 1 | -1, caret: number) => neighbour(desk.store.get(), step, caret)?.id
    expect([at(1, 0), at(-1, 0), at(-1, 9999), at(1, 9999)]).toEqual([
      all[0],
      undefined,
      all.at(-1),
      undefined
    ])
    goToSuggestion(desk, all[1]!)
    expect([at(1, 0), at(-1, 0)]).toEqual([all[2], all[0]])
    goToSuggestion(desk, all.at(-1)!)
    expect(at(1, 0)).toBeUndefined()
  })

  it('keeps to the kind that is shown', () => {
    const desk = freshDesk({ workbench: { suggestionKind: 'figure' } })
    const kinds: string[] = []
    for (
      let next = neighbour(desk.store.get(), 1, 0);
      next;
      next = neighbour(desk.store.get(), 1, 0)
    ) {
      kinds.push(next.kind)
      goToSuggestion(desk, next.id)
    }
    expect(kinds).toEqual(['figure', 'figure', 'figure', 'figure'])
  })
})

it('gives new lists of suggestions to the paragraphs that an edit touches, and to no other', () => {
  const desk = freshDesk()
  const before = desk.store.get().suggesting!.inParagraph
  acceptSuggestion(desk, suggestionOn(desk, 'actor', 'التحالف').id)
  const after = desk.store.get().suggesting!.inParagraph
  expect(after.map((list, index) => list === before[index])).toEqual([true, false, true])
})
