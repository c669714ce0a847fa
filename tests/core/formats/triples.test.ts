import { expect, it } from 'vitest'
import { triples } from '#core/formats/triples'
import { documentFrom, fileNamed, written } from '../../helpers/formats'

it('an attribution is who says, by which words, what, in code points', () => {
  const said = documentFrom(
    '😀 ‹cue#q:قالت› ‹actor#s:"قسد"› إن ‹claim#c:الهجوم فشل›. ‹claim#n:انتهى›',
    {
      attributes: { c: { attribution: 'named' } },
      links: [
        { id: '1', relation: 'cue_of', from: 'q', to: 'c', attributes: {} },
        { id: '2', relation: 'source', from: 'c', to: 's', attributes: {} },
        { id: '3', relation: 'supports', from: 'c', to: 'n', attributes: {} }
      ]
    }
  )
  const lines = fileNamed(written(triples, [said]), 'attributions.jsonl')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({
    article_id: 'article-1',
    annotator_id: 'layla',
    offset_unit: 'codepoint',
    source: [{ id: 's', label: 'ACTOR', start: 7, end: 12, text: '"قسد"' }],
    cue: [{ id: 'q', start: 2, end: 6, text: 'قالت' }],
    content: {
      id: 'c',
      start: 16,
      end: 26,
      text: 'الهجوم فشل',
      attributes: { attribution: 'named' }
    }
  })
})

it('a claim that nobody is said to make is none', () => {
  expect(fileNamed(written(triples, [documentFrom('‹claim:فشل›')]), 'attributions.jsonl')).toBe('')
})
