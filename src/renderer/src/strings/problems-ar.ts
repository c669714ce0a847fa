import type { ProblemWords } from './problem-text'

export const problemsAr: ProblemWords = {
  unknown: ({ code }) => `حدث خطأ (${code ?? ''}).`
}
