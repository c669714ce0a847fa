/** How the value of a figure is said around its numbers. */
export const valuesEn = {
  at_least: (n: string) => `at least ${n}`,
  at_most: (n: string) => `at most ${n}`,
  more_than: (n: string) => `more than ${n}`,
  less_than: (n: string) => `less than ${n}`,
  about: (n: string) => `about ${n}`,
  none: 'none',
  noValue: 'no value',
  and: ' + '
}

export const valuesAr: typeof valuesEn = {
  at_least: (n) => `${n} على الأقل`,
  at_most: (n) => `${n} على الأكثر`,
  more_than: (n) => `أكثر من ${n}`,
  less_than: (n) => `أقل من ${n}`,
  about: (n) => `نحو ${n}`,
  none: 'لا أحد',
  noValue: 'بلا قيمة',
  and: ' و'
}

export const valueWords = { ar: valuesAr, en: valuesEn } as const
