import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { children, type Program } from '../bundle'

export type Ended = {
  readonly code: number | null
  readonly signal: string | null
  readonly output: string
}

export function childPath(name: Program): string {
  return join(children, `${name}.mjs`)
}

/** Runs a command to its end. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env
): Promise<Ended> {
  return (await start(command, args, env)).ended
}

export type Running = {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
  output(): string
}

/** Starts a command, and collects what it writes. */
export async function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env
): Promise<Running> {
  const process = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  process.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<Ended>((done, fail) => {
    process.on('error', fail)
    process.on('close', (code, signal) => done({ code, signal, output }))
  })
  return { process, ended, output: () => output }
}

/** Waits until a running child has written something. */
export async function until(running: Running, text: string): Promise<void> {
  while (!running.output().includes(text)) {
    if (running.process.exitCode !== null || running.process.signalCode !== null)
      throw new Error(`It ended before it wrote ${text}: ${running.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** The ids of the saves that were acknowledged. The last line may be cut off by the kill. */
export function acknowledged(output: string): readonly string[] {
  return [...output.matchAll(/^saved (\S+)$/gm)]
    .filter(({ index, 0: line }) => output[index + line.length] === '\n')
    .map(([, id]) => id ?? '')
}
