import { incidentWordsAr, incidentWordsEn } from '#core/incidents/incident-words'
import { counted, plural } from '#core/words/counted'

/** The words of the page of incidents, in English. */
export const incidentsEn = {
  ...incidentWordsEn,
  page: 'Incidents',
  list: 'Incident drafts',
  whose: 'Whose incidents',
  empty:
    'No incident yet. Select figures in the ledger and press “Incident from … figures”, or make one from a claim above.',
  choose: 'Choose an incident.',
  fromFigures: (count: number) => `Incident from ${plural(count, 'figure')}…`,
  claim: 'Claim',
  noClaim: 'Choose a claim…',
  into: 'Into',
  newOne: 'A new incident',
  take: 'Take in',
  title: 'Name of the draft',
  titleHint: 'A name, not a fact: it needs no evidence.',
  value: (field: string) => `${field}: what is stated`,
  grade: 'Grade',
  noGrade: 'No grade yet',
  anchor: (field: string) => `${field}: evidence`,
  noAnchor: 'No tag',
  add: (field: string) => `Add to ${field}`,
  addShort: 'Add',
  remove: (what: string) => `Remove ${what}`,
  removeShort: 'Remove',
  toWords: (quote: string) => `To the words “${quote}”`,
  now: (quote: string) => `now “${quote}”`,
  theirs: 'A colleague’s draft: it can be read, and not changed.',
  json: 'JSON…',
  csv: 'CSV…',
  html: 'HTML…',
  saved: (name: string) => `${name} is saved.`
}

/** The same in Arabic. */
export const incidentsAr: typeof incidentsEn = {
  ...incidentWordsAr,
  page: 'الحوادث',
  list: 'مسودات الحوادث',
  whose: 'حوادث مَن',
  empty:
    'لا حادثة بعد. حدّد أرقاماً في دفتر الضحايا واضغط «حادثة من … أرقام»، أو اصنع واحدة من ادعاء أعلاه.',
  choose: 'اختر حادثة.',
  fromFigures: (count) => `حادثة من ${counted(count, 'رقم واحد', 'رقمين', 'أرقام', 'رقماً')}…`,
  claim: 'ادعاء',
  noClaim: 'اختر ادعاءً…',
  into: 'إلى',
  newOne: 'حادثة جديدة',
  take: 'أدخله',
  title: 'اسم المسودة',
  titleHint: 'اسم لا حقيقة: لا يلزمه دليل.',
  value: (field) => `${field}: ما يُذكر`,
  grade: 'التصنيف',
  noGrade: 'بلا تصنيف بعد',
  anchor: (field) => `${field}: الدليل`,
  noAnchor: 'بلا وسم',
  add: (field) => `أضف إلى ${field}`,
  addShort: 'أضف',
  remove: (what) => `أزل ${what}`,
  removeShort: 'أزل',
  toWords: (quote) => `إلى الكلمات «${quote}»`,
  now: (quote) => `الآن «${quote}»`,
  theirs: 'مسودة زميل: تُقرأ ولا تُغيَّر.',
  json: 'ملف JSON…',
  csv: 'ملف CSV…',
  html: 'صفحة HTML…',
  saved: (name) => `حُفظ ${name}.`
}
