import { describe, expect, it } from 'vitest'
import type { Pressed } from '../../../src/renderer/src/state/keys'
import { edgeEdit, isEdgeKey } from '../../../src/renderer/src/reader/edges'
import { reading } from '../../helpers/notation'

const { article, reading: drawn } = reading('قُتل ‹figure#f:عشرات العناصر› من قسد')
const tag = drawn.tags[0]!

function key(code: string, held: Partial<Pressed> = {}): Pressed {
  return { code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

/** The words of the tag after a key, or null when the key moves nothing. */
function wordsAfter(pressed: Pressed): string | null {
  const edit = edgeEdit(article.text, tag, pressed)
  return edit?.type === 'move' ? article.text.slice(edit.to.start, edit.to.end) : null
}

describe('an edge key', () => {
  it.each([
    ['Alt+Left', key('ArrowLeft', { altKey: true }), 'عشرات العناصر '],
    ['Alt+Right', key('ArrowRight', { altKey: true }), 'عشرات العناص'],
    ['Alt+Shift+Left', key('ArrowLeft', { altKey: true, shiftKey: true }), 'شرات العناصر'],
    ['Alt+Shift+Right', key('ArrowRight', { altKey: true, shiftKey: true }), ' عشرات العناصر'],
    ['[', key('BracketLeft'), 'عشرات العناصر من'],
    [']', key('BracketRight'), 'عشرات'],
    ['Shift+[', key('BracketLeft', { shiftKey: true }), 'العناصر'],
    ['Shift+]', key('BracketRight', { shiftKey: true }), 'قُتل عشرات العناصر']
  ])('%s makes it «%3$s»', (_, pressed, words) => {
    expect(isEdgeKey(pressed)).toBe(true)
    expect(wordsAfter(pressed)).toBe(words)
  })

  it('moves past a letter together with its vowel mark', () => {
    const { article, reading: marked } = reading('‹actor#a:ق›ُتّل')
    const edit = edgeEdit(article.text, marked.tags[0]!, key('ArrowLeft', { altKey: true }))
    expect(edit).toMatchObject({ to: { start: 0, end: 2 } })
  })

  it('never leaves a tag without words', () => {
    const { article, reading: short } = reading('‹actor#a:ق›سد')
    expect(edgeEdit(article.text, short.tags[0]!, key('ArrowRight', { altKey: true }))).toBeNull()
    expect(edgeEdit(article.text, short.tags[0]!, key('BracketRight'))).toBeNull()
  })

  it('does not move past the end of the article', () => {
    const { article, reading: last } = reading('قال ‹actor#a:قسد›')
    expect(edgeEdit(article.text, last.tags[0]!, key('BracketLeft'))).toBeNull()
  })

  it.each([
    ['an arrow alone', key('ArrowLeft')],
    ['Ctrl and a bracket', key('BracketLeft', { ctrlKey: true })],
    ['a letter', key('KeyA')]
  ])('is not %s', (_, pressed) => {
    expect([isEdgeKey(pressed), wordsAfter(pressed)]).toEqual([false, null])
  })
})
