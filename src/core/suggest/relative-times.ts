import { dayNumber, isoOf } from '../article/calendar'
import { wordText, type FoldedWord } from '../text/folded-words'

export type TimeCode = 'date' | 'month' | 'year' | 'hijri' | 'weekday' | 'relative' | 'counted-back'

/** The last word of a time that starts at a word, with its value. */
export type TimeRead = {
  readonly to: number
  /** ISO 8601: a day, month or year, «~» before what is only about right; null where unknown. */
  readonly iso: string | null
  readonly code: TimeCode
}

type Unit = 'day' | 'week' | 'month' | 'year'

/**
 * «قبل أسبوعين», «قبل نحو 3 أيام»: counted back from the day of publication. Days are exact, weeks are
 * about a day, months and years about a month or a year.
 */
export function countedBack(
  words: readonly FoldedWord[],
  at: number,
  published: string | null
): TimeRead | null {
  if (words[at]?.text !== 'قبل') return null
  const about = /^(?:نحو|حوالي|قرابه)$/.test(wordText({ words }, at + 1))
  const counted = countAt(words, about ? at + 2 : at + 1)
  return counted && { to: counted.to, iso: back(published, counted, about), code }
}

type Counted = { readonly count: number; readonly unit: Unit; readonly to: number }

function countAt(words: readonly FoldedWord[], at: number): Counted | null {
  const first = wordText({ words }, at)
  const dual = duals.get(first)
  if (dual) return { count: 2, unit: dual, to: at }
  const many = plurals.get(wordText({ words }, at + 1))
  const number = /^\d{1,3}$/.test(first) ? Number(first) : numbers.get(first)
  if (number !== undefined) return many ? { count: number, unit: many, to: at + 1 } : null
  const single = singles.get(first)
  return single ? { count: 1, unit: single, to: at } : null
}

const code = 'counted-back'

const units: readonly (readonly [Unit, string, string, string])[] = [
  ['day', 'يوم', 'يومين', 'ايام يوما يوم'],
  ['week', 'اسبوع', 'اسبوعين', 'اسابيع اسبوعا'],
  ['month', 'شهر', 'شهرين', 'اشهر شهور شهرا'],
  ['year', 'عام سنه', 'عامين سنتين', 'اعوام سنوات سنين عاما سنه']
]
const singles = new Map(
  units.flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit]))
)
const duals = new Map(
  units.flatMap(([unit, , words]) => words.split(' ').map((word) => [word, unit]))
)
const plurals = new Map(
  units.flatMap(([unit, , , words]) => words.split(' ').map((word) => [word, unit]))
)
const numbers = new Map(
  'ثلاث اربع خمس ست سبع ثماني تسع عشر'
    .split(' ')
    .flatMap((word, index) => [[word, index + 3] as const, [`${word}ه`, index + 3] as const])
)
numbers.set('ثمانيه', 8)

function back(published: string | null, { count, unit }: Counted, about: boolean): string | null {
  const today = published === null ? null : dayNumber(published)
  if (today === null || published === null) return null
  switch (unit) {
    case 'day':
      return `${about ? '~' : ''}${isoOf(today - count)}`
    case 'week':
      return `~${isoOf(today - 7 * count)}`
    case 'month':
      return `~${monthBefore(published, count)}`
    case 'year':
      return `~${Number(published.slice(0, 4)) - count}`
  }
}

function monthBefore(published: string, count: number): string {
  const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** «أمس», «أول من أمس», «اليوم», «غداً», «الليلة الماضية», «الشهر الماضي», «العام الجاري». */
export function relativeAt(
  words: readonly FoldedWord[],
  at: number,
  published: string | null
): TimeRead | null {
  for (const [pattern, length, value] of relatives) {
    const said = words.slice(at, at + length).map(({ text }) => text)
    if (!pattern.test(said.join(' '))) continue
    const today = published === null ? null : dayNumber(published)
    const iso = published === null || today === null ? null : value(today, published)
    return { to: at + length - 1, iso, code: 'relative' }
  }
  return null
}

type Relative = readonly [RegExp, 1 | 2 | 3, (today: number, published: string) => string]

const relatives: readonly Relative[] = [
  [/^[وف]?اول من امس$/, 3, (today) => isoOf(today - 2)],
  [/^[وف]?اول امس$/, 2, (today) => isoOf(today - 2)],
  [/^[وف]?(?:ال)?امس$/, 1, (today) => isoOf(today - 1)],
  [/^[وف]?الليله الماضيه$/, 2, (today) => isoOf(today - 1)],
  [/^[وف]?غدا$/, 1, (today) => isoOf(today + 1)],
  [/^[وفب]?الاسبوع الماضي$/, 2, (today) => `~${isoOf(today - 7)}`],
  [/^[وفب]?الشهر (?:الماضي|الفايت|المنصرم)$/, 2, (_, published) => monthBefore(published, 1)],
  [/^[وفب]?الشهر (?:الجاري|الحالي)$/, 2, (_, published) => monthBefore(published, 0)],
  [
    /^[وفب]?(?:العام|السنه) (?:الماضي|الفايت|المنصرم)ه?$/,
    2,
    (_, published) => yearOf(published, 1)
  ],
  [/^[وفب]?(?:العام|السنه) (?:الجاري|الحالي)ه?$/, 2, (_, published) => yearOf(published, 0)],
  [/^[وف]?اليوم$/, 1, (today) => isoOf(today)]
]

function yearOf(published: string, before: number): string {
  return String(Number(published.slice(0, 4)) - before)
}
