import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, inverse, type Edit } from '#core/annotation/edits'
import { emptyReading, type Reading, type Tag } from '#core/annotation/reading'
import { defaultScheme } from '#core/scheme/default'
import { actorAttributes, renamedIn, retagged, retagging } from '#core/scheme/retag'

const renaming = { from: 'hawks', into: 'eagles' }

function tag(id: string, entity: string | undefined, label = 'ACTOR'): Tag {
  const start = Number(id) * 10
  const attributes = entity === undefined ? { mention: 'name' } : { entity }
  return { id, label, span: { start, end: start + 5 }, attributes, note: '' }
}

const readingWith = (...tags: readonly Tag[]): Reading => ({ ...emptyReading, tags })
const rename = (reading: Reading) => apply(reading, retagging(defaultScheme, reading, renaming))

it('knows which attributes hold actors', () => {
  expect(actorAttributes(defaultScheme, 'ACTOR')).toEqual(['entity'])
  expect(actorAttributes(defaultScheme, 'CUE')).toEqual([])
})

describe('retagging', () => {
  const reading = readingWith(
    tag('1', 'hawks'),
    tag('2', 'sdf'),
    tag('3', undefined),
    tag('4', 'hawks')
  )

  it('changes the tags that name the actor, and can be undone', () => {
    const edit = retagging(defaultScheme, reading, renaming)
    expect(retagged(edit)).toEqual(['1', '4'])
    const after = apply(reading, edit)
    expect(after.tags.map(({ attributes }) => attributes['entity'])).toEqual([
      'eagles',
      'sdf',
      undefined,
      'eagles'
    ])
    expect(apply(after, inverse(edit))).toEqual(reading)
  })

  it('leaves out what is not meant, and what only looks like an actor', () => {
    const cue = { ...tag('5', 'hawks'), label: 'CUE' }
    const edit = retagging(
      defaultScheme,
      readingWith(...reading.tags, cue),
      renaming,
      ({ id }) => id !== '1'
    )
    expect(retagged(edit)).toEqual(['4'])
  })
})

describe('an edit of the past', () => {
  const entity = fc.constantFrom('hawks', 'eagles', 'sdf', undefined)
  const tags = fc
    .array(entity, { minLength: 1, maxLength: 5 })
    .map((entities) => entities.map((one, at) => tag(String(at + 1), one)))
  const made = (reading: Reading, choice: number, to: string | undefined): Edit => {
    const chosen = reading.tags[choice % reading.tags.length]!
    const edits: readonly Edit[] = [
      { type: 'add', tag: tag('9', to) },
      { type: 'remove', tag: chosen },
      { type: 'set', id: chosen.id, attribute: 'entity', from: chosen.attributes['entity'], to },
      {
        type: 'relabel',
        id: chosen.id,
        from: { label: 'ACTOR', attributes: chosen.attributes },
        to: { label: 'ACTOR', attributes: to === undefined ? {} : { entity: to } }
      },
      { type: 'note', id: chosen.id, from: '', to: 'hawks' }
    ]
    return { type: 'batch', edits: [edits[choice % edits.length]!] }
  }

  it('leads from the renamed reading to the renamed outcome, there and back', () => {
    fc.assert(
      fc.property(tags, fc.nat(40), entity, (list, choice, to) => {
        const before = readingWith(...list)
        const edit = made(before, choice, to)
        const renamed = renamedIn(edit, defaultScheme, { ...renaming, tags: null })
        const after = rename(apply(before, edit))
        expect(apply(rename(before), renamed)).toEqual(after)
        expect(apply(after, inverse(renamed))).toEqual(rename(before))
      })
    )
  })

  it('is renamed only for the tags that are meant', () => {
    const edit: Edit = {
      type: 'batch',
      edits: [
        { type: 'remove', tag: tag('1', 'hawks') },
        { type: 'remove', tag: tag('2', 'hawks') }
      ]
    }
    expect(renamedIn(edit, defaultScheme, { ...renaming, tags: new Set(['2']) })).toEqual({
      type: 'batch',
      edits: [
        { type: 'remove', tag: tag('1', 'hawks') },
        { type: 'remove', tag: tag('2', 'eagles') }
      ]
    })
  })
})
