import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourcesOf } from '#core/claims/claim-book'
import { affiliationsOf, anyClaim, filterClaims } from '#core/claims/claim-filter'
import { onOneUnnamed } from '#core/claims/on-one-unnamed'
import { restingOnOneUnnamed } from '#core/ledger/rests-on'
import { ledgerRows } from '#core/ledger/rows'
import { bookOf, claimsBySource, sourceOf, type Story } from '../../helpers/claim-story'

/** Sites close to the Guard say something; two sentences later it is still they who speak. */
const chain: Story = {
  notation:
    'قالت ‹actor#sites:مواقع مقربة من ‹actor#g:الحرس›› إن ‹claim#c1:الهجوم بدأ›. ' +
    'وأضافت أن ‹claim#c2:‹figure#f:ثلاثة› قُتلوا›. وأشارت إلى ‹claim#c3:انسحاب الفصيل›. ' +
    '‹claim#c4:وكان الفصيل قد تقدم›.',
  attributes: {
    sites: { actor_type: 'media' },
    g: { entity: 'guard' },
    c1: { attribution: 'anonymous' },
    c2: { attribution: 'inherited' },
    c3: { attribution: 'inherited' },
    c4: { attribution: 'document' },
    f: { harm: ['killed'], min: 3, max: 3, qualifier: 'exact' }
  },
  links: ['c1 source sites', 'c2 source sites', 'sites affiliated_with g']
}

describe('who says a claim', () => {
  it('is the unnamed source at the end of a chain of dropped subjects, linked or not', () => {
    const book = bookOf(chain)
    expect(claimsBySource(book.sources)).toEqual({
      'unnamed:article-1/مواقع مقربة من الحرس': ['c1', 'c2', 'c3'],
      'outlet:': ['c4']
    })
    const carried = book.claims.map(({ key }) => book.voices.get(key)?.[0]?.carried)
    expect(carried).toEqual([false, false, true, false])
  })

  it('does not go on into the next article, and is told as unknown there', () => {
    const other: Story = {
      ...chain,
      id: 'article-2',
      links: [],
      attributes: { c1: { attribution: 'inherited' } }
    }
    const book = bookOf(chain, other)
    expect(book.voices.get('article-2/layla/c1')).toMatchObject([{ key: 'none', kind: 'none' }])
  })

  it('is one source over articles where the register knows it, and two where it has no name', () => {
    const story = (id: string, entity: string | null): Story => ({
      id,
      notation: '‹actor#a:المصدر› قال إن ‹claim#c:الهدنة قائمة›',
      attributes: {
        a: { entity, actor_type: entity ? 'media' : 'unnamed_source' },
        c: { attribution: 'named' }
      },
      links: ['c source a']
    })
    const { sources } = bookOf(
      story('a1', 'post'),
      story('a2', 'post'),
      story('a3', null),
      story('a4', null)
    )
    expect(sources.map(({ key, claims }) => [key, claims.length])).toEqual([
      ['named:post', 2],
      ['unnamed:a3/المصدر', 1],
      ['unnamed:a4/المصدر', 1]
    ])
  })

  it('is both of two sources, of which the named one stays named', () => {
    const { sources } = bookOf({
      notation: 'قال ‹actor#p:بريد النهر› و‹actor#s:مصادر› إن ‹claim#c:الجسر أُغلق›',
      attributes: {
        p: { entity: 'post' },
        s: { actor_type: 'unnamed_source' },
        c: { attribution: 'anonymous' }
      },
      links: ['c source p', 'c source s']
    })
    expect(claimsBySource(sources)).toEqual({
      'named:post': ['c'],
      'unnamed:article-1/مصادر': ['c']
    })
  })
})

it('gives everything that sources close to somebody claim, and nothing of his own', () => {
  const book = bookOf(chain, {
    id: 'article-2',
    notation: 'أعلن ‹actor#g:الحرس› أن ‹claim#own:العملية انتهت›',
    attributes: { g: { entity: 'guard' }, own: { attribution: 'named', claim_type: 'plan' } },
    links: ['own source g']
  })
  expect([...affiliationsOf(book).keys()]).toEqual(['guard'])
  const tags = (filter: Partial<typeof anyClaim>) =>
    filterClaims(book, { ...anyClaim, ...filter }).map(({ tag }) => tag)
  expect(tags({ affiliation: 'guard' })).toEqual(['c1', 'c2', 'c3'])
  expect(tags({ source: 'named:guard' })).toEqual(['own'])
  expect(tags({ type: 'plan' })).toEqual(['own'])
  expect(tags({ affiliation: 'guard', type: 'plan' })).toEqual([])
})

