import { describe, expect, it } from 'vitest'
import { chooseAt, finishLink, pressInReader } from '../../../src/renderer/src/reader/reader-keys'
import { openFind } from '../../../src/renderer/src/state/find-actions'
import { readReach, setReach, type Reach } from '../../../src/renderer/src/reader/selection'
import { askedOf, deskOf, readingOf, tagOf, type DeskOptions } from '../../helpers/desk'
import { renderPage } from '../../helpers/page'

/** A desk with its article on a page, and a way to press keys in it. */
function readerOf(options: DeskOptions & { readonly reach?: Reach } = {}) {
  const { desk, port } = deskOf(options)
  const open = desk.store.get().open!
  const root = renderPage(open)
  if (options.reach) setReach(root, open, options.reach)
  else document.getSelection()!.removeAllRanges()
  const page = { root, scroller: root }
  const press = (code: string, held: KeyboardEventInit = {}) =>
    pressInReader(desk, page, new KeyboardEvent('keydown', { code, ...held }))
  return { desk, port, root, press }
}

const plain = { notation: 'قُتل "أربعة" وداعش في الرقة' }

describe('a label’s key', () => {
  it('tags the selected words without the marks at their ends, and lets go of them', () => {
    const { desk, root, press } = readerOf({ ...plain, reach: { anchor: 4, focus: 13 } })
    expect(press('KeyF', { key: 'ب' })).toBe(true)
    const [tag] = readingOf(desk).tags
    expect(tag).toMatchObject({ label: 'FIGURE', span: { start: 6, end: 11 } })
    expect(desk.store.get().selected).toBe(tag?.id)
    expect(readReach(root)).toEqual({ anchor: 11, focus: 11 })
  })

  it('tags the name under the caret without the letter before it', () => {
    const { desk, press } = readerOf({ ...plain, reach: { anchor: 15, focus: 15 } })
    press('KeyA', { key: 'ش' })
    const [tag] = readingOf(desk).tags
    const { text } = desk.store.get().open!.article
    expect(text.slice(tag!.span.start, tag!.span.end)).toBe('داعش')
  })

  it('changes the label of the chosen tag when no words are selected', () => {
    const { desk, press } = readerOf({ workbench: { selected: 'f' } })
    press('KeyC', { key: 'ؤ' })
    expect(tagOf(desk, 'f')?.label).toBe('CLAIM')
  })

  it('of a label that is off does nothing', () => {
    const { port, press } = readerOf({ ...plain, reach: { anchor: 0, focus: 4 } })
    expect(press('KeyP', { key: 'ح' })).toBe(false)
    expect(port.asked).toEqual([])
  })

  it('tags nothing where only marks and spaces are selected', () => {
    const { port, press } = readerOf({ ...plain, reach: { anchor: 4, focus: 6 } })
    press('KeyF')
    expect(port.asked).toEqual([])
  })
})

describe('going through the tags', () => {
  it('starts at the caret and goes round', () => {
    const { desk, press } = readerOf({ reach: { anchor: 5, focus: 5 } })
    const chosen = Array.from({ length: 5 }, () => {
      press('KeyN')
      return desk.store.get().selected
    })
    expect(chosen).toEqual(['k', 'f', 'b', 'c', 'a'])
  })

  it('goes back with Shift', () => {
    const { desk, press } = readerOf({ workbench: { selected: 'c' } })
    press('KeyN', { shiftKey: true })
    expect(desk.store.get().selected).toBe('b')
  })

  it('is a key of the reader even where there is no tag', () => {
    const { desk, press } = readerOf(plain)
    expect(press('KeyN')).toBe(true)
    expect(desk.store.get().selected).toBeNull()
  })

  it('chooses the narrowest tag at a place, then the one around it, then it again', () => {
    const { desk } = readerOf()
    const open = desk.store.get().open!
    const { start } = tagOf(desk, 'f')!.span
    const chosen = [1, 2, 3].map(() => {
      chooseAt(desk, open, start)
      return desk.store.get().selected
    })
    expect(chosen).toEqual(['f', 'k', 'f'])
  })
})

describe('making a link', () => {
  const linking = { from: 'f', relation: 'victim', candidate: null }

  it('steps through the allowed tags only, and Enter takes the one shown', () => {
    const { desk, press } = readerOf({ workbench: { selected: 'f', linking } })
    press('KeyN')
    expect(desk.store.get().linking?.candidate).toBe('a')
    press('KeyN')
    press('Enter')
    expect(readingOf(desk).links).toMatchObject([{ relation: 'victim', from: 'f', to: 'b' }])
    expect(desk.store.get()).toMatchObject({ linking: null, selected: 'f' })
  })

  it('does not end at a tag that the scheme does not allow', () => {
    const { desk, port } = readerOf({ workbench: { linking } })
    finishLink(desk, 'c')
    expect([desk.store.get().linking, port.asked]).toEqual([linking, []])
  })

  it('is given up by Escape, and the tag stays chosen', () => {
    const { desk, press } = readerOf({ workbench: { selected: 'f', linking } })
    press('Escape')
    expect(desk.store.get()).toMatchObject({ linking: null, selected: 'f' })
  })

  it('does not take label keys or Delete meanwhile', () => {
    const { port, press } = readerOf({ workbench: { selected: 'f', linking } })
    press('KeyC')
    press('Delete')
    expect(port.asked).toEqual([])
  })
})

