import { foldLine } from './fold-line'
import { hijriMonthNumbers, monthNumbers } from './month-names'

/** A line that holds nothing but a date. */
export type DateLine = {
  /** ISO 8601, or null when the calendar has no such day or the two month names disagree. */
  readonly iso: string | null
  /** Announced by words such as «نُشر في», so that it is the page's own date wherever it stands. */
  readonly announced: boolean
  /** Says when the page was last changed, not when it was published. */
  readonly updated: boolean
  /** Only a date of the Islamic calendar, which has no certain ISO date. */
  readonly hijri: boolean
}

/**
 * Reads a line that is only a date, with or without its weekday, the time of day and the Hijri date
 * beside it; null for every other line. «5/6/2018» is the fifth of June: the Arabic press writes
 * the day first. A Hijri date alone is known as such and not converted.
 */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 120) return null
  const folded = foldLine(line)
  const bare = folded.replace(announcement, '')
  const parts = dateParts(withoutCompany(bare))
  const alone = !parts && hijriAlone.test(bare)
  if (!parts && !alone) return null
  return {
    iso: parts && isoDate(parts),
    announced: bare !== folded,
    updated: updateWords.test(folded),
    hijri: alone
  }
}

type Parts = { readonly year: number; readonly month: number | null; readonly day: number }

/** Takes away the weekday, the hours and the Hijri date, on whichever side they stand. */
function withoutCompany(line: string): string {
  let rest = line
  for (let pass = 0; pass < 3; pass += 1)
    rest = company.reduce((left, part) => left.replace(part, ''), rest)
  return rest
}

function dateParts(line: string): Parts | null {
  for (const { pattern, groups } of shapes) {
    const match = pattern.exec(line)
    if (!match) continue
    const [year, month, second, day] = groups.map((group) => match[group])
    return { year: Number(year), month: monthOf(month, second), day: Number(day) }
  }
  return null
}

/** The month of a number or name; null when a second name beside it means another month. */
function monthOf(month: string | undefined, second: string | undefined): number | null {
  if (month === undefined) return null
  if (/^\d/.test(month)) return Number(month)
  const number = monthNumbers.get(month) ?? null
  return second === undefined || monthNumbers.get(second) === number ? number : null
}

function isoDate({ year, month, day }: Parts): string | null {
  if (year < 1900 || year > 2100 || month === null || month < 1 || month > 12) return null
  if (day < 1 || day > daysIn(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const month = `(${alternatives(monthNumbers)})`
const months = `${month}(?: ?[/(-] ?${month} ?\\)?)?`

/** Each shape with the numbers of its groups: year, month, the month's second name, day. */
const shapes = [
  {
    pattern: new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?[ /-]+(?:من )?${months}[ ,/-]+(\\d{4}) ?(?:م|ميلادي)?$`
    ),
    groups: [4, 2, 3, 1]
  },
  {
    pattern: new RegExp(`^${months} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    groups: [4, 1, 2, 3]
  },
  { pattern: /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}) ?م?$/, groups: [4, 3, 9, 1] },
  { pattern: /^(\d{4}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,2}) ?م?$/, groups: [1, 3, 9, 4] }
] as const

const announcement = new RegExp(
  `^(?:${[
    '(?:تاريخ |موعد )?(?:اخر )?(?:تحديث|تعديل)',
    '(?:تم |جري )?(?:التحديث|التعديل|النشر)',
    '(?:تاريخ |وقت )?(?:ال)?نشر(?:ت)?',
    'حدث|حررت?|كتبت?|اضيفت?|التاريخ|بتاريخ|تاريخ',
    '(?:last )?updated?|(?:first )?published|posted|date'
  ].join('|')})(?: (?:في|بتاريخ|يوم|on|at))* ?:? ?(?:(?:في|بتاريخ|يوم) )?`
)
const updateWords = /تحديث|تعديل|^حدث|updated?/

const separator = '[ ,|•·–—-]*'
const clock =
  '(?:(?:الساعه|at) )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?(?:ص|م|صباحا|مساء|ظهرا|am|pm))?' +
  '(?: ?\\(?(?:بتوقيت [\\p{L} ]+|بالتوقيت المحلي|ت غ|تغ|gmt|utc)(?: ?[+-]\\d{1,2})?\\)?)?'
const weekday =
  '(?:يوم )?(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|' +
  '(?:sun|mon|tues|wednes|thurs|fri|satur)day)'
const hijri = `\\d{1,2} (?:من )?(?:${alternatives(hijriMonthNumbers)}),? 1[34]\\d{2} ?(?:ه|هجري(?:ه)?)?`

const company = [clock, weekday, hijri].flatMap((part) => [
  new RegExp(`^${part}(?![\\p{L}\\p{N}/.-])${separator}`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}/.-])${separator}${part}$`, 'u')
])

/** With its weekday and the hours on whichever side. */
const hijriAlone = new RegExp(
  `^(?:(?:${weekday}|${clock})${separator})*${hijri}(?:${separator}(?:${weekday}|${clock}))*$`,
  'u'
)

/** Longer names first, so that «تشرين الثاني» is not read as a shorter one. */
function alternatives(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].toSorted((a, b) => b.length - a.length).join('|')
}
