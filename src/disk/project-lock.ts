import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bad, good, type Outcome } from '#core/outcome'
import { systemCode } from './file-problem'
import { sha256 } from './hash'

/** Holds a project for one process on this machine. */
export interface ProjectLock {
  release(): Promise<void>
}

/**
 * Takes a project for this process, or answers `project.in-use` when another process on this
 * machine has it. The operating system owns the lock: it ends with the process, however that ends,
 * and no clock has a say in it. What keeps work from being written over is not this lock but the
 * look at the file before every save; the lock tells people in time.
 *
 * `root` is the folder's real path: two names of one folder must be one lock.
 */
export async function takeProjectLock(
  root: string,
  platform: NodeJS.Platform = process.platform
): Promise<Outcome<ProjectLock>> {
  const address = addressOf(root, platform)
  const server = await listen(address)
  if (server) return good(lockOf(server))
  const isStale = isSocketFile(platform) && !(await answers(address))
  if (!isStale) return bad({ code: 'project.in-use' })
  // The process that made this socket was killed; the file alone holds nothing.
  await rm(address, { force: true })
  const second = await listen(address)
  return second ? good(lockOf(second)) : bad({ code: 'project.in-use' })
}

/** Linux: a name without a file. Windows: a pipe. Elsewhere a socket file, which outlives a kill. */
function addressOf(root: string, platform: NodeJS.Platform): string {
  const name = `hashiya-${sha256(root).slice(0, 32)}`
  if (platform === 'linux') return `\0${name}`
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

function isSocketFile(platform: NodeJS.Platform): boolean {
  return platform !== 'linux' && platform !== 'win32'
}

/** The server that owns the address from now on; null when somebody else does. */
function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => {
      if (systemCode(error) === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(address, () => {
      // The lock alone keeps no program running.
      server.unref()
      resolve(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function lockOf(server: Server): ProjectLock {
  return {
    release: () => new Promise((resolve) => void server.close(() => resolve()))
  }
}
