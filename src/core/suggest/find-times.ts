import { dayNumber, dayOfHijri, isoOf } from '../article/calendar'
import { hijriMonthNumbers, monthNumbers } from '../article/month-names'
import { seenSpanOfWords, wordText, type FoldedWord, type FoldedWords } from '../text/folded-words'
import type { Span } from '../text/span'
import { countedBack, relativeAt, type TimeCode, type TimeRead } from './relative-times'
import { resolveWeekday } from './weekday'

/** A time that a text names. */
export type FoundTime = {
  readonly span: Span
  readonly from: number
  readonly to: number
  /** ISO 8601: a day, month or year, «~» before what is only about right; null where unknown. */
  readonly iso: string | null
  readonly code: TimeCode
}

/**
 * The times of a text in order: dates in words and digits with one or two month names, weekdays,
 * «أمس», «قبل أسبوعين», «الشهر الماضي». What leaves something open is resolved against the day of
 * publication, towards the past; a Hijri date is known as such and only approximately converted.
 */
export function findTimes(text: FoldedWords, published: string | null): readonly FoundTime[] {
  const times: FoundTime[] = []
  for (let at = 0; at < text.words.length; at += 1) {
    const word = text.words[at]
    if (!word || !mayStart(word.text)) continue
    const read = timeAt(text.words, at, published)
    if (!read) continue
    const cut = /^[وفبل](?=ال|\d)/.exec(word.text)?.[0].length ?? 0
    const span = seenSpanOfWords(text, { from: at, to: read.to, cut })
    times.push({ ...read, span, from: at })
    at = read.to
  }
  return times
}

/** Most words are passed over here. */
function mayStart(word: string): boolean {
  return startsTime.test(word) || monthStarts.has(word)
}

const startsTime =
  /^[وفبل]?(?:\d{1,4}$|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|اسبوع|شهر|عام|سنه|يوم|ليله|امس)$|(?:يوم|قبل|امس|اول|عام|سنه|غدا)$)/
const monthStarts = new Set([...monthNumbers.keys()].map((name) => name.split(' ')[0] ?? name))

function timeAt(
  words: readonly FoldedWord[],
  at: number,
  published: string | null
): TimeRead | null {
  return (
    weekdayAt(words, at, published) ??
    dateAt(words, at, published) ??
    numericAt(words, at) ??
    monthAt(words, at) ??
    yearAt(words, at) ??
    countedBack(words, at, published) ??
    relativeAt(words, at, published)
  )
}

/** «الخميس», «يوم الخميس الماضي», «الخميس 14 مارس 2024»: a date beside it says which. */
function weekdayAt(
  words: readonly FoldedWord[],
  at: number,
  published: string | null
): TimeRead | null {
  const start = /^[وفبل]?يوم$/.test(words[at]?.text ?? '') ? at + 1 : at
  const day = words[start]
  if (!day || !weekday.test(day.text)) return null
  const date = follows(words, start + 1) ? dateAt(words, start + 1, published) : null
  if (date) return date
  const next = words[start + 1]
  const to = next && next.gap === ' ' && which.test(next.text) ? start + 1 : start
  const said = words.slice(start, to + 1).map(({ text }) => text)
  const iso = published === null ? null : resolveWeekday(published, said.join(' '))
  return { to, iso, code: 'weekday' }
}

const weekday = /^[وفبل]?ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)$/
const which = /^ال(?:ماضي|فايت|منصرم|سابق|مقبل|قادم|تالي)ه?$/

function follows(words: readonly FoldedWord[], at: number): boolean {
  return /^[ ,،]{1,2}$/.test(words[at]?.gap ?? '')
}

/** «11 نوفمبر/تشرين الثاني 2018», «23 من ربيع الأول 1440». */
function dateAt(
  words: readonly FoldedWord[],
  at: number,
  published: string | null
): TimeRead | null {
  const day = Number(/^[وفبل]?(\d{1,2})$/.exec(words[at]?.text ?? '')?.[1])
  if (!(day >= 1 && day <= 31)) return null
  const from = words[at + 1]?.text === 'من' ? at + 2 : at + 1
  const islamic = nameAt(words, from, hijriMonthNumbers)
  if (islamic) return hijriDate(words, day, islamic)
  const month = monthWithSecond(words, from)
  if (!month) return null
  const year = yearIn(words[month.to + 1])
  const to = year === null ? month.to : month.to + 1
  const iso = isoDate(year, month.number, day, published)
  return { to, iso, code: 'date' }
}

