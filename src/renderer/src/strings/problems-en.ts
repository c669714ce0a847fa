import type { ProblemWords } from './problem-text'

export const problemsEn: ProblemWords = {
  unknown: ({ code }) => `Something went wrong (${code ?? ''}).`
}
