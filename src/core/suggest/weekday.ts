import { dayNumber, isoOf, weekdayOf } from '../article/calendar'
import { foldWord } from '../text/fold'

/**
 * The day that a weekday in an article means, as an ISO date: the last one on or before the
 * article's own date, for news tells what has been. «الماضي» means one before that date,
 * «المقبل» and «القادم» one after it. Null for a date or a word that is none.
 */
export function resolveWeekday(isoDate: string, words: string): string | null {
  const today = dayNumber(isoDate)
  const [weekday, ...others] = foldWord(words.trim().replace(/\s+/g, ' '))
    .split(' ')
    .filter((word) => word !== 'يوم')
  const wanted = weekdays.indexOf((weekday ?? '').replace(/^[وف]?ب?(?=ال)/, ''))
  if (today === null || wanted === -1) return null
  const back = (weekdayOf(today) - wanted + 7) % 7
  if (others.some((word) => coming.test(word))) return isoOf(today + (7 - back))
  if (back === 0 && others.some((word) => past.test(word))) return isoOf(today - 7)
  return isoOf(today - back)
}

/** Sunday first, as JavaScript counts them. */
const weekdays = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت']
const coming = /^(?:المقبل|القادم|التالي)ه?$/
const past = /^(?:الماضي|الفايت|المنصرم|السابق)ه?$/
