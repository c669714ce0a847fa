import type { ProblemWords } from './problem-words'

/** What is wrong in the file of a gold reading. */
export const compareProblemsEn: ProblemWords = {
  'decision.bad-shape': ({ number }) =>
    `Decision ${number} lacks a needed field. It is kept, not shown.`,
  'decision.duplicate-id': ({ number }) =>
    `Decision ${number} has the id of another. It is kept, not shown.`
}

export const compareProblemsAr: ProblemWords = {
  'decision.bad-shape': ({ number }) => `القرار ${number} ينقصه حقل لازم. محفوظ ولا يُعرض.`,
  'decision.duplicate-id': ({ number }) => `القرار ${number} له معرّف قرار آخر. محفوظ ولا يُعرض.`
}
