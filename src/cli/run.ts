import { parseArgs } from 'node:util'
import type { Command, ExitCode, Given, Ports } from './command'
import { adjudicate } from './commands/adjudicate'
import { agreement } from './commands/agreement'
import { compare } from './commands/compare'
import { actors } from './commands/actors'
import { convert } from './commands/convert'
import { exportReadings } from './commands/export'
import { feedback } from './commands/feedback'
import { formats } from './commands/formats'
import { figures } from './commands/figures'
import { importTexts } from './commands/import'
import { incidents } from './commands/incidents'
import { info } from './commands/info'
import { init } from './commands/init'
import { pack } from './commands/pack'
import { ledger } from './commands/ledger'
import { report } from './commands/report'
import { search } from './commands/search'
import { suggest } from './commands/suggest'
import { quantity } from './commands/quantity'
import { unpack } from './commands/unpack'
import { undo } from './commands/undo'
import { validate } from './commands/validate'
import { helpOf, helpOn, usageOf } from './help'
import { UsageProblem } from './usage-problem'

const commands: readonly Command[] = [
  init,
  importTexts,
  exportReadings,
  convert,
  formats,
  validate,
  info,
  search,
  suggest,
  undo,
  compare,
  agreement,
  feedback,
  adjudicate,
  ledger,
  incidents,
  actors,
  pack,
  unpack,
  report,
  quantity,
  figures
]

/** Runs one command line and answers with the exit code; prints through the ports alone. */
export async function run(argv: readonly string[], ports: Ports): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === '--version') {
    ports.out(`${ports.version}\n`)
    return 0
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    ports.out(helpOn(commands))
    return 0
  }
  try {
    return await runCommand(name, rest, ports)
  } catch (error) {
    if (error instanceof UsageProblem) {
      ports.err(`${error.message}\n`)
      return 2
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : 'unknown error'
    ports.err(`This is a mistake in Hashiya itself:\n${message}\n`)
    return 1
  }
}

async function runCommand(
  name: string | undefined,
  rest: readonly string[],
  ports: Ports
): Promise<ExitCode> {
  const command = commands.find((known) => known.name === name)
  if (!command) {
    const what = name === undefined ? 'Say what to do.' : `Unknown command “${name}”.`
    throw new UsageProblem(`${what}\n\n${helpOn(commands).trimEnd()}`)
  }
  const given = parse(command, rest)
  if (given.options['help'] === true) {
    ports.out(helpOf(command))
    return 0
  }
  const { atLeast, atMost } = command.takes
  if (given.places.length < atLeast) throw wrongUse(command, 'Something is missing.')
  if (given.places.length > atMost) throw wrongUse(command, 'That is too much.')
  return command.run(given, ports)
}

function parse(command: Command, rest: readonly string[]): Given {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true
    })
    const options = Object.entries(values).map(
      ([name, value]) => [name, Array.isArray(value) ? value.map(String) : value] as const
    )
    return { options: Object.fromEntries(options), places: positionals }
  } catch (error) {
    throw wrongUse(command, error instanceof Error ? `${error.message}.` : '')
  }
}

function wrongUse(command: Command, what: string): UsageProblem {
  return new UsageProblem(`${what}\nUsage: ${usageOf(command)}`)
}
