import { spawn } from 'node:child_process'

/**
 * Runs a command to its end without showing anything, and answers with its exit code and all
 * it wrote. A command that cannot be started has the code 127.
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.on('error', (error) => done({ code: 127, output, errors: String(error) }))
    child.on('close', (code) => done({ code: code ?? 1, output, errors }))
  })
}
