/** Facts as words to show, each isolated from the direction of the sentence around it. */
export type Facts = Readonly<Record<string, string>>

/** The words for each problem, by its code. */
export type ProblemWords = Readonly<Record<string, (facts: Facts) => string>>
