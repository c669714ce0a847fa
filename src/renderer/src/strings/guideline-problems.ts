import type { ProblemWords } from './problem-words'

/** What can go wrong with a guideline, by code. */
export const guidelineProblemsEn: ProblemWords = {
  'guideline.changed': () =>
    'Somebody else has changed this guideline since you read it. Nothing was written; your text is still here. Look at theirs, then save yours upon it.',
  'guideline.not-utf8': () =>
    'The file of this guideline is not UTF-8 text, so it is not shown. It stays as it is.',
  'guideline.too-large': ({ size, limit }) =>
    `The file of this guideline has ${size} bytes, and at most ${limit} are read. It stays as it is.`,
  'guideline.empty': () =>
    'The file of this guideline is empty. Earlier versions, if there are any, can be taken up again in the guideline.',
  'guideline.unknown-label': ({ label }) =>
    `The scheme has no label ${label}, so nobody sees this guideline.`
}

export const guidelineProblemsAr: ProblemWords = {
  'guideline.changed': () =>
    'غيّر غيرك هذا الدليل منذ قرأته. لم يُكتب شيء، ونصّك ما زال هنا. انظر في نصّهم ثم احفظ نصّك فوقه.',
  'guideline.not-utf8': () => 'ملف هذا الدليل ليس نصاً بترميز UTF-8، فلا يُعرض، ويبقى كما هو.',
  'guideline.too-large': ({ size, limit }) =>
    `حجم ملف هذا الدليل ${size} بايت، ولا يُقرأ أكثر من ${limit}. يبقى كما هو.`,
  'guideline.empty': () =>
    'ملف هذا الدليل فارغ. ما كان من نسخ سابقة يمكن استعادته من نافذة الدليل.',
  'guideline.unknown-label': ({ label }) => `ليس في المخطط تسمية ${label}، فلا يرى أحد هذا الدليل.`
}
