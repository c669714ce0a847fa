import * as fc from 'fast-check'
import { compareTags, type Link, type Reading, type Tag } from '#core/annotation/reading'

export const severalText =
  'قُتل ما لا يقل عن أربعة مدنيين وداعش في هجوم على "قسد" قرب بلدة السوسة، وقال المرصد إن عشرات فروا.'

/** Ends of words and of what is stuck to them, so that borders differ as they do in life. */
const borders = [0, 4, 17, 22, 29, 30, 34, 37, 42, 46, 47, 50, 51, 55, 60, 67, 74, 81, 89]

const tagSeed = fc.record({
  label: fc.constantFrom('ACTOR', 'FIGURE', 'CLAIM'),
  from: fc.nat({ max: borders.length - 2 }),
  over: fc.integer({ min: 1, max: 4 }),
  min: fc.constantFrom<number | null>(3, 4, null),
  status: fc.constantFrom('civilian', 'unknown')
})
const linkSeed = fc.record({ from: fc.nat({ max: 20 }), to: fc.nat({ max: 20 }) })

const readingOf = fc
  .record({
    tags: fc.array(tagSeed, { maxLength: 6 }),
    links: fc.array(linkSeed, { maxLength: 3 })
  })
  .map((made): Reading => {
    const tags = made.tags.map(({ label, from, over, min, status }, at): Tag => {
      const span = {
        start: borders[from]!,
        end: borders[Math.min(from + over, borders.length - 1)]!
      }
      return { id: `t${at}`, label, span, attributes: { min, status }, note: '' }
    })
    const links = made.links.flatMap(({ from, to }, at): readonly Link[] => {
      const ends = [from, to].map((end) => tags[end % tags.length]?.id)
      const [start, end] = ends
      if (start === undefined || end === undefined || start === end) return []
      return [{ id: `l${at}`, relation: 'source', from: start, to: end, attributes: {} }]
    })
    return {
      state: 'done',
      tags: tags.toSorted(compareTags),
      links,
      setAside: { tags: [], links: [] }
    }
  })

/** Two to four readings of one text that often touch each other. */
export const severalReadings = fc
  .array(readingOf, { minLength: 2, maxLength: 4 })
  .map((readings) =>
    readings.map((reading, at) => ({ annotator: ['layla', 'omar', 'rana', 'sami'][at]!, reading }))
  )
