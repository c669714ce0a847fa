import { counted, plural } from '#core/words/counted'

/** The words of searching, in the article and in all of them, in English. */
export const searchEn = {
  find: {
    label: 'Find in the article',
    field: 'Words to find',
    place: (at: string, all: string) => `${at} / ${all}`,
    none: 'Nothing found',
    next: 'Next hit',
    previous: 'Previous hit',
    exact: 'Letter for letter',
    exactHint:
      'Off: hamzas, ya, ta marbuta, digits and vowel marks may be written in any way, and attached wa-, fa-, bi-, li-, ka- and al- may be there or not',
    everywhere: 'In all articles',
    close: 'Close'
  },
  search: {
    label: 'Search all articles',
    run: 'Search',
    stop: 'Stop',
    close: 'Close the search',
    progress: (read: string, all: string) => `${read} of ${all} articles`,
    found: (hits: string, articles: string) => `Hits: ${hits} · Articles: ${articles}`,
    none: 'Nothing found in any article.',
    results: 'What was found',
    hits: (count: number) => plural(count, 'hit'),
    more: (count: number) => (count === 1 ? 'and 1 more in it' : `and ${count} more in it`),
    unread: (count: number) => `${plural(count, 'article')} could not be read`
  }
}

/** The same in Arabic. */
export const searchAr: typeof searchEn = {
  find: {
    label: 'البحث في المقالة',
    field: 'كلمات البحث',
    place: (at, all) => `${at} / ${all}`,
    none: 'لا نتيجة',
    next: 'النتيجة التالية',
    previous: 'النتيجة السابقة',
    exact: 'مطابقة حرفية',
    exactHint:
      'إن لم تُختر: لا فرق بين صور الهمزة والياء والتاء المربوطة والأرقام والحركات، وقد تسبق الكلمةَ و ف ب ل ك ال أو لا',
    everywhere: 'في كل المقالات',
    close: 'إغلاق'
  },
  search: {
    label: 'البحث في كل المقالات',
    run: 'ابحث',
    stop: 'أوقف',
    close: 'إغلاق البحث',
    progress: (read, all) => `${read} من ${all} مقالات`,
    found: (hits, articles) => `المواضع: ${hits} · المقالات: ${articles}`,
    none: 'لا نتيجة في أي مقالة.',
    results: 'ما وُجد',
    hits: (count) => counted(count, 'موضع واحد', 'موضعان', 'مواضع', 'موضعاً'),
    more: (count) =>
      `و${counted(count, 'موضع آخر', 'موضعان آخران', 'مواضع أخرى', 'موضعاً آخر')} فيها`,
    unread: (count) => `تعذّرت قراءة ${counted(count, 'مقالة واحدة', 'مقالتين', 'مقالات', 'مقالة')}`
  }
}

export const searchKeysEn = {
  find: 'Find in the article',
  'find-next': 'Next hit; from the page its words are selected',
  'find-previous': 'Previous hit',
  search: 'Search all articles',
  lens: 'Show or hide invisible characters'
}

export const searchKeysAr: typeof searchKeysEn = {
  find: 'البحث في المقالة',
  'find-next': 'النتيجة التالية؛ ومن الصفحة تُحدَّد كلماتها',
  'find-previous': 'النتيجة السابقة',
  search: 'البحث في كل المقالات',
  lens: 'إظهار المحارف الخفية أو إخفاؤها'
}
