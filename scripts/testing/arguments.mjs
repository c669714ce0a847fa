import { SetupProblem } from '../setup/say.mjs'

const suites = ['unit', 'faults', 'e2e']

/**
 * What `npm test` is asked to run: `--only unit`, `--only faults` or `--only e2e` narrows it, and
 * whatever else is there goes to that suite's runner.
 */
export function readArguments(args) {
  const place = args.findIndex((argument) => /^--only(=|$)/.test(argument))
  if (place === -1) {
    if (args.length === 0) return { only: null, rest: [] }
    throw new SetupProblem(
      `Which runner is ${args.join(' ')} for? Say --only ${suites.join(', ')} as well.`
    )
  }
  const inline = args[place].includes('=')
  const only = inline ? args[place].slice('--only='.length) : args[place + 1]
  if (!suites.includes(only))
    throw new SetupProblem(`--only takes ${suites.join(', ')}, not ${only ?? 'nothing'}.`)
  return { only, rest: args.toSpliced(place, inline ? 1 : 2) }
}