describe('contradictions', () => {
  const two = (links: readonly string[], commitment: readonly [string, string]): Story => ({
    notation:
      'قال ‹actor#p:بريد النهر› إن ‹claim#a:الجسر قُصف›، ونفى ‹actor#g:الحرس› ‹claim#b:قصف الجسر›',
    attributes: {
      p: { entity: 'post' },
      g: { entity: 'guard' },
      a: { epistemic: commitment[0] },
      b: { epistemic: commitment[1] }
    },
    links: ['a source p', 'b source g', ...links]
  })
  const told = (story: Story) =>
    bookOf(story).contradictions.map(({ claims, by, apart }) => [
      claims.map(({ tag }) => tag),
      by,
      apart
    ])

  it.each([
    [['a contradicts b']],
    [['b contradicts a']],
    [['a contradicts b', 'b contradicts a', 'a contradicts b']]
  ])('are one pair in reading order, from whichever side they are linked: %s', (links) => {
    expect(told(two(links, ['certain_true', 'certain_true']))).toEqual([[['a', 'b'], 'link', true]])
  })

  it('are also one statement that one source makes and another denies', () => {
    expect(told(two(['b same_as a'], ['certain_true', 'certain_false']))).toEqual([
      [['a', 'b'], 'denial', true]
    ])
    expect(told(two(['b same_as a'], ['certain_true', 'uncertain_true']))).toEqual([])
  })

  it('of different sources come before those of one', () => {
    const own: Story = {
      id: 'article-0',
      notation: '‹actor#p:بريد النهر› ‹claim#x:كذا› ‹claim#y:ليس كذا›',
      attributes: { p: { entity: 'post' } },
      links: ['x source p', 'y source p', 'x contradicts y', 'x contradicts x']
    }
    const book = bookOf(own, two(['a contradicts b'], ['certain_true', 'certain_true']))
    expect(book.contradictions.map(({ apart }) => apart)).toEqual([true, false])
  })
})

describe('what rests on one unnamed source', () => {
  it('takes in the claims and figures of its whole chain', () => {
    const [one, ...others] = onOneUnnamed(bookOf(chain))
    expect(others).toEqual([])
    expect(one?.claims.map(({ tag }) => tag)).toEqual(['c1', 'c2', 'c3'])
    expect(one?.figures.map(({ tag }) => tag)).toEqual(['f'])
  })

  it('is told of the same figures by the ledger, whose rows know only their own claims', () => {
    const rows = ledgerRows([sourceOf(chain)], null)
    expect(rows[0]?.sources).toMatchObject([{ type: 'media', unnamed: true }])
    expect([...restingOnOneUnnamed(rows)]).toEqual(['article-1/layla/f'])
  })

  it('leaves out what somebody with a name says too', () => {
    const vouched: Story = {
      notation: `${chain.notation} وأكد ‹actor#p:بريد النهر› ‹claim#again:مقتل ‹figure#f2:ثلاثة››`,
      attributes: {
        ...chain.attributes,
        p: { entity: 'post' },
        again: { attribution: 'named' },
        f2: { harm: ['killed'], min: 3, max: 3, qualifier: 'exact' }
      },
      links: [...(chain.links ?? []), 'again source p', 'again same_as c2', 'f2 same_as f']
    }
    const [one] = onOneUnnamed(bookOf(vouched))
    expect(one?.claims.map(({ tag }) => tag)).toEqual(['c1', 'c3'])
    expect(one?.figures).toEqual([])
  })
})

/** A row of claims with sources linked at random, of any attribution. */
const stories = fc
  .array(
    fc.record({
      attribution: fc.constantFrom('named', 'anonymous', 'inherited', 'document', ''),
      from: fc.subarray(['a1', 'a2', 'a3', 'gone'])
    }),
    { maxLength: 12 }
  )
  .map((claims): Story => {
    const words = claims.map((_, at) => `‹claim#c${at}:كلام ${at}›`).join(' ')
    return {
      notation: `‹actor#a1:الحرس› ‹actor#a2:مصادر› ‹actor#a3:الحرس› ${words}`,
      attributes: {
        a2: { actor_type: 'unnamed_source' },
        ...Object.fromEntries(claims.map(({ attribution }, at) => [`c${at}`, { attribution }]))
      },
      links: claims.flatMap(({ from }, at) => from.map((end) => `c${at} source ${end}`))
    }
  })

it('lists every claim exactly once under each of its sources, or under none', () => {
  fc.assert(
    fc.property(fc.array(stories, { maxLength: 3 }), (some) => {
      const book = bookOf(...some.map((story, at) => ({ ...story, id: `article-${at}` })))
      for (const claim of book.claims) {
        const listed = book.sources.flatMap(({ key, claims }) =>
          claims.filter((one) => one === claim).map(() => key)
        )
        const keys = book.voices.get(claim.key)?.map(({ key }) => key) ?? []
        expect(listed.toSorted()).toEqual(keys.toSorted())
        expect(keys.length).toBeGreaterThan(0)
        expect(new Set(keys).size).toBe(keys.length)
      }
      expect(sourcesOf([], book.voices)).toEqual([])
    })
  )
})
