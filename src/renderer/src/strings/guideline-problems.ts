import type { ProblemWords } from './problem-words'

/** What can go wrong with a guideline, by code. */
export const guidelineProblemsEn: ProblemWords = {
  'guideline.changed': () =>
    'Somebody else has changed this guideline since you read it. Nothing was written; your text is still here. Look at theirs, then save yours upon it.',
  'guideline.not-utf8': () => 'The file of this guideline is not UTF-8 text, so it is not shown.'
}

export const guidelineProblemsAr: ProblemWords = {
  'guideline.changed': () =>
    'غيّر غيرك هذا الدليل منذ قرأته. لم يُكتب شيء، ونصّك ما زال هنا. انظر في نصّهم ثم احفظ نصّك فوقه.',
  'guideline.not-utf8': () => 'ملف هذا الدليل ليس نصاً بترميز UTF-8، فلا يُعرض.'
}
