import { describe, expect, it } from 'vitest'
import { placeMargin } from '../../../src/renderer/src/reader/place-margin'
import { noteHeight } from '../../../src/renderer/src/reader/place-notes'

const tag = (id: string, top: number) => ({ id, top, width: 100 })
const ghost = (id: string, top: number, rank: number) => ({ id, top, width: 100, rank })
const ids = ({ notes }: ReturnType<typeof placeMargin>) => notes.map(({ id }) => id)

describe('the margin of a paragraph', () => {
  it('has the notes of tags and suggestions in the order of their lines', () => {
    const placed = placeMargin([tag('a', 40)], [ghost('g', 0, 0), ghost('h', 80, 1)], {
      columnWidth: 100,
      room: 200
    })
    expect(ids(placed)).toEqual(['g', 'a', 'h'])
  })

  it('leaves out the ranks for which the words leave no room, the last ones first', () => {
    const ghosts = [ghost('figure', 0, 0), ghost('cue', 0, 4), ghost('actor', 0, 1)]
    const room = (rows: number) => ({ columnWidth: 100, room: rows * (noteHeight + 1) })
    expect(ids(placeMargin([tag('a', 0)], ghosts, room(4)))).toHaveLength(4)
    expect(ids(placeMargin([tag('a', 0)], ghosts, room(3)))).toEqual(['a', 'figure', 'actor'])
    expect(ids(placeMargin([tag('a', 0)], ghosts, room(2)))).toEqual(['a', 'figure'])
    expect(ids(placeMargin([tag('a', 0)], ghosts, room(1)))).toEqual(['a'])
  })

  it('is never made higher by a suggestion', () => {
    const ghosts = Array.from({ length: 9 }, (_, at) => ghost(`g${at}`, 0, 0))
    const tags = [tag('a', 0), tag('b', 0)]
    const alone = placeMargin(tags, [], { columnWidth: 100, room: 300 })
    expect(placeMargin(tags, ghosts, { columnWidth: 100, room: 300 }).height).toBe(alone.height)
    expect(placeMargin([], ghosts, { columnWidth: 100, room: 300 }).height).toBe(0)
  })
})
