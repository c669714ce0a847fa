import type { ProblemWords } from './problem-words'

/** Words for gold readings that change outside of the window, in both languages. */
export const goldEn = {
  lead: 'These were settled here and in the file, each in its own way. Both versions are kept until you choose.',
  decision: 'Decision',
  outcomes: {
    taken: 'taken',
    edited: 'changed, then taken',
    none: 'none of them',
    reopened: 'opened again'
  },
  from: (names: string) => `from ${names}`,
  by: (name: string) => `decided by ${name}`
}

export const goldAr: typeof goldEn = {
  lead: 'هذه حُسمت هنا وفي الملف، كلٌّ على نحو مختلف. النسختان محفوظتان حتى تختار.',
  decision: 'قرار',
  outcomes: {
    taken: 'أُخذ',
    edited: 'عُدّل ثم أُخذ',
    none: 'لا شيء منها',
    reopened: 'فُتح من جديد'
  },
  from: (names) => `من ${names}`,
  by: (name) => `قرار ${name}`
}

export const goldProblemsEn: ProblemWords = {
  'outside.gold-taken': ({ title }) =>
    `Another program or computer settled differences in “${title}”. The page shows it as it is now; Undo takes that back.`,
  'outside.gold-merged': ({ title }) =>
    `Another program or computer settled differences in “${title}” at the same time. Both sides’ decisions were joined.`,
  'outside.gold-conflict': ({ title }) =>
    `Another program or computer settled the same differences in “${title}” as you. Both versions are kept; choose with “Compare…” above the list of differences.`,
  'outside.gold-gone': ({ title }) =>
    `The file of what was settled in “${title}” is gone. It is still here; the next decision writes it again.`
}

export const goldProblemsAr: ProblemWords = {
  'outside.gold-taken': ({ title }) =>
    `حسم برنامج أو جهاز آخر فروقاً في «${title}». الصفحة تعرضها كما هي الآن؛ والتراجع يرد ذلك.`,
  'outside.gold-merged': ({ title }) =>
    `حسم برنامج أو جهاز آخر فروقاً في «${title}» في الوقت نفسه. ضُمّت قرارات الجهتين.`,
  'outside.gold-conflict': ({ title }) =>
    `حسم برنامج أو جهاز آخر في «${title}» الفروق التي حسمتها أنت. النسختان محفوظتان؛ اختر بزر «قارن…» فوق قائمة الفروق.`,
  'outside.gold-gone': ({ title }) =>
    `ملف ما حُسم في «${title}» لم يعد موجوداً. ما حُسم باقٍ هنا، ويكتبه القرار القادم من جديد.`
}
