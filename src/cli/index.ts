import { randomUUID } from 'node:crypto'
import { run } from './run'
import packageFile from '../../package.json' with { type: 'json' }

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => new Date().toISOString(),
  newId: randomUUID,
  cwd: process.cwd(),
  version: packageFile.version
})
