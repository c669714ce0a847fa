import { counted, plural } from '#core/words/counted'

/** The words for what an article is and holds besides its words, in English. */
export const lensEn = {
  lens: {
    label: 'Invisible characters',
    toggle: 'Show invisible characters',
    none: 'This article holds none.',
    next: (name: string) => `Next: ${name}`,
    previous: (name: string) => `Previous: ${name}`,
    close: 'Hide invisible characters',
    direction: (count: number) => plural(count, 'direction character'),
    directionHint:
      'The article holds characters that turn the direction of its text; what is shown may not be in the order in which it is written.'
  },
  head: {
    label: 'About this article',
    noDate: 'no date recognised',
    repeated: (count: number) =>
      count === 1 ? 'headline repeated once' : `headline repeated ${count} times`,
    furniture: (count: number) => `${plural(count, 'line')} of page furniture`,
    roles: {
      headline: 'Recognised as the headline',
      'repeated-headline': 'Recognised as the headline, repeated',
      date: 'Recognised as the date',
      boilerplate: 'Recognised as page furniture'
    }
  }
}

/** The same in Arabic. */
export const lensAr: typeof lensEn = {
  lens: {
    label: 'المحارف الخفية',
    toggle: 'إظهار المحارف الخفية',
    none: 'لا محارف خفية في هذه المقالة.',
    next: (name) => `التالي: ${name}`,
    previous: (name) => `السابق: ${name}`,
    close: 'إخفاء المحارف الخفية',
    direction: (count) =>
      counted(count, 'محرف اتجاه واحد', 'محرفا اتجاه', 'محارف اتجاه', 'محرف اتجاه'),
    directionHint: 'في المقالة محارف تقلب اتجاه النص، فقد لا يكون ما يظهر على ترتيب ما كُتب.'
  },
  head: {
    label: 'عن هذه المقالة',
    noDate: 'لم يُعرف التاريخ',
    repeated: (count) => `العنوان مكرر ${counted(count, 'مرة', 'مرتين', 'مرات', 'مرة')}`,
    furniture: (count) => `${counted(count, 'سطر واحد', 'سطران', 'أسطر', 'سطراً')} من أثاث الصفحة`,
    roles: {
      headline: 'عُرف أنه العنوان',
      'repeated-headline': 'عُرف أنه العنوان مكرراً',
      date: 'عُرف أنه التاريخ',
      boilerplate: 'عُرف أنه من أثاث الصفحة'
    }
  }
}
