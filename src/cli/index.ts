import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { run } from './run'
import packageFile from '../../package.json' with { type: 'json' }

// A reader such as `head` may go away early: what is being written to a project goes on.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

process.exitCode = await run(process.argv.slice(2), {
  out: (written) => void process.stdout.write(written),
  err: (written) => void process.stderr.write(written),
  now: () => new Date().toISOString(),
  newId: randomUUID,
  cwd: process.cwd(),
  version: packageFile.version,
  stdin: () => text(process.stdin),
  converter: join(import.meta.dirname, 'converter.js')
})
