/** Words for who did what to a tag, in both languages. */
export const historyWordsEn = {
  title: 'History',
  nothing: 'Nothing is recorded for this tag.',
  older: 'Earlier',
  failed: 'The history could not be read.',
  ways: {
    undo: 'undone',
    redo: 'redone',
    outside: 'changed in the file by another program'
  },
  add: (label: string, quote: string) => `tagged “${quote}” as ${label}`,
  remove: (label: string) => `deleted the tag (${label})`,
  relabel: (from: string, to: string) => `label: ${from} → ${to}`,
  move: (from: string, to: string) => `words: “${from}” → “${to}”`,
  set: (attribute: string, from: string, to: string) => `${attribute}: ${from} → ${to}`,
  note: (from: string, to: string) => `note: ${from} → ${to}`,
  link: (relation: string, quote: string) => `linked by ${relation} with “${quote}”`,
  unlink: (relation: string, quote: string) => `removed the link ${relation} with “${quote}”`,
  relink: 'changed what a link says',
  absent: 'nothing',
  notStated: 'not stated',
  goneTag: 'a deleted tag'
}

export const historyWordsAr: typeof historyWordsEn = {
  title: 'السجل',
  nothing: 'لا شيء مسجّل عن هذا الوسم.',
  older: 'أقدم',
  failed: 'تعذّرت قراءة السجل.',
  ways: { undo: 'تراجع', redo: 'إعادة', outside: 'غيّره برنامج آخر في الملف' },
  add: (label, quote) => `وسم «${quote}» بتسمية ${label}`,
  remove: (label) => `حذف الوسم (${label})`,
  relabel: (from, to) => `التسمية: من ${from} إلى ${to}`,
  move: (from, to) => `الكلمات: من «${from}» إلى «${to}»`,
  set: (attribute, from, to) => `${attribute}: من ${from} إلى ${to}`,
  note: (from, to) => `الملاحظة: من ${from} إلى ${to}`,
  link: (relation, quote) => `ربط (${relation}) مع «${quote}»`,
  unlink: (relation, quote) => `حذف الرابط (${relation}) مع «${quote}»`,
  relink: 'تغيير ما يقوله رابط',
  absent: 'لا شيء',
  notStated: 'غير مذكور',
  goneTag: 'وسم محذوف'
}
