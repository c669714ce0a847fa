import type { ProblemWords } from './problem-words'

/** Words for reading an article again without seeing the first reading, in both languages. */
export const secondPassEn = {
  title: 'Second pass',
  open: 'Second pass…',
  lead: 'Your first reading of this article is hidden, not changed, and you tag the article again from the beginning. What you tag is saved as a reading of its own.',
  after:
    'When you end the pass, the first reading comes back, and you see how far you agree with yourself.',
  start: 'Begin the second pass',
  another: 'Begin another one',
  goOn: (name: string) => `Go on as ${name}`,
  cancel: 'Cancel',
  on: 'Second pass: your first reading is hidden.',
  status: (name: string) => `Second pass (${name}): your first reading is hidden`,
  end: 'End and compare'
}

export const secondPassAr: typeof secondPassEn = {
  title: 'قراءة ثانية',
  open: 'قراءة ثانية…',
  lead: 'تُخفى قراءتك الأولى لهذه المقالة ولا يتغيّر فيها شيء، وتسم المقالة من جديد من أولها. ما تسمه يُحفظ قراءةً قائمة بذاتها.',
  after: 'حين تنهي القراءة الثانية تعود الأولى، وترى مدى اتفاقك مع نفسك.',
  start: 'ابدأ القراءة الثانية',
  another: 'ابدأ قراءة أخرى',
  goOn: (name) => `تابع باسم ${name}`,
  cancel: 'إلغاء',
  on: 'قراءة ثانية: قراءتك الأولى مخفية.',
  status: (name) => `قراءة ثانية (${name}): قراءتك الأولى مخفية`,
  end: 'أنهِ وقارن'
}

export const secondPassKeysEn = { 'second-pass': 'Second pass: begin it, end it' }
export const secondPassKeysAr: typeof secondPassKeysEn = {
  'second-pass': 'القراءة الثانية: بدؤها وإنهاؤها'
}

export const secondPassProblemsEn: ProblemWords = {
  'pass.none': ({ annotator }) =>
    `${annotator} is no second pass of yours in this project any more. Begin a new one.`
}

export const secondPassProblemsAr: ProblemWords = {
  'pass.none': ({ annotator }) =>
    `لم تعد ${annotator} قراءة ثانية لك في هذا المشروع. ابدأ قراءة جديدة.`
}
