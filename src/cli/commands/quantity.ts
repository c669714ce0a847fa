import type { Figure } from '#core/quantity/figure'
import { findFigures } from '#core/quantity/find-figures'
import type { Command, ExitCode, Given, Ports } from '../command'
import { describeFigure, figuresAsJson } from '../figure-json'
import { print } from '../report'
import { UsageProblem } from '../usage-problem'

/**
 * Reads the number of people in phrases: in one that was given, or in each line of standard input,
 * which with `--json` answers with one line of JSON each.
 */
export const quantity: Command = {
  name: 'quantity',
  usage: 'quantity ["<phrase>"]',
  summary: 'read the casualty figures in a phrase, or in each line of standard input',
  options: {},
  takes: { atLeast: 0, atMost: 1 },

  async run(given, ports) {
    const [phrase] = given.places
    if (phrase === undefined) return eachLine(given, ports)
    const figures = read(phrase)
    print(given, ports, figuresAsJson(phrase, figures), lines(figures))
    return 0
  }
}

async function eachLine(given: Given, ports: Ports): Promise<ExitCode> {
  if (!ports.stdin)
    throw new UsageProblem('Something is missing.\nUsage: hashiya quantity "<phrase>"')
  const written = await ports.stdin()
  const phrases = written.replace(/\r?\n$/, '').split(/\r?\n/)
  if (written === '') return 0
  for (const phrase of phrases) {
    const figures = read(phrase)
    if (given.options['json'] === true)
      ports.out(`${JSON.stringify(figuresAsJson(phrase, figures))}\n`)
    else print(given, ports, null, lines(figures))
  }
  return 0
}

function read(phrase: string): readonly Figure[] {
  return findFigures(phrase, { unharmed: true })
}

function lines(figures: readonly Figure[]): readonly string[] {
  return figures.length === 0 ? ['no figure'] : figures.map(describeFigure)
}
