import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A virtual display that nobody else draws on, so that two windows never fight for the focus. */
export type OwnDisplay = { readonly name: string; stop(): void }

/** Starts one; rejects when Xvfb cannot. */
export async function startDisplay(): Promise<OwnDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb ended')))
  })
  failed.catch(() => undefined)
  const numbers = createInterface({ input: server.stdio[3] as NodeJS.ReadableStream })
  const named = new Promise<string>((resolve) => numbers.once('line', resolve))
  const name = `:${await Promise.race([named, failed])}`
  return { name, stop: () => void server.kill() }
}
