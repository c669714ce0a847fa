import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveWeekday } from '#core/suggest/weekday'

describe('a weekday in an article', () => {
  it.each([
    ['is the last one before the date', '2018-11-23', 'الخميس', '2018-11-22'],
    ['is the date itself when that is its day', '2018-11-23', 'الجمعة', '2018-11-23'],
    ['may lie in the month before', '2024-03-01', 'يوم الأحد', '2024-02-25'],
    ['is read in any spelling', '2024-03-01', 'الاثنَين', '2024-02-26'],
    ['may carry a proclitic', '2018-11-23', 'والأربعاء', '2018-11-21'],
    ['is a week back when it says so', '2018-11-23', 'الجمعة الماضي', '2018-11-16'],
    ['is not a week further back than the last one', '2018-11-23', 'الخميس الماضي', '2018-11-22'],
    ['lies ahead when it says so', '2018-11-23', 'السبت المقبل', '2018-11-24'],
    ['lies a week ahead on its own day', '2018-11-23', 'الجمعة القادمة', '2018-11-30']
  ])('%s', (_name, date, words, expected) => expect(resolveWeekday(date, words)).toBe(expected))

  it.each([
    ['a word that is no weekday', '2018-11-23', 'أمس'],
    ['no word', '2018-11-23', ' '],
    ['no date', '', 'الخميس'],
    ['a day that the calendar lacks', '2018-02-30', 'الخميس']
  ])('is unknown for %s', (_name, date, word) => expect(resolveWeekday(date, word)).toBeNull())

  it('is at most six days back, for any date', () => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01') })
    const dates10 = dates.filter((date) => !Number.isNaN(date.getTime()))
    fc.assert(
      fc.property(dates10, fc.constantFrom('السبت', 'الأحد', 'الثلاثاء'), (date, word) => {
        const iso = date.toISOString().slice(0, 10)
        const days = (Date.parse(iso) - Date.parse(resolveWeekday(iso, word)!)) / 86_400_000
        expect(days).toBeGreaterThanOrEqual(0)
        expect(days).toBeLessThanOrEqual(6)
      })
    )
  })
})
