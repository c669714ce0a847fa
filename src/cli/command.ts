import type { ParseArgsConfig } from 'node:util'
import { UsageProblem } from './usage-problem'

/** Where a command writes: results to `out`, messages for people to `err`. */
export type Streams = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export type Ports = Streams & {
  /** ISO 8601, UTC. */
  readonly now: () => string
  readonly newId: () => string
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly version: string
  /** All of standard input, as UTF-8. */
  readonly stdin?: () => Promise<string>
  /** The script of the thread that converts files; without one they are converted where they are. */
  readonly converter?: string
}

/** 0: fine. 1: the data, or the disk, has a problem. 2: the command line was not understood. */
export type ExitCode = 0 | 1 | 2

/** What a command was given: options by name, and the rest in order. */
export type Given = {
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly places: readonly string[]
}

export type Command = {
  readonly name: string
  /** As `--help` shows it, without the program's name. */
  readonly usage: string
  readonly summary: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How many arguments without a name it takes. */
  readonly takes: { readonly atLeast: number; readonly atMost: number }
  run(given: Given, ports: Ports): Promise<ExitCode>
}

/** A text option, or undefined when it was not given. */
export function textOption({ options }: Given, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** What an option was given that may be given again and again; null when it was not given at all. */
export function textsOption({ options }: Given, name: string): readonly string[] | null {
  const value = options[name]
  return typeof value === 'object' ? value : null
}

/** Names separated by commas, each once; null when the option was not given. */
export function namesOption(given: Given, option: string): readonly string[] | null {
  const written = textOption(given, option)
  if (written === undefined) return null
  const names = written.split(',').map((name) => name.trim())
  if (names.some((name) => name === '')) throw new UsageProblem(`--${option} has an empty name.`)
  if (new Set(names).size < names.length)
    throw new UsageProblem(`--${option} names something twice.`)
  return names
}
