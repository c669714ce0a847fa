import { describe, expect, it } from 'vitest'
import { anyClaim } from '#core/claims/claim-filter'
import {
  edgeCounts,
  graphOf,
  litBy,
  nodeAcross
} from '../../../src/renderer/src/panels/claims/graph'
import {
  bowBetween,
  inSight,
  lineBetween,
  middleOf,
  type Columns
} from '../../../src/renderer/src/panels/claims/lines'
import { bookOf } from '../../helpers/claim-story'

const book = bookOf({
  notation:
    '‹actor#p:بريد› و‹actor#q:مرصد›: ‹claim#a:هاجم ‹actor#x:الفصيل››. ‹claim#b:انسحب ‹actor#y:الفصيل››. ' +
    '‹claim#c:لم يهاجم أحد›. ‹claim#d:تقدم›.',
  links: [
    'a source p',
    'b source p',
    'b source q',
    'c source q',
    'a contradicts c',
    'd supports a',
    'd source p'
  ]
})
const graph = graphOf(book, anyClaim)
const places = (set: ReadonlySet<number> | undefined) => [...(set ?? [])].toSorted()

describe('the graph of claims', () => {
  it('keeps the claims of a source together, each once', () => {
    expect(graph.claims.map(({ tag }) => tag)).toEqual(['a', 'b', 'd', 'c'])
    expect(graph.sourcesOf).toEqual([[0], [0, 1], [0], [1]])
    expect(graph.subjectsOf).toEqual([[0], [0], [], []])
  })

  it('draws what supports and what contradicts between the claims that are shown', () => {
    expect(graph.between).toEqual([
      { from: 0, to: 3, kind: 'contradicts' },
      { from: 2, to: 0, kind: 'supports' }
    ])
    expect(edgeCounts(graph).get('article-1/layla/a')).toEqual({ contradicts: 1, supports: 1 })
    const ofOne = graphOf(book, { ...anyClaim, source: 'named:مرصد' })
    expect(ofOne.claims.map(({ tag }) => tag)).toEqual(['b', 'c'])
    expect(ofOne.between).toEqual([])
  })

  it('lights what belongs to a source, to a claim with those at odds with it, and to an actor', () => {
    const source = litBy(graph, { column: 'source', key: 'named:بريد' })
    expect([places(source?.claim), places(source?.subject)]).toEqual([[0, 1, 2], [0]])
    const claim = litBy(graph, { column: 'claim', key: 'article-1/layla/c' })
    expect([places(claim?.claim), places(claim?.source)]).toEqual([
      [0, 3],
      [0, 1]
    ])
    const actor = litBy(graph, { column: 'subject', key: 'actor:الفصيل' })
    expect([places(actor?.claim), places(actor?.source)]).toEqual([
      [0, 1],
      [0, 1]
    ])
    expect(litBy(graph, { column: 'source', key: 'gone' })).toBeNull()
  })

  it('leads across to the first that belongs together, and no farther than the columns go', () => {
    const source = { column: 'source', key: 'named:مرصد' } as const
    expect(nodeAcross(graph, source, 1)).toEqual({ column: 'claim', key: 'article-1/layla/b' })
    expect(nodeAcross(graph, source, -1)).toBeNull()
  })
})

describe('the lines of the graph', () => {
  const column = (left: number, right: number, rowHeight: number, scrolled = 0) => ({
    ...{ left, right, rowHeight, scrolled }
  })
  const columns: Columns = {
    source: column(0, 100, 40),
    claim: column(200, 500, 30, 60),
    subject: column(600, 700, 40),
    height: 300,
    rtl: false
  }

  it('speak of the rows in sight alone', () => {
    expect(inSight(columns.claim, 300, 500)).toEqual({ first: 2, end: 12 })
    expect(inSight(columns.claim, 300, 5)).toEqual({ first: 2, end: 5 })
    expect(middleOf(columns.claim, 2)).toBe(15)
    expect(lineBetween([500, 15], [600, 20])).toBe('M500 15C550 15 550 20 600 20')
  })

  it('bow out on the side of the subjects, mirrored where these are on the left', () => {
    const [x] = bowBetween(columns, 2, 4).sign
    expect(x).toBeGreaterThan(500)
    const mirrored: Columns = {
      ...columns,
      source: columns.subject,
      subject: columns.source,
      rtl: true
    }
    expect(bowBetween(mirrored, 2, 4).sign[0]).toBeCloseTo(200 - (x - 500), 0)
  })

  it('keep the sign of a bow in sight when one end is far away', () => {
    expect(bowBetween(columns, 2, 400).sign[1]).toBe(288)
  })
})
