import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingStates } from '#core/annotation/reading'
import { formatIds } from '#core/formats/format-ids'
import { formats } from '#core/formats/list'
import { pseudonymOf, underPseudonym } from '#core/formats/pseudonyms'
import { everything, selected } from '#core/formats/selection'
import { splitsBy } from '#core/formats/splits'
import { anyDocuments, documentFrom, sha256 } from '../../helpers/formats'

const killed = documentFrom('‹figure#f:عشرات› من ‹actor#a:قسد› قالت ‹claim#c:لا›', {
  links: [
    { id: 'l', relation: 'victim', from: 'f', to: 'a', attributes: {} },
    { id: 'm', relation: 'in_claim', from: 'f', to: 'c', attributes: {} }
  ]
})

it('the ids of the formats are those of their list, in its order', () => {
  expect(formats.map(({ id }) => id)).toEqual([...formatIds])
})

describe('a selection', () => {
  it('of everything is the document itself', () => {
    expect(selected(killed, everything)).toEqual({
      exported: killed,
      leftOut: { readings: 0, tags: 0, links: 0 }
    })
  })

  it('keeps the tags of its labels, and counts the links that lose an end', () => {
    const { exported, leftOut } = selected(killed, { ...everything, labels: ['FIGURE', 'CLAIM'] })
    expect(exported?.reading.tags.map(({ id }) => id)).toEqual(['f', 'c'])
    expect(exported?.reading.links.map(({ id }) => id)).toEqual(['m'])
    expect(leftOut).toEqual({ readings: 0, tags: 1, links: 1 })
  })

  it('takes a reading with tags for one that is begun, whatever its file says', () => {
    expect(selected(killed, { ...everything, states: ['in-progress'] }).exported).toBe(killed)
    expect(selected(killed, { ...everything, states: ['new', 'done'] })).toEqual({
      exported: null,
      leftOut: { readings: 1, tags: 0, links: 0 }
    })
  })

  it('never leaves a link without both its ends, and counts all that is gone', () => {
    const labels = fc.subarray(['ACTOR', 'CLAIM', 'FIGURE', 'جهة فاعلة'])
    const states = fc.subarray([...readingStates])
    fc.assert(
      fc.property(anyDocuments, labels, states, (documents, chosen, wanted) => {
        for (const document of documents) {
          const selection = { labels: chosen, states: wanted, articles: null }
          const { exported, leftOut } = selected(document, selection)
          if (exported === null) continue
          const { tags, links } = exported.reading
          const ids = new Set(tags.map(({ id }) => id))
          expect(links.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)
          expect(tags.every(({ label }) => chosen.includes(label))).toBe(true)
          expect(tags.length + leftOut.tags).toBe(document.reading.tags.length)
          expect(links.length + leftOut.links).toBe(document.reading.links.length)
        }
      })
    )
  })
})

describe('a pseudonym', () => {
  it('is made of the project and the annotator, as its description says', () => {
    const digest = sha256('hashiya.pseudonym\nproject-1\nlayla')
    expect(underPseudonym(killed, sha256).annotator).toEqual({
      id: `annotator-${digest.slice(0, 12)}`,
      name: `annotator-${digest.slice(0, 12)}`
    })
  })

  it('is the same every time, an id of ours, and another one for anybody else and elsewhere', () => {
    const ids = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
    fc.assert(
      fc.property(ids, ids, ids, (annotator, other, projectId) => {
        const of = (id: string, project: string) =>
          pseudonymOf(id, { projectId: project, sha256 }).id
        expect(of(annotator, projectId)).toBe(of(annotator, projectId))
        expect(of(annotator, projectId)).toMatch(/^[a-z0-9-]{1,40}$/)
        expect(of(annotator, `${projectId}x`)).not.toBe(of(annotator, projectId))
        if (other !== annotator) expect(of(other, projectId)).not.toBe(of(annotator, projectId))
      })
    )
  })

  it('hides the name everywhere in every format', () => {
    const named = { ...killed, annotator: { id: 'layla-secret', name: 'ليلى السرّية' } }
    const hidden = JSON.stringify(underPseudonym(named, sha256))
    expect(hidden).not.toMatch(/layla-secret|ليلى/)
  })

  it('stands for whoever comments and whoever’s tag it is about', () => {
    const place = { span: { start: 0, end: 1 }, tag: { annotator: 'omar', id: 't' } }
    const said = { text: '؟', at: '2024-05-10T08:30:00.000Z', author: 'layla' }
    const comments = [
      { id: 'a', place, ...said },
      { id: 'b', place: null, ...said }
    ]
    const { reading } = underPseudonym(
      { ...killed, reading: { ...killed.reading, comments } },
      sha256
    )
    const called = (id: string) => pseudonymOf(id, { projectId: 'project-1', sha256 }).id
    expect(reading.comments?.map(({ author }) => author)).toEqual([
      called('layla'),
      called('layla')
    ])
    expect(reading.comments?.[0]?.place?.tag?.annotator).toBe(called('omar'))
  })
})

describe('a split', () => {
  const seeds = fc.string({ maxLength: 20 })
  const shares = fc.record({
    train: fc.nat({ max: 90 }),
    validation: fc.nat({ max: 90 }),
    test: fc.integer({ min: 1, max: 90 })
  })
  const names = Array.from({ length: 3000 }, (_, number) => `a-${number.toString(16)}`)

  it('shares articles out by the ratio, whatever the seed', () => {
    fc.assert(
      fc.property(shares, seeds, (ratio, seed) => {
        const splitOf = splitsBy(ratio, seed)
        const whole = ratio.train + ratio.validation + ratio.test
        for (const part of ['train', 'validation', 'test'] as const) {
          const share = names.filter((name) => splitOf(name) === part).length / names.length
          // Six standard deviations of a fair draw of so many articles, and nothing for no share.
          expect(Math.abs(share - ratio[part] / whole)).toBeLessThan(0.055)
          if (ratio[part] === 0) expect(share).toBe(0)
        }
      }),
      { numRuns: 40 }
    )
  })

  it('puts an article into one part alone, whatever else is exported and in whatever order', () => {
    fc.assert(
      fc.property(shares, seeds, fc.shuffledSubarray(names.slice(0, 60)), (ratio, seed, some) => {
        const whole = new Map(names.map((name) => [name, splitsBy(ratio, seed)(name)]))
        const again = splitsBy(ratio, seed)
        for (const name of some) expect(again(name)).toBe(whole.get(name))
      }),
      { numRuns: 20 }
    )
  })

  it('is another one with another seed', () => {
    const by = (seed: string) =>
      names.map(splitsBy({ train: 50, validation: 25, test: 25 }, seed)).join()
    expect(by('1')).not.toBe(by('2'))
  })
})
