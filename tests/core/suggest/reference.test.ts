import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { matcherOf } from '#core/actors/matcher'
import { registerOf } from '#core/actors/register'
import { starterRegister } from '#core/actors/starter'
import { emptyReading } from '#core/annotation/reading'
import { findAll } from '#core/suggest/find-all'
import { suggestFrom } from '#core/suggest/suggest'
import { schemeWithTimes } from '../../helpers/suggested'

type Reference = {
  document: { published: string }
  entities: { id: string; name_ar: string; name_en: string; type: string }[]
  spans: { id: string; type: string; start: number; end: number; text: string }[]
  relations: { type: string; from: string; to: string }[]
}

const folder = new URL('../../fixtures/suggest/', import.meta.url)
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')
const text = read('seed-article.txt')
const reference = JSON.parse(read('seed-gold.json')) as Reference

const actors = reference.entities.map(({ id, type, name_ar: ar, name_en: en }) => {
  return { id, type, names: { ar, en }, aliases: [] }
})
const matcher = matcherOf(registerOf([...starterRegister.entities, ...actors]))
const { published } = reference.document
const suggestions = suggestFrom(
  findAll(text, matcher, schemeWithTimes, { published }),
  emptyReading
)

/** The offsets of the files count code points, and this text has an emoji. */
const units = (codePoint: number) => [...text].slice(0, codePoint).join('').length
const placeOf = (label: string, start: number, end: number) => `${label} ${start}-${end}`
const places = new Map(
  reference.spans.map(({ id, type, start, end }) => [id, placeOf(type, units(start), units(end))])
)
const suggested = new Map(
  suggestions.map(({ id, tag }) => [id, placeOf(tag.label, tag.span.start, tag.span.end)])
)

describe('an article that an analyst has read', () => {
  it('is suggested to be tagged as it was, but for what is told', () => {
    const found = new Set(suggested.values())
    const missing = reference.spans.filter(({ id }) => !found.has(places.get(id)!))
    // A shortage in «وسط نقص …» was left out of the claim by the analyst.
    expect(missing.map(({ id }) => id)).toEqual(['c11'])
    const wanted = new Set(places.values())
    const extra = suggestions.filter(({ id }) => !wanted.has(suggested.get(id)!))
    expect(extra.map(({ rule }) => rule)).toEqual([
      'time.date',
      'time.weekday',
      'cue.U48',
      'claim.after-subject.figure'
    ])
  })

  it('is suggested to be linked as it was, but for what contradicts', () => {
    const links = new Set(
      suggestions.flatMap(({ id, links }) =>
        links
          .filter(({ direction }) => direction === 'out')
          .map(
            ({ relation, other }) => `${relation} ${suggested.get(id)} ${suggested.get(other.id)}`
          )
      )
    )
    const missing = reference.relations.filter(({ type, from, to }) => {
      const ends = [places.get(from)!, places.get(to)!]
      const either = type === 'same_as' ? [ends, ends.toReversed()] : [ends]
      return !either.some(([a, b]) => links.has(`${type} ${a} ${b}`))
    })
    expect(missing.map(({ type, from, to }) => `${type} ${from} ${to}`)).toEqual([
      'in_claim f11 c11',
      'source c11 a11',
      'cue_of u8 c11',
      'contradicts c8 c4'
    ])
  })
})
