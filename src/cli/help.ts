import type { Command } from './command'

/** So wide are the lines at most, where words can be parted. */
const width = 96

/** All commands by name, each with what it does; what a command takes is its own help. */
export function helpOn(commands: readonly Command[]): string {
  const longest = Math.max(...commands.map(({ name }) => name.length))
  const indent = ' '.repeat(longest + 4)
  const lines = commands.map(({ name, summary }) => {
    const [first = '', ...more] = wrapped(summary, width - indent.length)
    return [`  ${name.padEnd(longest)}  ${first}`, ...more.map((line) => indent + line)].join('\n')
  })
  return `Hashiya: annotated Arabic news in plain JSON.

Usage: hashiya <command> [arguments] [--json]
       hashiya <command> --help

${lines.join('\n')}

Results go to standard output, messages to standard error; --json prints results for machines.
Exit codes: 0 fine, 1 the data has problems, 2 the command line was not understood.
\`hashiya --version\` prints the version.
`
}

/** What a command does and takes, a line for each thing that can be left out where they are many. */
export function helpOf({ usage, summary }: Command): string {
  return `${usageOf({ usage })}\n\n${summary}\n`
}

export function usageOf({ usage }: Pick<Command, 'usage'>): string {
  const [name = '', ...rest] = `hashiya ${usage} [--json]`.split(/ (?=\[)|(?<=;) /)
  const lines: string[] = []
  let line = name
  for (const part of rest) {
    const longer = `${line} ${part}`
    if (longer.length <= width) line = longer
    else {
      lines.push(line)
      line = `    ${part}`
    }
  }
  return [...lines, line].join('\n')
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
