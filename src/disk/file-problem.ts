import type { Problem } from '#core/outcome'

/**
 * What went wrong with a file, thrown where only a throw can pass (lowdb's adapters answer no
 * outcomes). Whoever asked for the file turns it into an outcome with `asProblem`.
 */
export class FileProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(`${problem.code} ${problem.at ?? ''}`.trim(), options)
    this.name = 'FileProblem'
    this.problem = problem
  }
}

/** The problem that an error stands for. An error that no disk caused is our own and is thrown on. */
export function asProblem(error: unknown, at: string): Problem {
  if (error instanceof FileProblem) return error.problem
  const system = systemCode(error)
  if (system === null) throw error
  return { code: codeOf(system), at, facts: { system } }
}

/** `ENOENT` and its kind, or null when the error is none of the operating system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null
}

export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT'
}

function codeOf(system: string): string {
  switch (system) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk.full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'disk.denied'
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
      return 'disk.gone'
    case 'EBUSY':
      return 'disk.busy'
    default:
      return 'disk.failed'
  }
}
