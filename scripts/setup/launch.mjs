import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { lacksDisplay } from './display.mjs'
import { copyWithoutNoise } from './noise.mjs'
import { callerFolder, projectRoot } from './places.mjs'
import { say } from './say.mjs'

const posix = process.platform !== 'win32'

/**
 * Runs the app to its end and answers with its exit code. The app works in the folder the user
 * called from, so relative paths among its arguments mean what the user meant.
 */
export function runApp(runtime, args) {
  const command = [runtime.path, ...sandboxSwitch(), projectRoot, ...args]
  return runOnDisplay(command, { cwd: callerFolder(), quiet: !process.env.HASHIYA_VERBOSE })
}

/** As root Electron refuses to start with its sandbox; for everybody else the sandbox stays. */
export function sandboxSwitch(uid = process.getuid?.()) {
  return uid === 0 ? ['--no-sandbox'] : []
}

/**
 * Runs a command that opens windows, under Xvfb where there is no display, and answers with its
 * exit code. It gets a process group of its own, so that a signal reaches it exactly once, from
 * here; Electron takes a second one as an order to die at once. `quiet` drops Chromium's noise.
 */
export function runOnDisplay([program, ...args], { cwd, env = {}, quiet = false }) {
  const onXvfb = lacksDisplay()
  if (onXvfb) say('There is no display here, so it runs under xvfb-run and nothing will be seen.')
  const [command, ...rest] = onXvfb ? underXvfb([program, ...args]) : [program, ...args]
  const child = spawn(command, rest, {
    cwd,
    env: { ...process.env, ...waylandHint(), ...env },
    stdio: ['ignore', 'inherit', quiet ? 'pipe' : 'inherit', onXvfb ? 'pipe' : 'ignore'],
    detached: posix
  })
  const target = onXvfb ? readNumber(child.stdio[3]) : Promise.resolve(child.pid)
  return finish(child, target)
}

/** Runs a command that belongs to the terminal, such as the CLI, and answers with its exit code. */
export function runInTerminal([command, ...args], { cwd }) {
  const child = spawn(command, args, { cwd, stdio: 'inherit' })
  process.on('SIGINT', () => {}) // The terminal sends it to the child as well.
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return exitCode(child)
}

/** xvfb-run with the command's own process id on descriptor 3, for signals to reach it alone. */
export function underXvfb(command) {
  const announce = 'echo $$ >&3; exec 3>&-; exec "$@"'
  return ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', 'sh', '-c', announce, 'sh', ...command]
}

/** Electron before 38 looks for X11 unless it is told not to. */
function waylandHint({ DISPLAY, WAYLAND_DISPLAY } = process.env) {
  return WAYLAND_DISPLAY && !DISPLAY ? { ELECTRON_OZONE_PLATFORM_HINT: 'wayland' } : {}
}

async function finish(child, target) {
  const stop = passSignalsOn(target)
  const copied = child.stderr && copyWithoutNoise(child.stderr, process.stderr)
  const code = await exitCode(child)
  await copied
  stop()
  return code
}

/** npm passes on what the terminal has sent us already; within a second that is one signal. */
function passSignalsOn(target) {
  let last = 0
  const pass = async (signal) => {
    if (Date.now() - last < 1000) return
    last = Date.now()
    const pid = await target
    if (!pid) return // xvfb-run ended before it started anything.
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  return () => signals.forEach((signal) => process.off(signal, pass))
}

async function readNumber(stream) {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    if (text.includes('\n')) break
  }
  return Number(text)
}

function exitCode(child) {
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })
}
