/**
 * What a person or a file can get wrong, as a value: a code, a place and facts, and no words.
 * The words, Arabic and English, are kept by code in the window's and the command line's strings.
 */
export type Problem = {
  readonly code: string
  /** Where: a file name, a line, an annotation's id. Never an absolute path. */
  readonly at?: string | undefined
  readonly facts?: Readonly<Record<string, string | number>> | undefined
}

/** A result, with notes on what was set aside on the way; or the problem that prevented one. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem }

export function good<T>(value: T, notes: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, notes }
}

export function bad(problem: Problem): Outcome<never> {
  return { ok: false, problem }
}

/** Ends a `switch` over a closed union: a case that was forgotten fails to compile. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
