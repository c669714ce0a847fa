const dayLength = 86_400_000

/** The number of a day, counted from 1 January 1970, or null for what is no date of the calendar. */
export function dayNumber(isoDate: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  if (!parts) return null
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / dayLength
  return isoOf(day) === isoDate ? day : null
}

/** The ISO 8601 date of a day's number. */
export function isoOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** Sunday is 0. */
export function weekdayOf(day: number): number {
  return new Date(day * dayLength).getUTCDay()
}

/**
 * The day of a date of the tabular Islamic calendar (the civil one, with leap years 2, 5, 7, 10, 13,
 * 16, 18, 21, 24, 26 and 29 of thirty). What the moon or a government decides lies at most a day or
 * two off, so it is never more than an approximation.
 */
export function dayOfHijri(year: number, month: number, day: number): number {
  const before = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)
  return before + Math.ceil(29.5 * (month - 1)) + day - 1 + firstHijriDay
}

/** 16 July 622 of the Julian calendar, which is 19 July of ours. */
const firstHijriDay = -492_148