type Named = { readonly number: number; readonly to: number }

/** A month by its name of one or two words. */
function nameAt(
  words: readonly FoldedWord[],
  at: number,
  names: ReadonlyMap<string, number>
): Named | null {
  const [first, second] = [words[at], words[at + 1]]
  if (!first || !/^[ /()-]{1,3}$/.test(first.gap)) return null
  const two = second?.gap === ' ' ? names.get(`${first.text} ${second.text}`) : undefined
  if (two !== undefined) return { number: two, to: at + 1 }
  const one = names.get(first.text)
  return one === undefined ? null : { number: one, to: at }
}

/** «نوفمبر/تشرين الثاني»: two names of one month; of two months neither is believed. */
function monthWithSecond(words: readonly FoldedWord[], at: number): Named | null {
  const first = nameAt(words, at, monthNumbers)
  const second =
    first && /[/(-]/.test(words[first.to + 1]?.gap ?? '')
      ? nameAt(words, first.to + 1, monthNumbers)
      : null
  if (!first || !second) return first
  return { number: second.number === first.number ? first.number : Number.NaN, to: second.to }
}

function hijriDate(words: readonly FoldedWord[], day: number, month: Named): TimeRead {
  const year = Number(/^1[34]\d{2}/.exec(words[month.to + 1]?.text ?? '')?.[0])
  if (!year) return { to: month.to, iso: null, code: 'hijri' }
  const era = /^(?:ه|هجري|هجريه)$/.test(words[month.to + 2]?.text ?? '') ? 1 : 0
  const iso = `~${isoOf(dayOfHijri(year, month.number, day))}`
  return { to: month.to + 1 + era, iso, code: 'hijri' }
}

function yearIn(word: FoldedWord | undefined): number | null {
  if (!word || !/^[ ,،/-]{1,2}$/.test(word.gap) || !/^(?:19|20)\d{2}$/.test(word.text)) return null
  return Number(word.text)
}

/** A date; without a year the last such day up to the publication. */
function isoDate(
  year: number | null,
  month: number,
  day: number,
  published: string | null
): string | null {
  const written = (of: number) => `${of}-${pad(month)}-${pad(day)}`
  if (year !== null) return dayNumber(written(year)) === null ? null : written(year)
  if (published === null) return null
  const now = Number(published.slice(0, 4))
  const iso = written(now) <= published ? written(now) : written(now - 1)
  return dayNumber(iso) === null ? null : iso
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** «23/11/2018», «2018-11-23»: the press writes the day first, unless the year stands there. */
function numericAt(words: readonly FoldedWord[], at: number): TimeRead | null {
  const [, second, third] = words.slice(at, at + 3)
  if (!second || !third || !/^[/.-]$/.test(second.gap) || third.gap !== second.gap) return null
  const written = [0, 1, 2].map((index) => wordText({ words }, at + index)).join('/')
  const parts = numericDate.exec(written)
  if (!parts) return null
  const [, yearFirst, dayFirst, month, dayLast, yearLast] = parts.map(Number)
  const iso = isoDate(yearFirst || yearLast || 0, month ?? 0, dayFirst || dayLast || 0, null)
  return { to: at + 2, iso, code: 'date' }
}

const numericDate =
  /^[وفبل]?(?:((?:19|20)\d{2})|(\d{1,2}))\/(\d{1,2})\/(?:(\d{1,2})|((?:19|20)\d{2}))$/

/** «نوفمبر 2018», «آذار/مارس من عام 2016». */
function monthAt(words: readonly FoldedWord[], at: number): TimeRead | null {
  if (!monthNumbers.has(words[at]?.text ?? '') && words[at + 1]?.gap !== ' ') return null
  const month = monthWithSecond(words, at)
  const year = month && yearIn(words[month.to + 1])
  if (!month || year === null) return null
  const iso = Number.isNaN(month.number) ? null : `${year}-${pad(month.number)}`
  return { to: month.to + 1, iso, code: 'month' }
}

/** «عام 2016», «في سنة 2014». */
function yearAt(words: readonly FoldedWord[], at: number): TimeRead | null {
  if (!/^(?:ال)?(?:عام|سنه)$/.test(words[at]?.text ?? '')) return null
  const year = yearIn(words[at + 1])
  return year === null ? null : { to: at + 1, iso: String(year), code: 'year' }
}
