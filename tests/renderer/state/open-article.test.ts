import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, type Edit } from '#core/annotation/edits'
import { overlaps } from '#core/text/span'
import {
  openArticle,
  paragraphsUnder,
  withReading,
  type OpenArticle
} from '../../../src/renderer/src/state/open-article'
import { anyAnnotated } from '../../helpers/arbitrary'
import { anyAttempts, editsFrom } from '../../helpers/arbitrary-edits'
import { viewOf } from '../../helpers/desk'

const text =
  'بيان ‹actor#a:المجلس›\n\n‹claim#k:قُتل ‹figure#f:أربعة››\nوردّ ‹actor#b:السنديان›\nالمكان هادئ'

function openOf(links: readonly (readonly [string, string, string])[] = []): OpenArticle {
  return openArticle(viewOf('article-1', { notation: text, links }))
}

function edited(open: OpenArticle, edit: Edit): OpenArticle {
  return withReading(open, apply(open.reading, edit), edit)
}

/** The paragraphs that got another list of tags. */
function renewed(before: OpenArticle, after: OpenArticle): readonly number[] {
  return after.tagsIn.flatMap((tags, index) => (tags === before.tagsIn[index] ? [] : [index]))
}

describe('an open article', () => {
  it('knows the tags of each paragraph, and none of the empty lines', () => {
    const ids = openOf().tagsIn.map((tags) => tags.map(({ id }) => id))
    expect(ids).toEqual([['a'], ['k', 'f'], ['b'], []])
  })

  it('shows a tag in every paragraph that it runs through', () => {
    const notation = 'أول ‹claim#k:سطر\nثان\nثالث› ورابع\nخامس'
    const { tagsIn } = openArticle(viewOf('article-1', { notation }))
    expect(tagsIn.map((tags) => tags.length)).toEqual([1, 1, 1, 0])
  })

  it('finds no paragraph under a span in a line end alone', () => {
    const { paragraphs } = openOf()
    const end = paragraphs[0]!.end
    expect(paragraphsUnder(paragraphs, { start: end, end: end + 2 })).toEqual([])
  })
})

describe('after an edit', () => {
  it('only the paragraph that it touches has a new list', () => {
    const open = openOf()
    const after = edited(open, { type: 'note', id: 'f', from: '', to: 'حصيلة' })
    expect(renewed(open, after)).toEqual([1])
    expect(after.tagsIn[1]!.find(({ id }) => id === 'f')?.note).toBe('حصيلة')
  })

  it('the paragraphs of linked tags have new lists too, for their notes name each other', () => {
    const open = openOf([['victim', 'f', 'a']])
    expect(renewed(open, edited(open, { type: 'note', id: 'f', from: '', to: 'ن' }))).toEqual([
      0, 1
    ])
  })

  it('a new link renews the paragraphs of both its ends', () => {
    const open = openOf()
    const link = { id: 'l', relation: 'victim', from: 'f', to: 'b', attributes: {} }
    expect(renewed(open, edited(open, { type: 'link', link }))).toEqual([1, 2])
  })

  it('a tag that moved has left its old paragraph', () => {
    const open = openOf()
    const from = open.reading.tags.find(({ id }) => id === 'b')!.span
    const { start } = open.paragraphs[3]!
    const after = edited(open, { type: 'move', id: 'b', from, to: { start, end: start + 6 } })
    expect(renewed(open, after)).toEqual([2, 3])
    expect(after.tagsIn.map((tags) => tags.length)).toEqual([1, 2, 0, 1])
  })

  it('to the state of the article no paragraph changes', () => {
    const open = openOf()
    expect(renewed(open, edited(open, { type: 'mark', from: 'new', to: 'done' }))).toEqual([])
  })

  it('every paragraph lists the tags that lie in it, whatever was edited', () => {
    fc.assert(
      fc.property(anyAnnotated, anyAttempts, (annotated, attempts) => {
        let open = openArticle({ ...annotated, locked: null, notes: [] })
        for (const edit of editsFrom(annotated, attempts)) open = edited(open, edit)
        const expected = open.paragraphs.map((paragraph) =>
          open.reading.tags.filter(({ span }) => overlaps(span, paragraph))
        )
        expect(open.tagsIn).toEqual(expected)
      }),
      { numRuns: 60 }
    )
  })
})
