import { array, assert, date, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  generationName,
  generationsIn,
  keptFor,
  readGeneration,
  surplus
} from '#core/file/generations'

const hour = 60 * 60 * 1000

/** Keeps one generation after the other, as saves would, and answers what is left. */
function kept(times: readonly number[]): readonly string[] {
  let names: readonly string[] = []
  for (const [index, time] of times.entries()) {
    const grown = [...names, generationName(index + 1, new Date(time).toISOString())]
    const gone = new Set(surplus(generationsIn(grown)).map(({ name }) => name))
    names = grown.filter((name) => !gone.has(name))
  }
  return names
}

describe('the name of a generation', () => {
  it('says its number and its minute', () => {
    expect(generationName(12, '2024-03-01T09:05:59.123Z')).toBe('000012-20240301T0905Z.json')
    expect(readGeneration('000012-20240301T0905Z.json')).toEqual({
      name: '000012-20240301T0905Z.json',
      number: 12,
      hour: '2024-03-01T09',
      keptAt: '2024-03-01T09:05:00.000Z',
      why: 'hourly'
    })
  })

  it.each(['before-1.json', '12-20240301T0905Z.json', '000012-20240301T0905Z (1).json', ''])(
    'is not %j',
    (name) => {
      expect(readGeneration(name)).toBeNull()
    }
  )
})

describe('thinning', () => {
  const start = Date.parse('2024-03-01T00:00:00.000Z')

  it('leaves the last six hours and the newest of each of the last fourteen days', () => {
    const times = Array.from({ length: 24 * 30 }, (_, index) => start + index * hour)
    const names = kept(times)
    const last = '20240330'
    const hours = ['18', '19', '20', '21', '22', '23'].map((at) => `${last}T${at}00Z`)
    const days = Array.from({ length: 13 }, (_, index) => `202403${17 + index}T2300Z`)
    expect(names.map((name) => name.slice(7, -5))).toEqual([...days, ...hours])
  })

  it('leaves old copies alone while no new ones come', () => {
    const times = Array.from({ length: 10 }, (_, index) => start + index * 400 * 24 * hour)
    expect(kept(times)).toHaveLength(10)
  })

  it('keeps what the last six restores replaced, even within one minute', () => {
    const time = '2024-03-01T09:05:00.000Z'
    const names = Array.from({ length: 9 }, (_, index) =>
      generationName(index + 1, time, index === 4 ? 'hourly' : 'before-restore')
    )
    const gone = surplus(generationsIn(names)).map(({ number }) => number)
    expect(gone).toEqual([2, 1])
  })

  it('keeps what the last three migrations replaced, also among many restores', () => {
    const time = '2024-03-01T09:05:00.000Z'
    const names = Array.from({ length: 14 }, (_, index) =>
      generationName(index + 1, time, index < 4 ? 'before-migration' : 'before-restore')
    )
    expect(generationsIn(names).at(-1)?.why).toBe('before-migration')
    const gone = surplus(generationsIn(names)).map(({ number }) => number)
    expect(gone).toEqual([8, 7, 6, 5, 1])
  })

  it('never takes the newest, or more than it must, whatever the clock does', () => {
    const time = date({
      min: new Date('1971-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true
    })
    assert(
      property(array(time, { minLength: 1, maxLength: 60 }), (times) => {
        const names = kept(times.map((one) => one.getTime()))
        expect(names.at(-1)).toBe(generationName(times.length, times.at(-1)!.toISOString()))
        expect(names.length).toBeLessThanOrEqual(keptFor.hours + keptFor.days)
      })
    )
  })

  it('keeps what is made after a clock was set back by years', () => {
    const ahead = Array.from({ length: 20 }, (_, index) => start + (5 * 365 * 24 + index) * hour)
    const real = Array.from({ length: 3 }, (_, index) => start + index * hour)
    const names = kept([...ahead, ...real])
    expect(names.slice(-3)).toEqual(
      real.map((time, index) => generationName(21 + index, new Date(time).toISOString()))
    )
  })
})
