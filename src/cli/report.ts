import type { Problem } from '#core/outcome'
import type { Given, Ports } from './command'
import { describe } from './strings'

/** Prints a result: as JSON when that was asked for, otherwise as lines for people. */
export function print(given: Given, { out }: Ports, json: unknown, lines: readonly string[]): void {
  if (given.options['json'] === true) out(`${JSON.stringify(json, null, 2)}\n`)
  else for (const line of lines) out(`${safe(line)}\n`)
}

/** Tells people what went wrong or was left out. */
export function complain({ err }: Ports, problems: readonly Problem[]): void {
  for (const problem of problems) err(`${safe(describe(problem))}\n`)
}

/** Ends a command that could not do its work; with `--json` the problem is the result. */
export function fail(given: Given, ports: Ports, problem: Problem): 1 {
  if (given.options['json'] === true) print(given, ports, { problem }, [])
  complain(ports, [problem])
  return 1
}

/** Titles and names come from files: what would steer a terminal, or turn its lines round, is taken out. */
function safe(line: string): string {
  return line.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
