import { reasonsAr, reasonsEn } from './reason-words'

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`
}

/** The words of the suggestions in English; the Arabic ones have the same shape. */
export const suggestEn = {
  tab: 'Suggestions',
  label: 'Suggestions for this article',
  filter: 'Kind',
  kinds: {
    all: 'All',
    actor: 'Actors',
    figure: 'Figures',
    cue: 'Cues',
    claim: 'Claims',
    time: 'Times'
  },
  working: 'Looking for suggestions…',
  none: 'Nothing more to suggest here.',
  locked: 'This article is for reading only.',
  choose: 'Tab goes to the next suggestion, Enter accepts it, Delete turns it down.',
  ghost: (value: string) => `? ${value}`,
  note: (label: string, quote: string, value: string) => `Suggested ${label}: ${quote} — ${value}`,
  accept: 'Accept',
  reject: 'Turn down',
  acceptAll: {
    actor: (count: number) => `Accept all: ${plural(count, 'actor', 'actors')}`,
    figure: (count: number) => `Accept all: ${plural(count, 'figure', 'figures')}`,
    cue: (count: number) => `Accept all: ${plural(count, 'cue', 'cues')}`,
    claim: (count: number) => `Accept all: ${plural(count, 'claim', 'claims')}`,
    time: (count: number) => `Accept all: ${plural(count, 'time', 'times')}`
  },
  acceptedAll: (count: number) =>
    `${plural(count, 'suggestion', 'suggestions')} accepted. One undo takes all back.`,
  rejected: (count: number) => `${plural(count, 'suggestion', 'suggestions')} turned down`,
  showRejected: 'Show',
  hideRejected: 'Back to the suggestions',
  rejectedLabel: 'Turned down',
  restore: 'Bring back',
  who: 'Who is meant?',
  two: 'Dual or plural?',
  dual: 'Dual: two',
  plural: 'Plural: three or more',
  links: 'Comes with',
  or: ' or ',
  also: '; ',
  ghosts: 'Suggestions in the text',

  read: 'Where the value comes from',
  edited: 'Changed by hand',
  readAgain: 'Read again',
  unread: 'The words say nothing of the kind.',

  ...reasonsEn,
  entity: {
    none: 'No actor of the register has this name.',
    placeholder: 'Name in Arabic or English'
  }
}

export type SuggestWords = typeof suggestEn

function counted(count: number, one: string, two: string, few: string, many: string): string {
  if (count === 1) return one
  if (count === 2) return two
  const rest = count % 100
  return `${count.toLocaleString('ar')} ${rest >= 3 && rest <= 10 ? few : many}`
}

/** The words of the suggestions in Arabic. */
export const suggestAr: SuggestWords = {
  tab: 'اقتراحات',
  label: 'اقتراحات لهذه المقالة',
  filter: 'النوع',
  kinds: {
    all: 'الكل',
    actor: 'الجهات',
    figure: 'الأرقام',
    cue: 'الأدوات',
    claim: 'الادعاءات',
    time: 'الأزمنة'
  },
  working: 'جارٍ البحث عن اقتراحات…',
  none: 'لا اقتراحات أخرى هنا.',
  locked: 'هذه المقالة للقراءة فقط.',
  choose: 'مفتاح Tab للاقتراح التالي، وEnter لقبوله، وDelete لرفضه.',
  ghost: (value) => `؟ ${value}`,
  note: (label, quote, value) => `اقتراح ${label}: ${quote} — ${value}`,
  accept: 'قبول',
  reject: 'رفض',
  acceptAll: {
    actor: (count) => `قبول الكل: ${counted(count, 'جهة واحدة', 'جهتان', 'جهات', 'جهة')}`,
    figure: (count) => `قبول الكل: ${counted(count, 'رقم واحد', 'رقمان', 'أرقام', 'رقماً')}`,
    cue: (count) => `قبول الكل: ${counted(count, 'أداة واحدة', 'أداتان', 'أدوات', 'أداة')}`,
    claim: (count) => `قبول الكل: ${counted(count, 'ادعاء واحد', 'ادعاءان', 'ادعاءات', 'ادعاءً')}`,
    time: (count) => `قبول الكل: ${counted(count, 'زمن واحد', 'زمنان', 'أزمنة', 'زمناً')}`
  },
  acceptedAll: (count) =>
    `قُبل ${counted(count, 'اقتراح واحد', 'اقتراحان', 'اقتراحات', 'اقتراحاً')}، ويُتراجع عنها كلها مرة واحدة.`,
  rejected: (count) =>
    counted(count, 'اقتراح واحد مرفوض', 'اقتراحان مرفوضان', 'اقتراحات مرفوضة', 'اقتراحاً مرفوضاً'),
  showRejected: 'عرض',
  hideRejected: 'العودة إلى الاقتراحات',
  rejectedLabel: 'مرفوضة',
  restore: 'استعادة',
  who: 'من المقصود؟',
  two: 'مثنى أم جمع؟',
  dual: 'مثنى: اثنان',
  plural: 'جمع: ثلاثة فأكثر',
  links: 'يأتي معه',
  or: ' أو ',
  also: '؛ ',
  ghosts: 'الاقتراحات في النص',

  read: 'من أين القيمة',
  edited: 'عُدّلت يدوياً',
  readAgain: 'قراءة من جديد',
  unread: 'لا تقول الكلمات شيئاً من هذا.',

  ...reasonsAr,
  entity: {
    none: 'لا جهة في السجل بهذا الاسم.',
    placeholder: 'الاسم بالعربية أو الإنجليزية'
  }
}
