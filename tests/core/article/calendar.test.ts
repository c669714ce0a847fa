import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfHijri, isoOf } from '#core/article/calendar'

describe('a day of the calendar', () => {
  it('is counted from 1970, also before it', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31')]).toEqual([0, -1])
  })

  it.each(['2018-02-29', '2018-13-01', '2018-1-1', 'today'])('is not %s', (iso) =>
    expect(dayNumber(iso)).toBeNull()
  )

  it('comes back from its number', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 })
    fc.assert(
      fc.property(days, (day) => {
        expect(dayNumber(isoOf(day))).toBe(day)
      })
    )
  })
})

it('reads the civil Islamic calendar as ICU does', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-civil', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC'
  })
  const days = fc.integer({ min: -30_000, max: 40_000 })
  fc.assert(
    fc.property(days, (day) => {
      const parts = format.formatToParts(new Date(day * 86_400_000))
      const part = (type: string) => Number(parts.find((found) => found.type === type)?.value)
      expect(dayOfHijri(part('year'), part('month'), part('day'))).toBe(day)
    })
  )
})
