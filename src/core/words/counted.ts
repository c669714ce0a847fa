/** A counted noun in English: «1 word», «2 words». */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** A counted noun in Arabic, which says one and two without a number. */
export function counted(
  count: number,
  one: string,
  two: string,
  few: string,
  many: string
): string {
  if (count === 1) return one
  if (count === 2) return two
  const rest = count % 100
  return `${count.toLocaleString('ar')} ${rest >= 3 && rest <= 10 ? few : many}`
}
