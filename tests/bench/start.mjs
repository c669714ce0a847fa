import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, sandbox } from './app.mjs'
import { figure, inTurns } from './figures.mjs'

/** How long a start may take before it counts as not measured, in milliseconds. */
const patience = 30_000

/** From the start of the process to the drawn article of the sample, against an empty window. */
export async function measureStart(scratch, rounds) {
  const project = join(scratch, 'sample')
  cpSync(join(projectRoot, 'resources', 'sample'), project, { recursive: true })
  const start = (name, given) => {
    const profile = mkdtempSync(join(scratch, 'profile-'))
    const folder = join(import.meta.dirname, 'started', name)
    return () => timeToDrawn([...sandbox, `--user-data-dir=${profile}`, folder, ...given], profile)
  }
  const { ours, bound } = await inTurns(rounds, start('hashiya', [project]), start('empty', []))
  return [figure({ name: 'Start to drawn article', unit: 'ms', ours, bound })]
}

function timeToDrawn(args, profile) {
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(process.env.HASHIYA_ELECTRON, args, {
      env: { ...process.env, HASHIYA_USER_DATA: profile, HASHIYA_DOCUMENTS: profile },
      stdio: ['ignore', 'pipe', 'ignore']
    })
    let time = null
    let written = ''
    child.stdout.on('data', (chunk) => {
      written += chunk
      if (time !== null || !/^drawn$/m.test(written)) return
      time = performance.now() - started
      child.kill()
    })
    const late = setTimeout(() => child.kill('SIGKILL'), patience)
    child.on('error', fail)
    child.on('close', () => {
      clearTimeout(late)
      if (time === null) fail(new Error(`No window was drawn within ${patience / 1000} s.`))
      else done(time)
    })
  })
}