describe('the key for all mentions', () => {
  const offered = ({ desk }: ReturnType<typeof readerOf>) => {
    const { dialog, mentionsOf } = desk.store.get()
    return [dialog, mentionsOf]
  }

  it('asks about the selected words, without the marks at their ends', () => {
    const reader = readerOf({ ...plain, reach: { anchor: 4, focus: 13 } })
    expect(reader.press('KeyM', { key: 'ة' })).toBe(true)
    expect(offered(reader)).toEqual(['mentions', { start: 6, end: 11 }])
  })

  it('asks about the chosen tag when no words are selected', () => {
    const reader = readerOf({ workbench: { selected: 'f' } })
    reader.press('KeyM')
    expect(offered(reader)).toEqual(['mentions', tagOf(reader.desk, 'f')!.span])
  })

  it('asks about the name under the caret when no tag is chosen', () => {
    const reader = readerOf({ ...plain, reach: { anchor: 15, focus: 15 } })
    reader.press('KeyM')
    expect(offered(reader)).toEqual(['mentions', { start: 14, end: 18 }])
  })

  it.each([
    ['in a locked article', { locked: { code: 'file.newer' }, workbench: { selected: 'f' } }],
    [
      'while a link is made',
      {
        workbench: {
          selected: 'f',
          linking: { from: 'f', relation: 'victim', candidate: null }
        }
      }
    ],
    ['without words', {}]
  ])('asks nothing %s', (_what, options) => {
    const reader = readerOf(options)
    reader.press('KeyM')
    expect(offered(reader)).toEqual([null, null])
  })
})

describe('other keys', () => {
  it.each(['Delete', 'Backspace'])('%s deletes the chosen tag', (code) => {
    const { desk, press } = readerOf({ workbench: { selected: 'f' } })
    expect(press(code)).toBe(true)
    expect(tagOf(desk, 'f')).toBeUndefined()
  })

  it('moves an edge of the chosen tag, and asks main to keep it', () => {
    const { desk, port, press } = readerOf({ workbench: { selected: 'f' } })
    const { span } = tagOf(desk, 'f')!
    press('BracketRight')
    expect(askedOf(port, 'reading.edit')).toMatchObject([
      { edits: [{ type: 'move', id: 'f', from: span }] }
    ])
  })

  it('widens the caret to the name and on to the sentence, and narrows it back', () => {
    const { root, press } = readerOf({ ...plain, reach: { anchor: 15, focus: 15 } })
    press('KeyE')
    expect(readReach(root)).toEqual({ anchor: 14, focus: 18 })
    press('KeyE')
    expect(readReach(root)).toEqual({ anchor: 13, focus: 18 })
    press('KeyE', { shiftKey: true })
    expect(readReach(root)).toEqual({ anchor: 14, focus: 18 })
  })

  it('lets go of tag and selection with Escape', () => {
    const { desk, root, press } = readerOf({
      workbench: { selected: 'f' },
      reach: { anchor: 2, focus: 8 }
    })
    press('Escape')
    expect([desk.store.get().selected, readReach(root)]).toEqual([null, { anchor: 8, focus: 8 }])
  })

  it('leaves to the browser what is not the reader’s', () => {
    const { press } = readerOf()
    expect(['KeyQ', 'Tab', 'F5'].map((code) => press(code))).toEqual([false, false, false])
  })

  it('changes nothing in a locked article', () => {
    const { desk, port, press } = readerOf({
      locked: { code: 'file.newer' },
      workbench: { selected: 'f' }
    })
    for (const code of ['Delete', 'KeyC', 'BracketRight']) press(code)
    expect([port.asked, tagOf(desk, 'f')?.label]).toEqual([[], 'FIGURE'])
  })
})

describe('looking for words and for what is unseen', () => {
  it('shows and hides invisible characters', () => {
    const { desk, press } = readerOf(plain)
    const shown = [1, 2].map(() => {
      press('KeyH', { key: 'ا' })
      return desk.store.get().lens
    })
    expect(shown).toEqual([true, false])
  })

  it('closes the bar by Escape before it lets go of the chosen tag, and moves no caret', () => {
    const { desk, root, press } = readerOf({ reach: { anchor: 5, focus: 5 } })
    openFind(desk)
    desk.store.patch({ selected: 'a' })
    press('Escape')
    expect([desk.store.get().find.shown, desk.store.get().selected]).toEqual([false, 'a'])
    expect(readReach(root)).toEqual({ anchor: 5, focus: 5 })
    press('Escape')
    expect(desk.store.get().selected).toBeNull()
  })
})
